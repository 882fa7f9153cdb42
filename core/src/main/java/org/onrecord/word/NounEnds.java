package org.onrecord.word;

import java.util.Set;

/**
 * Words that a noun does not go on with, wherever it stands: prepositions, conjunctions, question
 * words and helping verbs. What else ends it depends on what stands before it.
 */
public final class NounEnds {
  private static final Set<String> WORDS =
      WordSet.of(
          """
          that to in on at after if whether why how what about of for as by when while from before
          and not who which where because is are was were has have had will would could should can
          may might must do does did into against
          """);

  private NounEnds() {}

  /** Whether a word, in lower case, ends a noun before it. */
  public static boolean contains(String lower) {
    return WORDS.contains(lower);
  }
}
