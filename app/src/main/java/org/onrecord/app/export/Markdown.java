package org.onrecord.app.export;

/** Text as Markdown that shows it as it is. */
final class Markdown {
  private static final String SPECIAL = "\\`*_{}[]()<>#+-.!|~^$&=:";

  /** What is special only where a line begins, or never inside a sentence. */
  private static final String HARMLESS_WITHIN = "().!+-#=:{}";

  private Markdown() {}

  /** One line: nothing in it is markup. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    String line = text.replaceAll("\\R|\\p{Cntrl}", " ").strip();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean atStart = i == 0 || (".)".indexOf(c) >= 0 && i < 10 && isNumber(line, i));
      boolean within = HARMLESS_WITHIN.indexOf(c) >= 0 && !atStart;
      if (SPECIAL.indexOf(c) >= 0 && !within) {
        plain.append('\\');
      }
      plain.append(c);
    }
    return plain.toString();
  }

  /** Whether all before a place is a number, which with a full stop would begin a list. */
  private static boolean isNumber(String line, int end) {
    for (int i = 0; i < end; i++) {
      if (line.charAt(i) < '0' || line.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** A block quotation; each line of the text a paragraph of it. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder();
    text.lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> quoted.append(quoted.isEmpty() ? "> " : "\n>\n> ").append(plain(line)));
    return quoted.toString();
  }
}
