package org.onrecord.page;

/**
 * Goes through the words of a name, cut where letters end and where capitals begin, with the hash
 * of each, so that a {@link WordTable} need not look at its letters again.
 */
final class NameWords {
  private final String name;
  private final int length;
  private int start;
  private int end;
  private int hash;

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
    hash = 0;
    boolean small = false;
    while (at < length) {
      char c = name.charAt(at);
      boolean capital = isUpper(c);
      if (!isLetter(c) || (capital && small)) {
        break;
      }
      small = !capital;
      hash = 31 * hash + WordTable.lower(c);
      at++;
    }
    end = at;
    return end > start;
  }

  /** Of the word in lower case, as {@link String#hashCode} counts it. */
  int hash() {
    return hash;
  }

  /** What the words are cut out of. */
  String name() {
    return name;
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
