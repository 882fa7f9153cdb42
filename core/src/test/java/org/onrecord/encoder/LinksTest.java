package org.onrecord.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinksTest {
  private static final long SEED = 20_261_130;

  /** Some words of some pieces each, and scores between all pieces. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Case(float[] scores, int width, int[] heads, boolean[] from, boolean[] to) {
    static Case of(Random random) {
      int[] heads = new int[1 + random.nextInt(12)];
      int at = 1;
      for (int i = 0; i < heads.length; i++) {
        heads[i] = at;
        at += 1 + random.nextInt(3);
      }
      int width = at + 1;
      float[] scores = new float[width * width];
      for (int i = 0; i < scores.length; i++) {
        scores[i] = (float) (30 * random.nextGaussian());
      }
      return new Case(scores, width, heads, some(random, heads), some(random, heads));
    }

    private static boolean[] some(Random random, int[] heads) {
      boolean[] some = new boolean[heads.length];
      for (int i = 0; i < some.length; i++) {
        some[i] = random.nextBoolean();
      }
      return some;
    }

    Links links() {
      return Links.of(FloatBuffer.wrap(scores), width, heads, from, to);
    }

    /** The probability reckoned plainly. */
    double expected(int i, int j) {
      if (!from[i] || (i != j && !to[j])) {
        return Double.NEGATIVE_INFINITY;
      }
      float greatest = Float.NEGATIVE_INFINITY;
      for (int head : heads) {
        greatest = Math.max(greatest, scores[heads[i] * width + head]);
      }
      double sum = 0;
      for (int head : heads) {
        sum += Exponential.of((double) scores[heads[i] * width + head] - greatest);
      }
      return (float) (scores[heads[i] * width + heads[j]] - (greatest + StrictMath.log(sum)));
    }
  }

  private static void check(Case some, Links links, String when) {
    for (int i = 0; i < some.heads().length; i++) {
      for (int j = 0; j < some.heads().length; j++) {
        int from = i;
        int to = j;
        assertEquals(
            some.expected(i, j),
            links.get(i, j),
            () -> "seed " + SEED + ", " + when + ", " + from + " to " + to);
      }
    }
  }

  @Test
  void probabilitiesAreTheSameBitsWhetherReckonedWhenAskedForOrAtOnce() {
    Random random = new Random(SEED);
    for (int i = 0; i < 300; i++) {
      Case some = Case.of(random);
      Links asked = some.links();
      check(some, asked, "asked for");
      asked.settle();
      check(some, asked, "asked for, then settled");
      Links settled = some.links();
      settled.settle();
      settled.settle();
      check(some, settled, "settled");
    }
  }

  @Test
  void theScoresMayBeOverwrittenOnceTheLinksAreMade() {
    Random random = new Random(SEED);
    Case some = Case.of(random);
    float[] memory = some.scores().clone();
    Links links =
        Links.of(FloatBuffer.wrap(memory), some.width(), some.heads(), some.from(), some.to());
    Arrays.fill(memory, 7);

    check(some, links, "overwritten");
  }
}
