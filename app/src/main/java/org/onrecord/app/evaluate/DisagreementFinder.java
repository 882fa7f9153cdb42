package org.onrecord.app.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.evaluate.Disagreement.Side;
import org.onrecord.text.Span;

/**
 * Pairs the gold's statements with OnRecord's, each with at most one, and finds what is wrong with
 * each pair. Those whose contents share a word may be a pair; sources that meet go first, then the
 * larger overlap.
 */
final class DisagreementFinder {
  private static final int ALONE = -1;

  private final TextWords words;
  private final List<MarkedStatement> gold;
  private final List<MarkedStatement> ours;
  private final List<WordStatement> goldWords;
  private final List<WordStatement> oursWords;

  private record Pair(int gold, int ours, boolean meets, double overlap) {}

  DisagreementFinder(TextWords words, List<MarkedStatement> gold, List<MarkedStatement> ours) {
    this.words = words;
    this.gold = gold;
    this.ours = ours;
    this.goldWords = gold.stream().map(s -> WordStatement.of(s, words)).toList();
    this.oursWords = ours.stream().map(s -> WordStatement.of(s, words)).toList();
  }

  /** All that is wrong, in text order. */
  List<Disagreement> find() {
    int[] partner = new int[gold.size()];
    Arrays.fill(partner, ALONE);
    boolean[] taken = new boolean[ours.size()];
    for (Pair pair : pairs()) {
      if (partner[pair.gold()] == ALONE && !taken[pair.ours()]) {
        partner[pair.gold()] = pair.ours();
        taken[pair.ours()] = true;
      }
    }
    List<Disagreement> found = new ArrayList<>();
    for (int g = 0; g < gold.size(); g++) {
      Disagreement wrong = partner[g] == ALONE ? missed(g) : differing(g, partner[g]);
      if (wrong != null) {
        found.add(wrong);
      }
    }
    IntStream.range(0, ours.size()).filter(o -> !taken[o]).forEach(o -> found.add(spurious(o)));
    found.sort(Comparator.comparingInt(each -> start(each.leading())));
    return found;
  }

  private List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (int g = 0; g < gold.size(); g++) {
      for (int o = 0; o < ours.size(); o++) {
        WordStatement a = goldWords.get(g);
        WordStatement b = oursWords.get(o);
        if (a.content().meets(b.content())) {
          pairs.add(new Pair(g, o, a.sourceMeets(b), a.content().overlap(b.content())));
        }
      }
    }
    pairs.sort(
        Comparator.comparing(Pair::meets)
            .thenComparingDouble(Pair::overlap)
            .reversed()
            .thenComparingInt(Pair::gold)
            .thenComparingInt(Pair::ours));
    return pairs;
  }

  private Disagreement missed(int g) {
    return new Disagreement(List.of(ErrorClass.MISSED), new Side(gold.get(g), List.of()), null);
  }

  private Disagreement spurious(int o) {
    return new Disagreement(List.of(ErrorClass.SPURIOUS), null, new Side(ours.get(o), List.of()));
  }

  /** What is wrong with a pair; null where nothing is. */
  private @Nullable Disagreement differing(int g, int o) {
    WordStatement a = goldWords.get(g);
    WordStatement b = oursWords.get(o);
    List<ErrorClass> classes = new ArrayList<>();
    if (!a.sourceMeets(b)) {
      classes.add(ErrorClass.WRONG_SOURCE);
    }
    if (!a.content().equals(b.content())) {
      classes.add(ErrorClass.CONTENT);
    }
    if (a.sourceMeets(b) && !a.source().equals(b.source())) {
      classes.add(ErrorClass.SOURCE);
    }
    if (!a.cue().equals(b.cue())) {
      classes.add(ErrorClass.CUE);
    }
    return classes.isEmpty()
        ? null
        : new Disagreement(
            classes, new Side(gold.get(g), alone(a, b)), new Side(ours.get(o), alone(b, a)));
  }

  private List<Span> alone(WordStatement side, WordStatement other) {
    List<Span> spans = new ArrayList<>();
    spans.addAll(words.spans(side.source().without(other.source())));
    spans.addAll(words.spans(side.cue().without(other.cue())));
    spans.addAll(words.spans(side.content().without(other.content())));
    return spans.stream().sorted().toList();
  }

  private static int start(MarkedStatement statement) {
    return Stream.of(
            statement.content().stream(), statement.source().stream(), statement.cue().stream())
        .flatMap(spans -> spans)
        .mapToInt(Span::start)
        .findFirst()
        .orElse(0);
  }
}
