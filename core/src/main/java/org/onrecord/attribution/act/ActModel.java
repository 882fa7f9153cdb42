package org.onrecord.attribution.act;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onrecord.statement.Act;
import org.onrecord.word.WordLists;

/**
 * Multinomial logistic regression: an act's score is the sum of the weights that the clues have for
 * it, and the scores of all acts make a probability each (softmax). A clue without weights counts
 * for nothing. Immutable.
 */
@SuppressWarnings("EnumOrdinal") // an index into arrays that never leave the process
final class ActModel {
  private final Map<String, double[]> weights = new HashMap<>();

  /**
   * Creates a model.
   *
   * @param lines a clue and its weights each, in the order of acts
   */
  ActModel(List<String> lines) {
    int acts = Act.values().length;
    for (String line : lines) {
      String[] words = line.split(" ", -1);
      double[] row = new double[acts];
      for (int i = 0; i < acts; i++) {
        row[i] = Double.parseDouble(words[i + 1]);
      }
      weights.put(words[0], row);
    }
  }

  /** Reads the weights from the jar. */
  static ActModel load() {
    return new ActModel(
        WordLists.read(ActModel.class, "acts.txt").getOrDefault("[weights]", List.of()));
  }

  /** The likeliest act; of equal ones the first. */
  Acts.Judgement judge(Set<String> clues) {
    double[] scores = new double[Act.values().length];
    for (String clue : clues) {
      double[] row = weights.get(clue);
      for (int i = 0; row != null && i < scores.length; i++) {
        scores[i] += row[i];
      }
    }
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    double sum = 0;
    for (double score : scores) {
      sum += StrictMath.exp(score - scores[best]);
    }
    return new Acts.Judgement(Act.values()[best], 1 / sum);
  }
}
