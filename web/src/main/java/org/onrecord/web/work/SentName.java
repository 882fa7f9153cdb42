package org.onrecord.web.work;

/** The name of a file as a sender has it, so that it can be shown and says what it is. */
final class SentName {
  private static final int LONGEST = 200;

  private SentName() {}

  /** The last part of what may be a path, without control characters, and never empty. */
  static String of(String given) {
    String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    String plain =
        last.codePoints()
            .filter(c -> Character.isDefined(c) && !isHidden(c))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
            .strip();
    // the ending says what a file is
    int over = Math.max(0, plain.length() - LONGEST);
    String name = plain.substring(over);
    return name.isEmpty() || name.equals(".") || name.equals("..") ? "unnamed" : name;
  }

  /** What could turn the text around it, or is no character by itself. */
  private static boolean isHidden(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }
}
