package org.onrecord.sources.text;

import java.util.Locale;

/**
 * Makes characters visible that would otherwise control a terminal, end a line or change the order
 * of what stands in it.
 *
 * <p>These are C0 and C1 controls, delete, bidirectional marks, embeddings, overrides and isolates,
 * the line and paragraph separators, and lone surrogates.
 */
public final class Visible {
  private static final int DELETE = 0x7F;
  private static final int FIRST_AFTER_C1 = 0xA0;

  private Visible() {}

  /**
   * The same text on one line, with an escape for each such character: {@code \n}, {@code \r},
   * {@code \t}, {@code \x1b} (two hexadecimal digits) or {@code \u202e} (four). A backslash of the
   * text stays as it is.
   */
  public static String of(String text) {
    int first = 0;
    while (first < text.length() && !acts(text.codePointAt(first))) {
      first += Character.charCount(text.codePointAt(first));
    }
    if (first == text.length()) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length() + 16).append(text, 0, first);
    text.codePoints().skip(text.codePointCount(0, first)).forEach(c -> append(shown, c));
    return shown.toString();
  }

  /** Whether a code point controls a terminal or changes its line rather than being displayed. */
  public static boolean acts(int codePoint) {
    return codePoint < ' '
        || (codePoint >= DELETE && codePoint < FIRST_AFTER_C1)
        || codePoint == 0x061C
        || codePoint == 0x200E
        || codePoint == 0x200F
        || (codePoint >= 0x2028 && codePoint <= 0x202E)
        || (codePoint >= 0x2066 && codePoint <= 0x206F)
        || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
  }

  private static void append(StringBuilder shown, int c) {
    if (!acts(c)) {
      shown.appendCodePoint(c);
      return;
    }
    switch (c) {
      case '\n' -> shown.append("\\n");
      case '\r' -> shown.append("\\r");
      case '\t' -> shown.append("\\t");
      default ->
          shown.append(String.format(Locale.ROOT, c < FIRST_AFTER_C1 ? "\\x%02x" : "\\u%04x", c));
    }
  }
}
