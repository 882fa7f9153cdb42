package org.onrecord.attribution.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.onrecord.encoder.Passage;
import org.onrecord.encoder.Role;
import org.onrecord.encoder.WordScores;
import org.onrecord.text.Span;

/** Scores set by hand: every word is outside, and points nowhere, until a test says otherwise. */
final class FakeScores implements WordScores {
  private static final double SURE = Math.log(0.94);
  private static final double UNSURE = Math.log(0.01);

  private final double[][] tags;
  private final Map<Span, Double> toCue = new HashMap<>();
  private final Map<Span, Double> toSource = new HashMap<>();

  FakeScores(int words) {
    tags = new double[words][Role.TAGS];
    for (int word = 0; word < words; word++) {
      set(word, Role.OUTSIDE);
    }
  }

  static FakeScores random(int words, Random random) {
    FakeScores scores = new FakeScores(words);
    for (double[] row : scores.tags) {
      for (int tag = 0; tag < row.length; tag++) {
        row[tag] = Math.log(random.nextDouble());
      }
    }
    return scores;
  }

  /** A text of one paragraph for each line. */
  static Passage passage(String text) {
    List<Span> lines = new ArrayList<>();
    int start = 0;
    for (String line : text.split("\n", -1)) {
      lines.add(new Span(start, start + line.length()));
      start += line.length() + 1;
    }
    return Passage.of(text, lines, List.of());
  }

  /** Makes a word surely of a tag. */
  FakeScores set(int word, int tag) {
    set(word, tag, 0.94);
    return this;
  }

  FakeScores set(int word, int tag, double probability) {
    Arrays.fill(tags[word], UNSURE);
    tags[word][Role.OUTSIDE] = Math.log(Math.max(0.01, 0.95 - probability));
    tags[word][tag] = probability == 0.94 ? SURE : Math.log(probability);
    return this;
  }

  FakeScores cueOf(int content, int cue, double probability) {
    toCue.put(key(content, cue), Math.log(probability));
    return this;
  }

  FakeScores sourceOf(int cue, int source, double probability) {
    toSource.put(key(cue, source), Math.log(probability));
    return this;
  }

  private static Span key(int from, int to) {
    return new Span(from, from + 1 + to);
  }

  @Override
  public int size() {
    return tags.length;
  }

  @Override
  public double tag(int word, int tag) {
    return tags[word][tag];
  }

  @Override
  public double toCue(int content, int cue) {
    return toCue.getOrDefault(key(content, cue), Double.NEGATIVE_INFINITY);
  }

  @Override
  public double toSource(int cue, int source) {
    return toSource.getOrDefault(key(cue, source), Double.NEGATIVE_INFINITY);
  }
}
