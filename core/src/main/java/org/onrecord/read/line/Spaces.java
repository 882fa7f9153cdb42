package org.onrecord.read.line;

import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;

/** White space as a reader sees it, which includes no-break and zero-width spaces. */
public final class Spaces {
  private Spaces() {}

  public static boolean isSpace(char c) {
    if (c < 127) {
      return c <= ' ' && Character.isWhitespace(c);
    }
    return Character.isWhitespace(c)
        || c == '\u00a0'
        || c == '\u2007'
        || c == '\u202f'
        || c == '\u200b'
        || c == '\ufeff';
  }

  public static boolean isBlank(String text) {
    return trimmed(text, 0, text.length()) == null;
  }

  /** The stretch [start, end) without space at its edges; null if nothing is left. */
  public static @Nullable Span trimmed(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return from == to ? null : new Span(from, to);
  }

  /** With every stretch of space as one space, and none at the edges. */
  public static String folded(String text) {
    return isFolded(text) ? text : fold(text);
  }

  private static boolean isFolded(String text) {
    boolean space = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > ' ' && c < 127) {
        space = false;
        continue;
      }
      if ((c != ' ' && isSpace(c)) || (c == ' ' && space)) {
        return false;
      }
      space = c == ' ';
    }
    return !space || text.isEmpty();
  }

  private static String fold(String text) {
    char[] folded = new char[text.length()];
    int length = 0;
    boolean space = false;
    for (int i = 0; i < folded.length; i++) {
      char c = text.charAt(i);
      if ((c <= ' ' || c >= 127) && isSpace(c)) {
        space = length > 0;
      } else {
        if (space) {
          folded[length++] = ' ';
          space = false;
        }
        folded[length++] = c;
      }
    }
    return new String(folded, 0, length);
  }
}
