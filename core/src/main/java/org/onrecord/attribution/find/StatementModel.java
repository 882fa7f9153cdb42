package org.onrecord.attribution.find;

import java.util.List;
import java.util.Map;
import org.onrecord.word.WordLists;

/**
 * The probability that what the network found is a statement with right source and words: a
 * logistic regression over {@link Trait}s. The weights are learned ({@code training/statements.py})
 * from news articles and from pages of other kinds. Immutable.
 */
@SuppressWarnings("EnumOrdinal") // an index into arrays that never leave the process
final class StatementModel {
  private final double[] weights = new double[Trait.COUNT];

  private StatementModel(List<String> lines) {
    for (String line : lines) {
      int space = line.indexOf(' ');
      Trait trait = Trait.valueOf(line.substring(0, space));
      weights[trait.ordinal()] = Double.parseDouble(line.substring(space + 1));
    }
  }

  /** Reads the weights from the jar. */
  static StatementModel load() {
    Map<String, List<String>> lists = WordLists.read(StatementModel.class, "statements.txt");
    return new StatementModel(lists.getOrDefault("[weights]", List.of()));
  }

  /** The probability of a statement. */
  double probability(Traits traits) {
    double sum = 0;
    for (Trait trait : Trait.values()) {
      sum += weights[trait.ordinal()] * traits.get(trait);
    }
    return 1 / (1 + StrictMath.exp(-sum));
  }
}
