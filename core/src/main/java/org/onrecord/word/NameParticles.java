package org.onrecord.word;

import java.util.Set;

/** The words without a capital that stand inside names: "de la", "van der", "bin". */
public final class NameParticles {
  private static final Set<String> WORDS =
      WordSet.of(
          """
          de del della der den di da das do dos du van von vom zu la le el al bin ibn ben ter ten
          y e ould uld binti bint
          """);

  private NameParticles() {}

  /** Whether a word in lower case is such a particle. */
  public static boolean contains(String lower) {
    return WORDS.contains(lower);
  }
}
