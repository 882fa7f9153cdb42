package org.onrecord.read.line;

/**
 * Goes through the words of a name, cut where letters end and where capitals begin, with the hash
 * of each, so that a {@link WordTable} need not look at its letters again.
 */
public final class NameWords {
  private final char[] letters;
  private int start;
  private int end;
  private int hash;

  /**
   * Creates a cursor that stands before the first word.
   *
   * @param length how much of the name to look at, no more than it has
   */
  public NameWords(String name, int length) {
    this.letters = new char[length];
    name.getChars(0, length, letters, 0);
  }

  /** Goes on to the next word; false where there is none. */
  public boolean next() {
    int at = end;
    while (at < letters.length && !isLetter(letters[at])) {
      at++;
    }
    start = at;
    hash = 0;
    boolean small = false;
    while (at < letters.length) {
      char c = letters[at];
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

  /** The hash of the word in lower case, as {@link String#hashCode} counts it. */
  int hash() {
    return hash;
  }

  /** Whether the word is this one, whatever its case. */
  boolean is(String word) {
    if (word.length() != end - start) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (WordTable.lower(letters[start + i]) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Where the word starts. */
  public int start() {
    return start;
  }

  /** Where the word ends. */
  public int end() {
    return end;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || isUpper(c) || c > 127;
  }

  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
