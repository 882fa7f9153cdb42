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

  // 1/12!, 1/11!, … 1/3!: the series of e to a small number, farthest term first. Each by itself:
  // the
  // first compiler writes constants into the code, but looks numbers of an array up.
  private static final double S12 = 1.0 / 479_001_600;
  private static final double S11 = 1.0 / 39_916_800;
  private static final double S10 = 1.0 / 3_628_800;
  private static final double S9 = 1.0 / 362_880;
  private static final double S8 = 1.0 / 40_320;
  private static final double S7 = 1.0 / 5_040;
  private static final double S6 = 1.0 / 720;
  private static final double S5 = 1.0 / 120;
  private static final double S4 = 1.0 / 24;
  private static final double S3 = 1.0 / 6;

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
    double power = x * LOG2_OF_E + 0.5;
    long twos = (long) power; // towards 0, and so one too much where it is negative and no whole
    if (twos > power) {
      twos--;
    }
    double rest = x - twos * LN2_HIGH - twos * LN2_LOW;
    double sum = S12 * rest + S11;
    sum = sum * rest + S10;
    sum = sum * rest + S9;
    sum = sum * rest + S8;
    sum = sum * rest + S7;
    sum = sum * rest + S6;
    sum = sum * rest + S5;
    sum = sum * rest + S4;
    sum = sum * rest + S3;
    sum = sum * rest + 0.5;
    sum = sum * rest + 1;
    sum = sum * rest + 1;
    return sum * Double.longBitsToDouble((twos + 1023) << 52);
  }

  /**
   * The logarithm of the sum of e to each of some powers. Linear.
   *
   * @param at where in the array they stand; at least one
   */
  static double logarithmOfSum(float[] powers, int[] at) {
    float greatest = powers[at[0]];
    for (int each : at) {
      greatest = Math.max(greatest, powers[each]);
    }
    double sum = 0;
    for (int each : at) {
      sum += of((double) powers[each] - greatest);
    }
    return greatest + StrictMath.log(sum);
  }
}
