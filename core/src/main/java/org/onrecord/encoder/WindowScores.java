package org.onrecord.encoder;

import java.nio.FloatBuffer;

/** The network's scores for one window. */
final class WindowScores {
  /**
   * Words that start a fragment with a lower probability have no links from or to them. The network
   * was trained with smoothed labels: it gives each tag of each word 0.014 at least.
   */
  private static final double PLAUSIBLE = 0.02;

  /** The same for words that are more likely within a fragment than at its start. */
  private static final double WITHIN = 0.05;

  private final int first;
  private final float[] tags;
  private final Links toCue;
  private final Links toSource;

  private WindowScores(int first, float[] tags, Links toCue, Links toSource) {
    this.first = first;
    this.tags = tags;
    this.toCue = toCue;
    this.toSource = toSource;
  }

  /** Number of its first word. */
  int first() {
    return first;
  }

  /** Natural logarithms of probabilities, {@link Role#TAGS} for each word. Not to be changed. */
  float[] tags() {
    return tags;
  }

  /** From content to cue. */
  Links toCue() {
    return toCue;
  }

  /** From cue to source, or to itself. */
  Links toSource() {
    return toSource;
  }

  /** Gives back memory that a few windows may take, but not the thousands of a book. */
  void settle() {
    toCue.settle();
    toSource.settle();
  }

  /** Number of the word after its last. */
  int last() {
    return first + tags.length / Role.TAGS;
  }

  /**
   * Reads the network's three outputs.
   *
   * @param tagScores {@link Role#TAGS} for each piece, from the buffer's beginning on
   * @param cueScores for each piece one for each piece, likewise
   * @param sourceScores the same
   */
  static WindowScores of(
      Window window,
      Passage passage,
      FloatBuffer tagScores,
      FloatBuffer cueScores,
      FloatBuffer sourceScores) {
    int[] heads = window.heads();
    int width = window.pieces().length;
    float[] scores = new float[width * Role.TAGS];
    tagScores.get(0, scores);
    float[] tags = new float[heads.length * Role.TAGS];
    for (int i = 0; i < heads.length; i++) {
      normalise(scores, heads[i] * Role.TAGS, tags, i * Role.TAGS);
    }
    boolean[] contents = starts(tags, Role.CONTENT);
    for (int i = 0; i < contents.length; i++) {
      int word = window.first() + i;
      boolean startsParagraph = word == 0 || passage.words().get(word - 1).isBreak();
      contents[i] |= startsParagraph || QuotedWordsFinder.isMark(passage.words().get(word));
    }
    boolean[] cues = starts(tags, Role.CUE);
    return new WindowScores(
        window.first(),
        tags,
        Links.of(cueScores, width, heads, contents, cues),
        Links.of(sourceScores, width, heads, cues, starts(tags, Role.SOURCE)));
  }

  private static void normalise(float[] scores, int from, float[] tags, int to) {
    float greatest = scores[from];
    for (int t = 1; t < Role.TAGS; t++) {
      greatest = Math.max(greatest, scores[from + t]);
    }
    double sum = 0;
    for (int t = 0; t < Role.TAGS; t++) {
      sum += Exponential.of((double) scores[from + t] - greatest);
    }
    double total = greatest + StrictMath.log(sum);
    for (int t = 0; t < Role.TAGS; t++) {
      tags[to + t] = (float) (scores[from + t] - total);
    }
  }

  /** Where a fragment of the role may start: also at a word that is rather within one. */
  private static boolean[] starts(float[] tags, Role role) {
    double start = StrictMath.log(PLAUSIBLE);
    double within = StrictMath.log(WITHIN);
    boolean[] found = new boolean[tags.length / Role.TAGS];
    for (int i = 0; i < found.length; i++) {
      int at = i * Role.TAGS;
      found[i] = tags[at + role.begin()] >= start || tags[at + role.inside()] >= within;
    }
    return found;
  }
}
