package org.onrecord.read.line;

import org.onrecord.text.Span;

/** Counts sentences, as far as is needed to distinguish headlines from paragraphs. */
public final class Sentences {
  private static final String ENDS = ".!?…";
  private static final String CLOSERS = "\"'”’»)]";

  private Sentences() {}

  /** Whether a stretch ends as a sentence does, a closing mark after the stop included. */
  public static boolean endsOne(String text, Span span) {
    int at = span.end() - 1;
    while (at > span.start() && CLOSERS.indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    return ENDS.indexOf(text.charAt(at)) >= 0;
  }

  /**
   * How many sentences a stretch seems to have: stops before a space and a capital, and the end.
   *
   * @param enough stops counting there
   */
  public static int count(String text, Span span, int enough) {
    int count = 1;
    for (int i = span.start() + 1; i < span.end() - 2 && count < enough; i++) {
      if (ENDS.indexOf(text.charAt(i)) >= 0 && startsAnother(text, i + 1, span.end())) {
        count++;
      }
    }
    return count;
  }

  private static boolean startsAnother(String text, int after, int end) {
    int at = after;
    while (at < end && CLOSERS.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    int space = at;
    while (at < end
        && (Spaces.isSpace(text.charAt(at)) || "\"'“‘«".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    if (at == space || at >= end || !Character.isUpperCase(text.charAt(at))) {
      return false;
    }
    // "J. Doe", "St. Mary": an initial or a short word before the stop ends nothing.
    int word = after - 2;
    while (word >= 0 && Character.isLetter(text.charAt(word))) {
      word--;
    }
    return text.charAt(after - 1) != '.' || after - 2 - word > 3;
  }
}
