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
   * @param posts the article first
   */
  static double of(String text, List<Post> posts) {
    double sum = 0;
    for (Post post : posts.subList(1, posts.size())) {
      int first = Math.min(1, post.paragraphs().size());
      List<String> words = PlainWords.of(text, post.paragraphs().subList(0, first));
      Set<String> clues = RelationClues.of(words, List.of());
      RelationModel.Odds odds = RelationModel.SHIPPED.odds(clues);
      sum += StrictMath.log(odds.disputes() / (odds.supports() + odds.neutral()));
    }
    return sum / (posts.size() - 1 + SILENT);
  }
}
