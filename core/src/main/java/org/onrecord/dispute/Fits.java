package org.onrecord.dispute;

import java.util.List;
import org.onrecord.text.Span;

/**
 * Sentences with how well each fits as what an answer answers, beside the chance that it is none of
 * them. Immutable.
 *
 * @param best the place of the one that fits best; -1 where there is none
 * @param share of the best in what all have together, 0 to 1; 0 where there is none
 * @param none how well none of them fits
 * @param learned whether the trained matcher gave the scores, else only shared words
 */
record Fits(List<Sentence> all, int best, double share, double none, boolean learned) {
  /** What a sentence must share with an answer to be what it answers. */
  private static final double LEAST = 0.8;

  /** How much worse a neighbour may fit that is answered too. */
  private static final double WIDE = 0.7;

  /** The most words that are answered. */
  private static final int WIDEST = 45;

  /**
   * A sentence.
   *
   * @param words how many it has
   * @param shared what it shares with the answer, as {@link Rarity} weighs it
   * @param score how well it fits; higher is better
   * @param signs what the score is made of
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Sentence(Span span, int words, double shared, double score, double[] signs) {}

  /**
   * Finds the best. Linear.
   *
   * @param all in text order, post by post
   * @param none how well none of them fits, where there are learned scores
   */
  static Fits of(List<Sentence> all, double none, boolean learned) {
    int best = -1;
    double nothing = learned ? none : LEAST;
    double sum = StrictMath.exp(nothing);
    for (int i = 0; i < all.size(); i++) {
      best = best < 0 || all.get(i).score() > all.get(best).score() ? i : best;
      sum += StrictMath.exp(all.get(i).score());
    }
    double share = best < 0 ? 0 : StrictMath.exp(all.get(best).score()) / sum;
    return new Fits(List.copyOf(all), best, share, nothing, learned);
  }

  /** The share of what is none of them; 1 where there is none. */
  double rest() {
    return best < 0 ? 1 : share * StrictMath.exp(none - score());
  }

  /** Whether the best fits better than none of them would. */
  boolean isAny() {
    return best >= 0 && score() > none;
  }

  /** The score of the best, which there must be. */
  double score() {
    return all.get(best).score();
  }

  /** What the best shares with the answer; 0 where there is none. */
  double shared() {
    return best < 0 ? 0 : all.get(best).shared();
  }

  /** The best sentence, which there must be, with neighbours that fit nearly as well. */
  Span words(String text) {
    Span span = all.get(best).span();
    int words = all.get(best).words();
    for (int next : learned ? new int[] {best - 1, best + 1} : new int[0]) {
      if (next < 0 || next >= all.size()) {
        continue;
      }
      Sentence other = all.get(next);
      if (isBeside(text, span, other.span())
          && other.score() > score() - WIDE
          && words + other.words() <= WIDEST) {
        span = span.cover(other.span());
        words += other.words();
      }
    }
    return span;
  }

  private static boolean isBeside(String text, Span one, Span other) {
    int end = Math.min(one.end(), other.end());
    return text.substring(end, Math.max(one.start(), other.start())).isBlank();
  }
}
