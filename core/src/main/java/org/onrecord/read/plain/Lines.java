package org.onrecord.read.plain;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.PageLimits;
import org.onrecord.read.line.Spaces;
import org.onrecord.text.Span;

/** The lines of a text that are not blank. Four numbers a line, since a page may have a million. */
final class Lines {
  private static final int TAB = 4;

  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int[] indents = new int[64];
  private int[] blanksBefore = new int[64];
  private int count;
  private int restAt = -1;

  private Lines() {}

  /** Finds the lines. They end with LF, CR LF, CR, form feed or a Unicode line separator. */
  static Lines of(String text) {
    Lines lines = new Lines();
    int blanks = 0;
    int start = 0;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && !isBreak(text.charAt(end))) {
        end++;
      }
      Span span = Spaces.trimmed(text, start, end);
      if (span == null) {
        blanks++;
      } else if (lines.count == PageLimits.MAX_LINES) {
        lines.restAt = span.start();
        break;
      } else {
        lines.add(span, indent(text, start, span.start()), blanks);
        blanks = 0;
      }
      boolean pair =
          end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
      start = end + (pair ? 2 : 1);
    }
    return lines;
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c == '\f' || c == '\u2028' || c == '\u2029';
  }

  private static int indent(String text, int start, int end) {
    int columns = 0;
    for (int i = start; i < end; i++) {
      columns += text.charAt(i) == '\t' ? TAB : 1;
    }
    return columns;
  }

  private void add(Span span, int indent, int blanks) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
      indents = Arrays.copyOf(indents, count * 2);
      blanksBefore = Arrays.copyOf(blanksBefore, count * 2);
    }
    starts[count] = span.start();
    ends[count] = span.end();
    indents[count] = indent;
    blanksBefore[count++] = blanks;
  }

  int count() {
    return count;
  }

  int start(int line) {
    return starts[line];
  }

  int end(int line) {
    return ends[line];
  }

  int length(int line) {
    return ends[line] - starts[line];
  }

  int indent(int line) {
    return indents[line];
  }

  int blanksBefore(int line) {
    return blanksBefore[line];
  }

  /** Where the text goes on beyond the last line that is counted; null if it does not. */
  @Nullable Integer rest() {
    return restAt < 0 ? null : restAt;
  }
}
