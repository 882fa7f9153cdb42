package org.onrecord.dispute;

import java.util.List;
import org.onrecord.text.Span;

/**
 * Sentences with how well each fits as what an answer answers, beside the chance that it is none of
 * them. Immutable.
 *
 * @param best the place of the one that fits best; -1 where there is none
 * @param share of the best in what all have together, 0 to 1; 0 where there is none
 * @param learned whether the trained matcher gave the scores, else only shared words
 */
record Fits(List<Sentence> all, int best, double share, boolean learned) {
  /** What a sentence must share with an answer to be what it answers. */
  private static final double LEAST = 0.8;

  /** The score of a post as a whole. */
  private static final double NOTHING = -3;

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
   */
  record Sentence(Span span, int words, double shared, double score) {}

  /**
   * Finds the best. Linear.
   *
   * @param all in text order, post by post
   */
  static Fits of(List<Sentence> all, boolean learned) {
    int best = -1;
    double sum = StrictMath.exp(nothing(learned));
    for (int i = 0; i < all.size(); i++) {
      best = best < 0 || all.get(i).score() > all.get(best).score() ? i : best;
      sum += StrictMath.exp(all.get(i).score());
    }
    double share = best < 0 ? 0 : StrictMath.exp(all.get(best).score()) / sum;
    return new Fits(List.copyOf(all), best, share, learned);
  }

  private static double nothing(boolean learned) {
    return learned ? NOTHING : LEAST;
  }

  /** Whether the best fits better than none of them would. */
  boolean isAny() {
    return best >= 0 && score() > nothing(learned);
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
