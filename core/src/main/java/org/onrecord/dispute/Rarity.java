package org.onrecord.dispute;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onrecord.word.WordLists;

/** Weighs shared words: two texts that share a rare word speak of the same thing. Immutable. */
final class Rarity {
  private static final double UNLISTED = 9.5;

  /** Keeps a short sentence from winning by one common word. */
  private static final double SLACK = 10;

  private final Map<String, Double> weights = new HashMap<>();

  private Rarity(List<String> lines) {
    for (String line : lines) {
      String[] fields = line.split(" ", -1);
      weights.put(fields[0], Double.parseDouble(fields[1]));
    }
  }

  /** Reads the weights from the jar. */
  static Rarity load() {
    return new Rarity(
        WordLists.read(Rarity.class, "rarity.txt").getOrDefault("[rarity]", List.of()));
  }

  /** The stems of some words, marks left out. */
  static Set<String> stems(List<String> words) {
    Set<String> stems = new HashSet<>();
    for (String word : words) {
      if (!PlainWords.isMark(word)) {
        stems.add(PlainWords.stem(word));
      }
    }
    return stems;
  }

  double of(String stem) {
    return weights.getOrDefault(stem, UNLISTED);
  }

  /**
   * How much a sentence shares with an answer: 0 for nothing, 2 and more for several rare words.
   *
   * @param sentence its stems
   * @param answer its stems
   */
  double shared(Set<String> sentence, Set<String> answer) {
    double all = SLACK;
    double both = 0;
    for (String stem : sentence) {
      double weight = of(stem);
      all += weight;
      both += answer.contains(stem) ? weight : 0;
    }
    return both / Math.sqrt(all);
  }
}
