package org.onrecord.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ExponentialTest {
  @Test
  void isThePowerThatJavaComputes() {
    long seed = 20_261_129;
    Random random = new Random(seed);
    for (int i = 0; i < 200_000; i++) {
      double x = -40 * random.nextDouble() * random.nextDouble();
      double expected = StrictMath.exp(x);
      assertEquals(expected, Exponential.of(x), 1e-15 * expected, () -> "seed " + seed + ", " + x);
    }
  }

  @Test
  void isOneForZeroAndNothingForWhatChangesNoSum() {
    assertEquals(1, Exponential.of(0));
    assertEquals(0, Exponential.of(-40.001));
    assertEquals(0, Exponential.of(Double.NEGATIVE_INFINITY));
    assertEquals(1, 1 + StrictMath.exp(-40.001));
  }

  /** The series as a loop, and the whole part by Java's own floor. */
  private static double plainly(double x) {
    if (!(x >= -40)) {
      return 0;
    }
    double twos = Math.floor(x * 1.4426950408889634 + 0.5);
    double rest = x - twos * 0x1.62e42feep-1 - twos * 0x1.a39ef35793c76p-33;
    double sum = 1.0 / 479_001_600;
    double factorial = 479_001_600;
    for (int k = 12; k >= 1; k--) {
      factorial /= k;
      sum = sum * rest + 1 / factorial;
    }
    return sum * Double.longBitsToDouble((long) (twos + 1023) << 52);
  }

  @Test
  void isTheSameBitsAsTheSeriesReckonedPlainly() {
    long seed = 20_261_130;
    Random random = new Random(seed);
    for (int i = 0; i < 200_000; i++) {
      double x = -40.5 * random.nextDouble() * random.nextDouble();
      assertEquals(plainly(x), Exponential.of(x), () -> "seed " + seed + ", " + x);
    }
    for (int half = 0; half <= 120; half++) {
      double x = -half / (2 * 1.4426950408889634); // where the whole part changes
      for (double near : new double[] {Math.nextDown(x), x, Math.min(0, Math.nextUp(x))}) {
        assertEquals(plainly(near), Exponential.of(near));
      }
    }
  }
}
