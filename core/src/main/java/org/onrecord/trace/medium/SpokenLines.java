package org.onrecord.trace.medium;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.read.line.Spaces;
import org.onrecord.text.Span;

/** The lines of a source from where its words begin: behind a line's number or time. */
public final class SpokenLines {
  private SpokenLines() {}

  /**
   * The lines that hold words.
   *
   * @param furniture what is no words of the text, in text order
   */
  public static List<Span> of(String text, List<Span> furniture) {
    List<Span> lines = new ArrayList<>();
    int next = 0;
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      Span line = Spaces.trimmed(text, start, end);
      while (next < furniture.size() && furniture.get(next).end() <= start) {
        next++;
      }
      int from = next;
      while (line != null
          && from < furniture.size()
          && furniture.get(from).start() <= line.start()) {
        line = Spaces.trimmed(text, Math.min(furniture.get(from++).end(), line.end()), line.end());
      }
      if (line != null) {
        lines.add(line);
      }
      start = end + 1;
    }
    return lines;
  }
}
