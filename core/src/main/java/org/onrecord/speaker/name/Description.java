package org.onrecord.speaker.name;

import java.util.Set;

/**
 * A person's description by what they are: "the former Harran leader".
 *
 * @param head the noun, in lower case, singular
 * @param modifiers the other meaningful words, in lower case
 */
public record Description(String head, Set<String> modifiers) {
  /** The fit of somebody whom it does not describe. */
  public static final double NOT = Double.NEGATIVE_INFINITY;

  private static final double MATCH = 1;
  private static final double MISS = -0.5;

  /** Copies the set. */
  public Description {
    modifiers = Set.copyOf(modifiers);
  }

  /**
   * How well it fits somebody.
   *
   * @param roles what the page calls them
   * @return less than 0 where most of its words are not among theirs, {@link #NOT} where the noun
   *     is not, or they are of another country
   */
  public double fit(Set<String> roles, NameLexicon lexicon) {
    if (!isHead(roles, lexicon)) {
      return NOT;
    }
    double fit = 0.5;
    for (String modifier : modifiers) {
      if (has(roles, modifier, lexicon)) {
        fit += MATCH;
      } else if ((lexicon.isPlace(modifier) && roles.stream().anyMatch(lexicon::isPlace))
          || (Nations.isNational(modifier) && roles.stream().anyMatch(Nations::isNational))) {
        return NOT;
      } else {
        fit += MISS;
      }
    }
    return fit;
  }

  /** Whether words that are names, such as "Norwegian", are all among somebody’s roles. */
  public static boolean hasAll(Set<String> proper, Set<String> roles, NameLexicon lexicon) {
    return proper.stream().allMatch(word -> has(roles, word, lexicon));
  }

  private boolean isHead(Set<String> roles, NameLexicon lexicon) {
    boolean leads = lexicon.isHeadOfState(head) && roles.stream().anyMatch(lexicon::isHeadOfState);
    return isHeadOfGovernment(head, modifiers)
        ? isHeadOfGovernment("", roles)
        : leads || roles.stream().anyMatch(role -> lexicon.sameRole(role, head));
  }

  /** "Premier", "PM" and "prime minister" are one. */
  private static boolean isHeadOfGovernment(String head, Set<String> words) {
    boolean word = head.equals("premier") || head.equals("pm");
    return word
        || words.contains("premier")
        || words.contains("pm")
        || (words.contains("prime") && (head.equals("minister") || words.contains("minister")));
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
