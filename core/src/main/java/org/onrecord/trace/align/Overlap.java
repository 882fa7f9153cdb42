package org.onrecord.trace.align;

import org.onrecord.trace.quote.Quote;

/**
 * How much of a quotation a stretch of source can have in common with it at most, whatever the
 * order: shows without an alignment that none can be close. Not thread-safe.
 */
public final class Overlap {
  private final Quote quote;
  private final long[] hashes;
  private final int[] counts;
  private final int[] seen;
  private int round;

  /** Words that may be the same without having the same hash. */
  private int joined;

  public Overlap(Quote quote) {
    this.quote = quote;
    int size = Integer.highestOneBit(Math.max(1, quote.words())) * 4;
    hashes = new long[size];
    counts = new int[size];
    seen = new int[size];
    for (int item = 0; item < quote.items().size(); item++) {
      if (quote.isWord(item)) {
        Quote.Word word = quote.word(item);
        int slot = slot(word.hash());
        hashes[slot] = word.hash();
        counts[slot]++;
        joined += (word.joint() ? 2 : 0) + (word.letters() ? 1 : 0);
      }
    }
  }

  private int slot(long hash) {
    int slot = (int) hash & (hashes.length - 1);
    while (counts[slot] > 0 && hashes[slot] != hash) {
      slot = (slot + 1) & (hashes.length - 1);
    }
    return slot;
  }

  /**
   * Whether an alignment in a region may be close and cost no more than the best.
   *
   * @param best what the best costs
   */
  public boolean mayServe(Region region, int best) {
    if (quote.marked()) {
      return true;
    }
    int same = Math.min(quote.words(), most(region));
    int missing = quote.words() - same;
    return same >= Alignment.CLOSE * quote.words()
        && (missing == 0 || (missing + 1) * Costs.FURTHER <= best);
  }

  private int most(Region region) {
    round++;
    int most = joined;
    for (int i = 0; i < region.size(); i++) {
      int slot = slot(region.hash(i));
      if (counts[slot] > 0 && seen[slot] != round) {
        seen[slot] = round;
        most += counts[slot];
      }
      most += i > 0 && region.pair(i - 1, i) != 0 ? 1 : 0;
    }
    return most;
  }
}
