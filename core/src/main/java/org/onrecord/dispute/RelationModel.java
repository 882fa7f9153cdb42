package org.onrecord.dispute;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.onrecord.word.WordLists;

/** A softmax over clues. Immutable. Cost: linear in the clues. */
final class RelationModel {
  /** That of the jar, held once. */
  static final RelationModel SHIPPED =
      new RelationModel(
          WordLists.read(RelationModel.class, "relation.txt").getOrDefault("[weights]", List.of()));

  private final Map<String, double[]> weights = new HashMap<>();
  private final double[] bias;

  /**
   * How likely an answer supports, disputes or does neither; together 1.
   *
   * @param supports probability
   * @param disputes probability
   * @param neutral probability
   * @param doubts probability, beside the other three; 0 where nothing tells
   */
  record Odds(double supports, double disputes, double neutral, double doubts) {
    /** How much the words count beside the network, both as logarithms. */
    private static final double WORDS = 0.2;

    private static final double NETWORK = 0.8;

    /**
     * Both that words tell and what a network does.
     *
     * @param scores of supports, disputes, neutral and doubts, and others
     */
    Odds with(float[] scores) {
      double[] mixed = {
        WORDS * StrictMath.log(supports) + NETWORK * scores[0],
        WORDS * StrictMath.log(disputes) + NETWORK * scores[1],
        WORDS * StrictMath.log(neutral) + NETWORK * scores[2],
      };
      double sum = 0;
      for (int i = 0; i < mixed.length; i++) {
        mixed[i] = StrictMath.exp(mixed[i]);
        sum += mixed[i];
      }
      double all = 0;
      for (int i = 0; i < 4; i++) {
        all += StrictMath.exp(scores[i]);
      }
      return new Odds(
          mixed[0] / sum, mixed[1] / sum, mixed[2] / sum, StrictMath.exp(scores[3]) / all);
    }
  }

  private RelationModel(List<String> lines) {
    for (String line : lines) {
      String[] fields = line.split(" ", -1);
      weights.put(
          fields[0],
          new double[] {
            Double.parseDouble(fields[1]),
            Double.parseDouble(fields[2]),
            Double.parseDouble(fields[3])
          });
    }
    bias = weights.getOrDefault("bias", new double[3]);
    weights.remove("bias");
  }

  Odds odds(Set<String> clues) {
    double[] scores = bias.clone();
    for (String clue : new TreeSet<>(clues)) { // the same order of sums everywhere
      double[] weight = weights.get(clue);
      if (weight != null) {
        for (int i = 0; i < scores.length; i++) {
          scores[i] += weight[i];
        }
      }
    }
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = StrictMath.exp(scores[i]);
      sum += scores[i];
    }
    return new Odds(scores[0] / sum, scores[1] / sum, scores[2] / sum, 0);
  }
}
