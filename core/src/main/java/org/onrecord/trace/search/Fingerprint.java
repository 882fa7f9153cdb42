package org.onrecord.trace.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.onrecord.trace.index.Segment;
import org.onrecord.trace.quote.Quote;
import org.onrecord.trace.words.Winnowing;

/**
 * A shingle of a quotation that the index is certain to hold wherever one of its windows stands.
 *
 * @param item first word of the shingle
 * @param hash of the shingle
 * @param windows first words of the windows in which it is chosen
 * @param cost bytes of postings that a look-up reads in some segments
 */
record Fingerprint(int item, long hash, List<Integer> windows, long cost) {

  /** Segments that are asked how frequent a shingle is; the others are taken to be alike. */
  private static final int SAMPLED = 2;

  Fingerprint {
    windows = List.copyOf(windows);
  }

  /** Those of a quotation, the rarest first; none where no run without marks is long enough. */
  static List<Fingerprint> of(Quote quote, List<Segment> segments) {
    List<Fingerprint> all = new ArrayList<>();
    int item = 0;
    while (item < quote.items().size()) {
      int run = quote.run(item);
      if (run >= Winnowing.GUARANTEED) {
        addRun(all, quote, item, run, segments);
      }
      item += Math.max(1, run);
    }
    all.sort(Comparator.comparingLong(Fingerprint::cost).thenComparingInt(Fingerprint::item));
    return all;
  }

  /** All shingles of a quotation, the rarest first, whether or not the index has them. */
  static List<Fingerprint> shingles(Quote quote, List<Segment> segments) {
    List<Fingerprint> all = new ArrayList<>();
    for (int item = 0; item < quote.items().size(); item++) {
      if (quote.run(item) >= Winnowing.SHINGLE) {
        all.add(new Fingerprint(item, shingle(quote, item), List.of(), segments));
      }
    }
    all.sort(Comparator.comparingLong(Fingerprint::cost).thenComparingInt(Fingerprint::item));
    return all;
  }

  private static long shingle(Quote quote, int item) {
    return Winnowing.shingle(
        quote.word(item).hash(), quote.word(item + 1).hash(), quote.word(item + 2).hash());
  }

  private static void addRun(
      List<Fingerprint> all, Quote quote, int item, int run, List<Segment> segments) {
    long[] shingles = new long[run - Winnowing.SHINGLE + 1];
    for (int i = 0; i < shingles.length; i++) {
      shingles[i] = shingle(quote, item + i);
    }
    List<Integer> windows = new ArrayList<>();
    int chosen = Winnowing.chosen(shingles, 0, Winnowing.WINDOW);
    for (int i = 0; i + Winnowing.WINDOW <= shingles.length; i++) {
      int next = Winnowing.chosen(shingles, i, i + Winnowing.WINDOW);
      if (next != chosen) {
        all.add(new Fingerprint(item + chosen, shingles[chosen], windows, segments));
        windows.clear();
        chosen = next;
      }
      windows.add(item + i);
    }
    all.add(new Fingerprint(item + chosen, shingles[chosen], windows, segments));
  }

  private static long estimate(long hash, List<Segment> segments) {
    long cost = 0;
    for (int i = 0; i < Math.min(SAMPLED, segments.size()); i++) {
      cost += segments.get(i).postings().cost(hash);
    }
    return cost;
  }

  private Fingerprint(int item, long hash, List<Integer> windows, List<Segment> segments) {
    this(item, hash, windows, estimate(hash, segments));
  }
}
