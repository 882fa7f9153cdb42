package org.onrecord.read.line;

import java.util.Map;

/**
 * Words in lower case, each with some bits, looked up in the middle of a text without copying it
 * out: the words of every class, id and short line of a page are asked for here. Immutable.
 */
public final class WordTable {
  /** What is found where a word is not in the table. */
  public static final int NONE = -1;

  private final String[] words;
  private final int[] bits;
  private final int mask;

  /** Copies the words. */
  public WordTable(Map<String, Integer> entries) {
    int size = Integer.highestOneBit(entries.size() + 1) * 8;
    this.words = new String[size];
    this.bits = new int[size];
    this.mask = size - 1;
    entries.forEach(this::put);
  }

  private void put(String word, int value) {
    int at = place(word.hashCode());
    while (words[at] != null) {
      at = (at + 1) & mask;
    }
    words[at] = word;
    bits[at] = value;
  }

  private int place(int hash) {
    return (hash ^ (hash >>> 15)) & mask;
  }

  /** The number of the word that some words are at, whatever its case; {@link #NONE} if none. */
  public int find(NameWords word) {
    for (int at = place(word.hash()); words[at] != null; at = (at + 1) & mask) {
      if (word.is(words[at])) {
        return at;
      }
    }
    return NONE;
  }

  /** The bits of a word, by the number that {@link #find} gave; 0 for none. */
  public int bits(int word) {
    return word < 0 ? 0 : bits[word];
  }

  /** The lower case of a single character. */
  static char lower(char c) {
    if (c < 128) {
      return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }
    return Character.toLowerCase(c);
  }
}
