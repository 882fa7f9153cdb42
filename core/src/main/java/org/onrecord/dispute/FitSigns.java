package org.onrecord.dispute;

import static org.onrecord.dispute.Signs.is;
import static org.onrecord.dispute.Signs.length;

import java.util.List;
import java.util.Set;

/** What tells whether a sentence is what an answer answers, as numbers that are weighed. */
final class FitSigns {
  /** Their names, in order. */
  static final List<String> NAMES =
      List.of(
          "learned",
          "shared",
          "covered",
          "away",
          "awayinarticle",
          "sharedinarticle",
          "headline",
          "theirs",
          "figures",
          "numbers",
          "long",
          "learnedindebate",
          "coveredindebate",
          "awayindebate",
          "other",
          "othercovered",
          "otherlater");

  private static final Weights WEIGHTS = Weights.load("target", NAMES);
  private static final Weights NONE = Weights.load("none", List.of("always", "long", "debate"));

  private FitSigns() {}

  /**
   * An answer, as far as it tells what is answered.
   *
   * @param people of the article whom it names
   * @param figures in it
   * @param numbers in it, in figures and in words
   */
  record Told(Ranking.Asked asked, Set<String> people, Set<String> figures, Set<String> numbers) {}

  /**
   * Where a sentence stands.
   *
   * @param away whether another post holds it than the one that is answered first
   * @param theirs whether somebody says it whom the answer names
   * @param debate whether the page opens a debate
   * @param other in a thread without replies how many comments further down; 0 elsewhere
   */
  record Place(
      boolean away, boolean article, boolean headline, boolean theirs, boolean debate, int other) {}

  /**
   * The signs of a sentence.
   *
   * @param learned the matcher's score; 0 where nothing was learned
   * @param shared what it shares with the answer
   */
  static double[] of(
      PostSentences.Sentence sentence, Told answer, Place place, double learned, double shared) {
    double covered = Ranking.covered(answer.asked(), sentence);
    return new double[] {
      learned,
      shared,
      covered,
      is(place.away()),
      is(place.away() && place.article()),
      place.article() ? shared : 0,
      is(place.headline()),
      is(place.theirs()),
      Figures.shared(answer.figures(), sentence.figures()),
      Figures.shared(answer.numbers(), sentence.numbers()),
      length(sentence.words()),
      place.debate() ? learned : 0,
      place.debate() ? covered : 0,
      is(place.debate() && place.away()),
      is(place.other() != 0),
      place.other() != 0 ? covered : 0,
      is(place.other() > 0)
    };
  }

  /** How well a sentence fits that has some signs. */
  static double score(double[] signs) {
    return WEIGHTS.sum(signs);
  }

  /**
   * How well none of the sentences fits.
   *
   * @param words of the post that is answered first
   * @param debate whether the page opens a debate
   */
  static double none(int words, boolean debate) {
    return NONE.sum(new double[] {1, length(words), is(debate)});
  }
}
