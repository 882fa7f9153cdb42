package org.onrecord.encoder;

/**
 * The network's scores for a passage's words, as natural logarithms of probabilities. Immutable.
 */
public interface WordScores {

  /** Number of words, as in the passage. */
  int size();

  /**
   * How likely a word has a tag.
   *
   * @param word its number
   * @param tag {@link Role#OUTSIDE}, or a role's {@code begin} or {@code inside}
   */
  double tag(int word, int tag);

  /**
   * How likely a content that starts at one word belongs to the cue that starts at another;
   * negative infinity where that is out of the question, as for words too far apart.
   */
  double toCue(int content, int cue);

  /**
   * How likely the source of the cue that starts at one word starts at another, or, where both are
   * the same, that it has none; negative infinity where that is out of the question.
   */
  double toSource(int cue, int source);
}
