package org.onrecord.trace.index;

/**
 * About how often words stand together, by the hash of their phrase. Phrases may share a counter:
 * as there are more counters than words in a sample, that adds one or two, and so few are no habit.
 * Not thread-safe while phrases are added.
 */
final class Phrases {
  private static final int BITS = 19;

  private final short[] counters = new short[1 << BITS];

  void add(long phrase) {
    int counter = counter(phrase);
    if (counters[counter] < Short.MAX_VALUE) {
      counters[counter]++;
    }
  }

  /** How often a phrase was added, or a little more; at most 32,767. */
  int count(long phrase) {
    return counters[counter(phrase)];
  }

  private static int counter(long phrase) {
    return (int) (phrase >>> (Long.SIZE - BITS));
  }
}
