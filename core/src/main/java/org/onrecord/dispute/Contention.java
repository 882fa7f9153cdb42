package org.onrecord.dispute;

import java.util.List;
import java.util.Set;

/**
 * How much the readers of a page object, all together: below a recipe they thank and ask, below a
 * column they argue. What a short comment means is often told by that alone.
 */
final class Contention {
  /** So many comments that say nothing are counted in, since few tell little of all. */
  private static final int SILENT = 2;

  private Contention() {}

  /**
   * How far the first paragraphs of a page's comments speak for objecting rather than for agreeing
   * or neither: the mean of the logarithms of the odds; 0 where nothing tells. Linear in their
   * words.
   *
   * @param comments the words of the first paragraph of each
   */
  static double of(List<List<String>> comments) {
    double sum = 0;
    for (List<String> words : comments) {
      Set<String> clues = RelationClues.of(words, List.of());
      RelationModel.Odds odds = RelationModel.SHIPPED.odds(clues);
      sum += StrictMath.log(odds.disputes() / (odds.supports() + odds.neutral()));
    }
    return sum / (comments.size() + SILENT);
  }
}
