package org.onrecord.dispute;

import org.onrecord.stance.DisputeTarget.Basis;

/** How likely a target is right, as counted on threads whose answers people marked. */
final class Confidence {
  /** The answer repeats the words. */
  static final double QUOTED = 0.85;

  /** The answer quotes words that stand nowhere on the page. */
  static final double ELSEWHERE = 0.6;

  /** Only the post is known. */
  static final double WHOLE = 0.3;

  /** A post so short that it is answered as a whole. */
  static final double SHORT = 0.6;

  private static final double WIDER = 1.3;
  private static final double LEAST = 0.3;
  private static final double MOST = 0.7;

  private Confidence() {}

  /** The likeliest of all sentences, by its share of what all have. */
  static double learned(double share, Basis basis) {
    double wider = Math.min(MOST, WIDER * share); // words around the right ones count as right
    return basis == Basis.NAMED ? Math.max(wider, WHOLE) : wider;
  }

  /** A sentence that shares so much with the answer, as {@link Rarity} weighs it. */
  static double shared(double shared, Basis basis) {
    double named = basis == Basis.NAMED ? 0.2 : 0;
    return named + Math.min(MOST, LEAST + 0.1 * (shared - 1.5));
  }
}
