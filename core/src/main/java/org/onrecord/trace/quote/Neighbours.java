package org.onrecord.trace.quote;

import org.onrecord.trace.words.Winnowing;

/**
 * The words on both sides of a shingle, four bits of each. A posting holds them, so that nearly all
 * places where a frequent shingle stands among other words are passed over unread: a run of {@link
 * Winnowing#GUARANTEED} words has the word before its fingerprint, or the word behind it.
 */
public final class Neighbours {
  /** Those of any place. */
  public static final Neighbours ANY = new Neighbours(0, 0, 0);

  private static final int BITS = 4;
  private static final int NONE = -1;

  private final int before;
  private final int after;

  /** Bits of a posting that are compared; 0 where all will do. */
  private final int known;

  private Neighbours(int before, int after, int known) {
    this.before = before;
    this.after = after;
    this.known = known;
  }

  /**
   * The neighbours of a shingle of a quotation. A text that shares a run of {@link
   * Winnowing#GUARANTEED} words there has at least one of the two.
   *
   * @param item first word of a shingle
   */
  public static Neighbours of(Quote quote, int item) {
    boolean first = item == 0 || !quote.isWord(item - 1);
    boolean last = quote.run(item) <= Winnowing.SHINGLE;
    int before = first ? NONE : bits(quote.word(item - 1).hash());
    int after = last ? NONE : bits(quote.word(item + Winnowing.SHINGLE).hash());
    return new Neighbours(before, after, 2 * BITS);
  }

  /**
   * Both words as a posting has them, in one byte.
   *
   * @param before hash of the word before a shingle; any where there is none
   * @param after of the word behind it
   */
  public static int told(long before, long after) {
    return bits(before) << BITS | bits(after);
  }

  /** Whether a place with such words may be meant. */
  public boolean mayBe(int told) {
    return known == 0 || before == told >>> BITS || after == (told & ((1 << BITS) - 1));
  }

  private static int bits(long hash) {
    return (int) (hash >>> (Long.SIZE - BITS));
  }
}
