package org.onrecord.trace.words;

/**
 * Chooses fingerprints among the shingles of a text: of each {@link #WINDOW} neighbours the least,
 * and of equals the rightmost, as in Schleimer, Wilkerson and Aiken, "Winnowing: Local Algorithms
 * for Document Fingerprinting" (2003).
 *
 * <p>The choice in a window depends on nothing outside it. Two texts that share a run of {@link
 * #GUARANTEED} words share a window, so they share the fingerprint chosen there: that is the
 * guarantee of the index. On average 2 of {@code WINDOW + 1} shingles are chosen.
 */
public final class Winnowing {
  /** Words of a shingle. */
  public static final int SHINGLE = 3;

  /** Shingles of a window. */
  public static final int WINDOW = 2;

  /** A shared run of this many words is certain to share a fingerprint. */
  public static final int GUARANTEED = SHINGLE + WINDOW - 1;

  private Winnowing() {}

  /** The hash of the words at {@code at} and after it. */
  public static long shingle(long[] words, int at) {
    return shingle(words[at], words[at + 1], words[at + 2]);
  }

  /** The hash of three words in this order. */
  public static long shingle(long first, long second, long third) {
    return Fold.mix(Fold.mix(Fold.mix(first) + second) + third);
  }

  /**
   * The place of the fingerprint of a window.
   *
   * @param shingles hashes
   * @param from first of the window
   * @param to after its last
   */
  public static int chosen(long[] shingles, int from, int to) {
    int least = from;
    for (int i = from + 1; i < to; i++) {
      if (Long.compareUnsigned(shingles[i], shingles[least]) <= 0) {
        least = i;
      }
    }
    return least;
  }
}
