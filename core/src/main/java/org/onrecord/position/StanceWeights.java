package org.onrecord.position;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onrecord.word.Token;
import org.onrecord.word.WordLists;

/**
 * How much the words of a sentence tell that somebody takes a position in it: a first, cheap look.
 * Immutable. Cost: a look at each word.
 */
final class StanceWeights {
  private final Map<String, Float> weights = new HashMap<>();

  private StanceWeights(List<String> lines) {
    for (String line : lines) {
      int space = line.indexOf(' ');
      weights.put(line.substring(0, space), Float.valueOf(line.substring(space + 1)));
    }
  }

  /** Reads the weights from the jar. */
  static StanceWeights load() {
    Map<String, List<String>> lists = WordLists.read(StanceWeights.class, "stance-words.txt");
    return new StanceWeights(lists.getOrDefault("[words]", List.of()));
  }

  /** The sum of the weights of a sentence's words, each once; the more, the likelier. */
  double weight(List<Token> sentence) {
    Set<String> seen = new HashSet<>();
    double sum = 0;
    for (Token token : sentence) {
      Float weight = token.lowerCase() ? weights.get(token.lower()) : null;
      if (weight != null && seen.add(token.lower())) {
        sum += weight;
      }
    }
    return sum;
  }
}
