package org.onrecord.reliability;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.onrecord.word.WordLists;

/** A logistic regression over signs. Immutable. */
final class ReliabilityModel {
  private final Map<Sign, Double> weights = new EnumMap<>(Sign.class);

  private ReliabilityModel(List<String> lines) {
    for (String line : lines) {
      String[] words = line.split(" ", -1);
      weights.put(Sign.valueOf(words[0]), Double.parseDouble(words[1]));
    }
  }

  /** Reads the weights from the jar. */
  static ReliabilityModel load() {
    return new ReliabilityModel(
        WordLists.read(ReliabilityModel.class, "reliability.txt")
            .getOrDefault("[weights]", List.of()));
  }

  /** The probability that a statement with these signs is right. */
  double probability(Map<Sign, Double> signs) {
    double score = 0;
    for (Map.Entry<Sign, Double> weight : weights.entrySet()) {
      score += weight.getValue() * signs.getOrDefault(weight.getKey(), 0.0);
    }
    return 1 / (1 + StrictMath.exp(-score));
  }
}
