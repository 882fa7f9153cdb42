package org.onrecord.sources.subtitle;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.text.Span;

/** The lines of a text, without their ends (LF, CR LF or CR). */
final class Lines {
  private Lines() {}

  /** The first lines. */
  static List<Span> of(String text, int most) {
    List<Span> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length() && lines.size() < most) {
      int end = start;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      lines.add(trimmed(text, start, end));
      boolean pair = text.startsWith("\r\n", end);
      start = end + (pair ? 2 : 1);
    }
    return lines;
  }

  /** Without white space and a byte order mark at its edges. */
  static Span trimmed(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && (text.charAt(start) <= ' ' || text.charAt(start) == '\ufeff')) {
      start++;
    }
    while (end > start && text.charAt(end - 1) <= ' ') {
      end--;
    }
    return new Span(start, end);
  }
}
