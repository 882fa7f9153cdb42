package org.onrecord.encoder;

/** What the network says of one window. */
final class WindowScores {
  /** Less likely words are neither pointed from nor to. */
  private static final double PLAUSIBLE = 0.01;

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

  /** Number of the word after its last. */
  int last() {
    return first + tags.length / Role.TAGS;
  }

  /**
   * Reads the network's three outputs.
   *
   * @param tagScores {@link Role#TAGS} for each piece
   * @param cueScores for each piece one for each piece
   * @param sourceScores the same
   */
  static WindowScores of(
      Window window, Passage passage, float[] tagScores, float[] cueScores, float[] sourceScores) {
    int[] heads = window.heads();
    float[] tags = new float[heads.length * Role.TAGS];
    for (int i = 0; i < heads.length; i++) {
      normalise(tagScores, heads[i] * Role.TAGS, tags, i * Role.TAGS);
    }
    boolean[] contents = plausible(tags, Role.CONTENT);
    for (int i = 0; i < contents.length; i++) {
      contents[i] |= QuotedWordsFinder.isMark(passage.words().get(window.first() + i));
    }
    boolean[] cues = plausible(tags, Role.CUE);
    int width = window.pieces().length;
    return new WindowScores(
        window.first(),
        tags,
        Links.of(cueScores, width, heads, contents, cues),
        Links.of(sourceScores, width, heads, cues, plausible(tags, Role.SOURCE)));
  }

  private static void normalise(float[] scores, int from, float[] tags, int to) {
    float greatest = scores[from];
    for (int t = 1; t < Role.TAGS; t++) {
      greatest = Math.max(greatest, scores[from + t]);
    }
    double sum = 0;
    for (int t = 0; t < Role.TAGS; t++) {
      sum += StrictMath.exp((double) scores[from + t] - greatest);
    }
    double total = greatest + StrictMath.log(sum);
    for (int t = 0; t < Role.TAGS; t++) {
      tags[to + t] = (float) (scores[from + t] - total);
    }
  }

  private static boolean[] plausible(float[] tags, Role role) {
    boolean[] found = new boolean[tags.length / Role.TAGS];
    for (int i = 0; i < found.length; i++) {
      int at = i * Role.TAGS;
      double share =
          StrictMath.exp(tags[at + role.begin()]) + StrictMath.exp(tags[at + role.inside()]);
      found[i] = share >= PLAUSIBLE;
    }
    return found;
  }
}
