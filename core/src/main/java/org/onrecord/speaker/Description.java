package org.onrecord.speaker;

import java.util.Set;

/**
 * A person's description by what they are: "the former Harran leader".
 *
 * @param head the noun, in lower case, singular
 * @param modifiers the other meaningful words, in lower case
 */
record Description(String head, Set<String> modifiers) {
  private static final double MATCH = 1;
  private static final double MISS = -0.5;

  /** Copies the set. */
  Description {
    modifiers = Set.copyOf(modifiers);
  }

  /**
   * How well it fits somebody.
   *
   * @param roles what the page calls them
   * @return less than 0 where not at all
   */
  double fit(Set<String> roles, NameLexicon lexicon) {
    if (!isHead(roles, lexicon)) {
      return -1;
    }
    double fit = 0.5;
    for (String modifier : modifiers) {
      fit += has(roles, modifier, lexicon) ? MATCH : MISS;
    }
    return fit;
  }

  private boolean isHead(Set<String> roles, NameLexicon lexicon) {
    boolean leads = lexicon.isHeadOfState(head) && roles.stream().anyMatch(lexicon::isHeadOfState);
    return leads || roles.stream().anyMatch(role -> lexicon.sameRole(role, head));
  }

  private static boolean has(Set<String> roles, String word, NameLexicon lexicon) {
    return roles.stream().anyMatch(role -> lexicon.sameRole(role, word) || sameRoot(role, word));
  }

  /** "Velmora" and "Velmoran": the same but for an ending. */
  private static boolean sameRoot(String role, String word) {
    int shared = Math.min(role.length(), word.length()) - 2;
    return shared >= 4
        && Math.abs(role.length() - word.length()) <= 3
        && role.regionMatches(0, word, 0, shared);
  }
}
