package org.onrecord.dispute;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.onrecord.word.WordLists;

/** Weighs shared words: two texts that share a rare word speak of the same thing. Immutable. */
final class Rarity {
  private static final double UNLISTED = 9.5;

  /** Keeps a short sentence from winning by one common word. */
  private static final double SLACK = 10;

  /** As the jar holds it. */
  static final Rarity SHIPPED =
      new Rarity(WordLists.read(Rarity.class, "rarity.txt").getOrDefault("[rarity]", List.of()));

  private final Map<String, Double> weights = new HashMap<>();

  private Rarity(List<String> lines) {
    for (String line : lines) {
      String[] fields = line.split(" ", -1);
      weights.put(fields[0], Double.parseDouble(fields[1]));
    }
  }

  /** The stems of some words, marks left out. */
  static Set<String> stems(List<String> words) {
    Set<String> stems = new HashSet<>();
    for (String word : PlainWords.withoutMarks(words)) {
      stems.add(PlainWords.stem(word));
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
    return both(sentence, answer) / Math.sqrt(SLACK + all(sentence));
  }

  /** How much of an answer a sentence has: the same, seen from the answer. */
  double covered(Set<String> sentence, Set<String> answer) {
    return both(sentence, answer) / Math.sqrt(SLACK + all(answer));
  }

  private double all(Set<String> stems) {
    double all = 0;
    for (String stem : new TreeSet<>(stems)) { // the same order of sums everywhere
      all += of(stem);
    }
    return all;
  }

  private double both(Set<String> sentence, Set<String> answer) {
    Set<String> both = new TreeSet<>(sentence);
    both.retainAll(answer);
    return all(both);
  }
}
