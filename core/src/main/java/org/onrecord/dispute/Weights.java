package org.onrecord.dispute;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.word.WordLists;

/** Weights of signs, as {@code training/comments.py} fitted them. Immutable. */
final class Weights {
  private final double[] weights;

  private Weights(double[] weights) {
    this.weights = weights;
  }

  /**
   * Reads the weights under a heading; a sign without one weighs nothing.
   *
   * @param heading without brackets
   * @param signs their names, in the order in which {@link #sum} takes them
   */
  static Weights load(String heading, List<String> signs) {
    Map<String, Double> byName = new HashMap<>();
    for (String line :
        WordLists.read(Weights.class, "answers.txt").getOrDefault("[" + heading + "]", List.of())) {
      String[] fields = line.split(" ", -1);
      byName.put(fields[0], Double.parseDouble(fields[1]));
    }
    return new Weights(signs.stream().mapToDouble(s -> byName.getOrDefault(s, 0.0)).toArray());
  }

  /** The weighed sum of some signs. */
  double sum(double[] signs) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * signs[i];
    }
    return sum;
  }

  /** How likely what the weighed sum of some signs speaks for is. */
  double probability(double[] signs) {
    return 1 / (1 + StrictMath.exp(-sum(signs)));
  }
}
