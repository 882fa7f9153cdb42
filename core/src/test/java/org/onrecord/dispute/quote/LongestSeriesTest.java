package org.onrecord.dispute.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LongestSeriesTest {
  @Test
  void ofEquallyLongSeriesTheOneOfTheLeastRoomIsTaken() {
    // the quotation's first words stand at 3 and again at 40, the others at 41 and 42
    List<int[]> series = series(new int[][] {{0, 3}, {0, 40}, {1, 41}, {2, 42}});
    assertEquals(40, series.get(0)[1]);
    assertEquals(42, series.get(2)[1]);
  }

  @Test
  void ofTwoPlacesAsGoodTheFirstIsTaken() {
    List<int[]> series = series(new int[][] {{0, 40}, {1, 41}, {0, 3}, {1, 4}});
    assertEquals(3, series.get(0)[1]);
  }

  @Test
  void itIsAsLongAndAsTightAsTheSlowSearchFinds() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      List<int[]> hits = new ArrayList<>();
      int count = 1 + random.nextInt(12);
      for (int i = 0; i < count; i++) {
        hits.add(new int[] {random.nextInt(6), random.nextInt(12)});
      }
      int[] best = slow(hits, -1, -1, -1);
      List<int[]> series = LongestSeries.of(new ArrayList<>(hits));
      String context = "seed " + seed + ", round " + round;
      assertEquals(best[0], series.size(), context);
      for (int i = 1; i < series.size(); i++) {
        assertTrue(series.get(i)[0] > series.get(i - 1)[0], context);
        assertTrue(series.get(i)[1] > series.get(i - 1)[1], context);
      }
      assertEquals(best[1], series.get(series.size() - 1)[1] - series.get(0)[1], context);
    }
  }

  /** Length and room of the best series behind a hit, by trying all. */
  private static int[] slow(List<int[]> hits, int item, int word, int first) {
    int[] best = {0, first < 0 ? 0 : word - first};
    for (int[] hit : hits) {
      if (hit[0] > item && hit[1] > word) {
        int[] rest = slow(hits, hit[0], hit[1], first < 0 ? hit[1] : first);
        int length = rest[0] + 1;
        if (length > best[0] || (length == best[0] && rest[1] < best[1])) {
          best = new int[] {length, rest[1]};
        }
      }
    }
    return best;
  }

  private static List<int[]> series(int[][] hits) {
    return LongestSeries.of(new ArrayList<>(List.of(hits)));
  }
}
