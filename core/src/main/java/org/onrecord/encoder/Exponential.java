package org.onrecord.encoder;

/**
 * Powers of e for sums of probabilities: several times faster than {@link StrictMath#exp}, and like
 * it the same bits on every machine, since nothing but sums and products of doubles is computed.
 */
final class Exponential {
  /** Beside 1, what is smaller than e to this changes no bit of a sum. */
  private static final double NOTHING = -40;

  private static final double LOG2_OF_E = 1.4426950408889634;

  /** The logarithm of 2 in two parts: products of the first with small whole numbers are exact. */
  private static final double LN2_HIGH = 0x1.62e42feep-1;

  private static final double LN2_LOW = 0x1.a39ef35793c76p-33;

  /** 1/12!, 1/11!, … 1/1!, 1: the series of e to a small number, farthest term first. */
  private static final double[] SERIES = new double[13];

  static {
    double factorial = 1;
    SERIES[12] = 1;
    for (int k = 1; k <= 12; k++) {
      factorial *= k;
      SERIES[12 - k] = 1 / factorial;
    }
  }

  private Exponential() {}

  /**
   * e to a power that is at most 0, off by less than one part in 10^15; 0 below {@value #NOTHING}.
   *
   * @param x at most 0
   */
  static double of(double x) {
    if (!(x >= NOTHING)) {
      return 0;
    }
    double twos = Math.floor(x * LOG2_OF_E + 0.5);
    double rest = x - twos * LN2_HIGH - twos * LN2_LOW;
    double sum = SERIES[0];
    for (int k = 1; k < SERIES.length; k++) {
      sum = sum * rest + SERIES[k];
    }
    return sum * Double.longBitsToDouble((long) (twos + 1023) << 52);
  }
}
