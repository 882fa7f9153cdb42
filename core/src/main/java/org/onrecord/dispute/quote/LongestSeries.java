package org.onrecord.dispute.quote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The longest series of hits that stand in the same order in a quotation and in a post; where
 * several are as long, the one that takes the least room in the post, since a quotation's first
 * words may stand further up as well. Each hit is a word of the quotation and one of the post. By
 * patience sorting; time is the hits times the logarithm of their number. Not thread-safe.
 */
final class LongestSeries {
  /** How many hits are tried as the one before another. */
  private static final int TRIED = 16;

  private final List<int[]> hits;

  /** Hits by the length of the longest series that ends with them; words of the post falling. */
  private final List<List<Integer>> byLength = new ArrayList<>();

  /** The hit before each in its series; -1 for the first. */
  private final int[] before;

  /** The word of the post with which the series of each begins. */
  private final int[] start;

  private LongestSeries(List<int[]> hits) {
    this.hits = hits;
    this.before = new int[hits.size()];
    this.start = new int[hits.size()];
  }

  /**
   * The series.
   *
   * @param hits at least one; put in order
   */
  static List<int[]> of(List<int[]> hits) {
    hits.sort((a, b) -> a[0] != b[0] ? Integer.compare(a[0], b[0]) : Integer.compare(b[1], a[1]));
    LongestSeries series = new LongestSeries(hits);
    for (int i = 0; i < hits.size(); i++) {
      series.add(i);
    }
    return series.tightest();
  }

  private void add(int hit) {
    int word = hits.get(hit)[1];
    int length = firstNotBelow(word);
    if (length == byLength.size()) {
      byLength.add(new ArrayList<>());
    }
    byLength.get(length).add(hit);
    before[hit] = -1;
    start[hit] = word;
    if (length > 0) {
      List<Integer> shorter = byLength.get(length - 1);
      int first = firstBelow(shorter, word);
      int end = Math.min(shorter.size(), first + TRIED);
      for (int i = first; i < end; i++) {
        int tried = shorter.get(i);
        if (before[hit] < 0 || start[tried] > start[before[hit]]) {
          before[hit] = tried;
        }
      }
      start[hit] = start[before[hit]];
    }
  }

  /** The first length whose lowest last word is not below a word. */
  private int firstNotBelow(int word) {
    int low = 0;
    int high = byLength.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      List<Integer> ending = byLength.get(middle);
      if (hits.get(ending.get(ending.size() - 1))[1] < word) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The first of some hits, whose words fall, that is below a word. */
  private int firstBelow(List<Integer> falling, int word) {
    int low = 0;
    int high = falling.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (hits.get(falling.get(middle))[1] >= word) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Among the longest, the one of the least room; of those as small, the one further up. */
  private List<int[]> tightest() {
    int best = -1;
    for (int hit : byLength.get(byLength.size() - 1)) {
      if (best < 0 || room(hit) <= room(best)) {
        best = hit;
      }
    }
    int[][] series = new int[byLength.size()][];
    for (int i = series.length - 1; i >= 0; i--) {
      series[i] = hits.get(best);
      best = before[best];
    }
    return Arrays.asList(series);
  }

  private int room(int hit) {
    return hits.get(hit)[1] - start[hit];
  }
}
