package org.onrecord.app.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.onrecord.statement.Kind;

/**
 * Measures one document: the gold's statements against OnRecord's.
 *
 * <p>Cost: quadratic in the statements of a document, which are few.
 */
final class Matcher {
  private static final double HALF = 0.5;

  private final List<WordStatement> gold;
  private final List<WordStatement> ours;

  /** One of the gold's and one of OnRecord's, by index, and how far their contents are one. */
  private record Pair(int gold, int ours, double overlap) {}

  Matcher(List<WordStatement> gold, List<WordStatement> ours) {
    this.gold = gold;
    this.ours = ours;
  }

  /** All measures. */
  Map<Measure, Tally> measure() {
    Map<Measure, Tally> tallies = new EnumMap<>(Measure.class);
    tallies.put(Measure.SOURCE, exact(s -> List.of(s.source())));
    tallies.put(Measure.CUE, exact(s -> List.of(s.cue())));
    tallies.put(Measure.CONTENT, exact(s -> List.of(s.content())));
    tallies.put(Measure.DIRECT, ofKind(Kind.DIRECT));
    tallies.put(Measure.MIXED, ofKind(Kind.MIXED));
    tallies.put(Measure.INDIRECT, ofKind(Kind.INDIRECT));
    tallies.put(Measure.SOURCE_AND_CONTENT, exact(s -> List.of(s.source(), s.content())));
    tallies.put(Measure.WHOLE, exact(s -> List.of(s.source(), s.cue(), s.content())));
    tallies.put(Measure.FOUND, found());
    tallies.put(Measure.TRIPLE, triple());
    tallies.put(Measure.TOKENS, tokens());
    return tallies;
  }

  /** The same words, as multisets; what covers no word at all is left out. */
  private Tally exact(Function<WordStatement, List<WordNumbers>> words) {
    Map<List<WordNumbers>, Integer> g = counts(gold, words, s -> true);
    Map<List<WordNumbers>, Integer> o = counts(ours, words, s -> true);
    int common = common(g, o);
    return new Tally(common, common, sum(g), sum(o));
  }

  /** Exact contents: the gold's of a kind among all of ours, and ours of a kind among all. */
  private Tally ofKind(Kind kind) {
    Function<WordStatement, List<WordNumbers>> content = s -> List.of(s.content());
    Map<List<WordNumbers>, Integer> g = counts(gold, content, s -> s.kind() == kind);
    Map<List<WordNumbers>, Integer> o = counts(ours, content, s -> s.kind() == kind);
    return new Tally(
        common(g, counts(ours, content, s -> true)),
        common(o, counts(gold, content, s -> true)),
        sum(g),
        sum(o));
  }

  private Tally found() {
    int goldFound = (int) gold.stream().filter(g -> ours.stream().anyMatch(g::meets)).count();
    int oursFound = (int) ours.stream().filter(o -> gold.stream().anyMatch(o::meets)).count();
    return new Tally(goldFound, oursFound, gold.size(), ours.size());
  }

  private Tally triple() {
    List<Pair> pairs = new ArrayList<>();
    for (int g = 0; g < gold.size(); g++) {
      for (int o = 0; o < ours.size(); o++) {
        double overlap = gold.get(g).content().overlap(ours.get(o).content());
        if (overlap >= HALF && gold.get(g).meets(ours.get(o))) {
          pairs.add(new Pair(g, o, overlap));
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble(Pair::overlap)
            .reversed()
            .thenComparingInt(Pair::gold)
            .thenComparingInt(Pair::ours));
    Set<Integer> usedGold = new HashSet<>();
    Set<Integer> usedOurs = new HashSet<>();
    for (Pair pair : pairs) {
      if (!usedGold.contains(pair.gold()) && !usedOurs.contains(pair.ours())) {
        usedGold.add(pair.gold());
        usedOurs.add(pair.ours());
      }
    }
    return new Tally(usedGold.size(), usedGold.size(), gold.size(), ours.size());
  }

  private Tally tokens() {
    WordNumbers g = WordNumbers.union(gold.stream().map(WordStatement::content).toList());
    WordNumbers o = WordNumbers.union(ours.stream().map(WordStatement::content).toList());
    return new Tally(g.common(o), g.common(o), g.size(), o.size());
  }

  private static Map<List<WordNumbers>, Integer> counts(
      List<WordStatement> statements,
      Function<WordStatement, List<WordNumbers>> words,
      Predicate<WordStatement> wanted) {
    Map<List<WordNumbers>, Integer> counts = new HashMap<>();
    for (WordStatement statement : statements) {
      List<WordNumbers> key = words.apply(statement);
      if (wanted.test(statement) && !key.stream().allMatch(WordNumbers::isEmpty)) {
        counts.merge(key, 1, Integer::sum);
      }
    }
    return counts;
  }

  private static int common(Map<List<WordNumbers>, Integer> a, Map<List<WordNumbers>, Integer> b) {
    return a.entrySet().stream()
        .mapToInt(e -> Math.min(e.getValue(), Objects.requireNonNullElse(b.get(e.getKey()), 0)))
        .sum();
  }

  private static int sum(Map<List<WordNumbers>, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
