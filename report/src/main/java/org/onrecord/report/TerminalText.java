package org.onrecord.report;

import org.onrecord.sources.text.Visible;

/**
 * Makes text of a page safe to print in a terminal.
 *
 * <p>White space becomes single spaces. Of what acts on the terminal or reorders its line ({@link
 * Visible#acts}), C0 controls and delete become their pictures (U+241B for ESC), the rest U+FFFD,
 * so that a character stays one. What is left prints as itself.
 */
final class TerminalText {
  private static final char REPLACEMENT = '\uFFFD';
  private static final int CONTROL_PICTURES = 0x2400;
  private static final int DELETE = 0x7F;
  private static final int PICTURE_OF_DELETE = 0x2421;
  private static final int NEXT_LINE = 0x85;

  private TerminalText() {}

  /** The text on one line, safe to print. */
  static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      if (isSpace(codePoint)) {
        space = true;
        continue;
      }
      if (space) {
        out.append(' ');
        space = false;
      }
      out.appendCodePoint(shown(codePoint));
    }
    return space ? out.append(' ').toString() : out.toString();
  }

  /** No-break spaces are not among them: they stay, and hold their words together. */
  private static boolean isSpace(int c) {
    return c == ' '
        || (c >= '\t' && c <= '\r')
        || c == NEXT_LINE
        || c == 0x2028
        || c == 0x2029
        || c == 0x3000;
  }

  private static int shown(int c) {
    if (c < ' ') {
      return CONTROL_PICTURES + c;
    }
    return c == DELETE ? PICTURE_OF_DELETE : Visible.acts(c) ? REPLACEMENT : c;
  }
}
