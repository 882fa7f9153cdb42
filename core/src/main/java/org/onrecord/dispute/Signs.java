package org.onrecord.dispute;

/** What is so or not, and lengths, as numbers that are weighed. */
final class Signs {
  /** The logarithm of the length of a usual answer. */
  private static final double USUAL = 3;

  private Signs() {}

  /** 1 where something is so, 0 where it is not. */
  static double is(boolean sign) {
    return sign ? 1 : 0;
  }

  /** The logarithm of a number of words, around that of a usual answer. */
  static double length(int words) {
    return StrictMath.log1p(words) - USUAL;
  }
}
