package org.onrecord.page;

/** Goes through the words of a name, cut where letters end and where capitals begin. */
final class NameWords {
  private final String name;
  private final int length;
  private int start;
  private int end;

  /**
   * Starts before the first word.
   *
   * @param length how much of the name to look at, no more than it has
   */
  NameWords(String name, int length) {
    this.name = name;
    this.length = length;
  }

  /** Goes on to the next word; false where there is none. */
  boolean next() {
    int at = end;
    while (at < length && !isLetter(name.charAt(at))) {
      at++;
    }
    start = at;
    while (at < length && isLetter(name.charAt(at)) && !(at > start && isHump(at))) {
      at++;
    }
    end = at;
    return end > start;
  }

  private boolean isHump(int at) {
    return isUpper(name.charAt(at)) && !isUpper(name.charAt(at - 1));
  }

  /** Where the word starts. */
  int start() {
    return start;
  }

  /** Where the word ends. */
  int end() {
    return end;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || isUpper(c) || c > 127;
  }

  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
