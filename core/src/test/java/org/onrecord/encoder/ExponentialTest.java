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
}
