package org.onrecord.trace.medium;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.onrecord.read.line.Spaces;
import org.onrecord.text.Span;

/**
 * A line of a source that is not blank.
 *
 * @param span without white space at its edges
 * @param text its characters
 * @param blankBefore whether a blank line stands above it
 * @param pageBefore whether a form feed does
 */
record TextLine(Span span, String text, boolean blankBefore, boolean pageBefore) {
  private static final Pattern END = Pattern.compile("[.!?:;…][\"”’»)\\]]*$");

  /** The lines that are not blank, in text order. Linear. */
  static List<TextLine> of(String text, Signs signs) {
    List<TextLine> lines = new ArrayList<>();
    Offsets ends = signs.lineEnds();
    boolean blank = true;
    boolean page = false;
    int start = 0;
    for (int i = 0; start < text.length(); i++) {
      int end = i < ends.size() ? ends.get(i) : text.length();
      Span span = Spaces.trimmed(text, start, end);
      if (span != null) {
        lines.add(new TextLine(span, span.in(text), blank, page));
        page = false;
      }
      blank = span == null;
      page |= end < text.length() && text.charAt(end) == '\f';
      start = end + 1;
    }
    return lines;
  }

  /** Whether a sentence ends with it. */
  boolean endsSentence() {
    return END.matcher(text).find();
  }

  /** Whether its first letter is a small one, so that it goes on with the line before it. */
  boolean goesOn() {
    return Character.isLowerCase(text.codePointAt(0));
  }
}
