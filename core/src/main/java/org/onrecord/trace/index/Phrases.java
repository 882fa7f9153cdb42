package org.onrecord.trace.index;

import java.util.Arrays;

/** How often words stand together, by the hash of their phrase. Immutable. */
final class Phrases {
  private final long[] sorted;

  private Phrases(long[] sorted) {
    this.sorted = sorted;
  }

  /** How often a phrase was added. Cost: O(log n). */
  int count(long phrase) {
    return firstAfter(phrase, true) - firstAfter(phrase, false);
  }

  /** Index of the first hash that is greater than another, or not less. */
  private int firstAfter(long phrase, boolean isGreater) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      boolean isBefore = isGreater ? sorted[middle] <= phrase : sorted[middle] < phrase;
      if (isBefore) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Collects phrases. */
  static final class Builder {
    private long[] hashes = new long[1024];
    private int size;

    void add(long phrase) {
      if (size == hashes.length) {
        hashes = Arrays.copyOf(hashes, size * 2);
      }
      hashes[size++] = phrase;
    }

    Phrases build() {
      long[] sorted = Arrays.copyOf(hashes, size);
      Arrays.sort(sorted);
      return new Phrases(sorted);
    }
  }
}
