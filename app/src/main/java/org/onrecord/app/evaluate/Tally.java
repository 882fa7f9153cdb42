package org.onrecord.app.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many of each side have a counterpart on the other.
 *
 * @param goldMatched of the gold's
 * @param oursMatched of OnRecord's
 * @param gold all of the gold's
 * @param ours all of OnRecord's
 */
public record Tally(int goldMatched, int oursMatched, int gold, int ours) {
  /** Nothing counted yet. */
  public static final Tally NONE = new Tally(0, 0, 0, 0);

  /** Both together. */
  public Tally plus(Tally other) {
    return new Tally(
        goldMatched + other.goldMatched,
        oursMatched + other.oursMatched,
        gold + other.gold,
        ours + other.ours);
  }

  /** The share of OnRecord's that is right, in per cent to one place; 0 where there is none. */
  public BigDecimal precision() {
    return percent(oursMatched, ours);
  }

  /** The share of the gold's that was found, in per cent to one place; 0 where there is none. */
  public BigDecimal recall() {
    return percent(goldMatched, gold);
  }

  /**
   * Twice the matches by the sum of both sides, in per cent to one place. Where the two sides'
   * matches differ in number, their mean counts.
   */
  public BigDecimal f1() {
    return gold + ours == 0
        ? rounded(0)
        : rounded(200 * ((goldMatched + oursMatched) / 2.0) / (gold + ours));
  }

  /** A share in per cent to one place; 0 of nothing. */
  static BigDecimal percent(int part, int whole) {
    return rounded(100.0 * part / Math.max(1, whole));
  }

  /** As Python rounds: the exact value of the double, half to even. */
  private static BigDecimal rounded(double value) {
    return new BigDecimal(value).setScale(1, RoundingMode.HALF_EVEN);
  }
}
