package org.onrecord.speaker.name;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.onrecord.word.Token;

/**
 * Whether a name is a man’s or a woman’s: by a word for kin, a title, the forename, a role.
 *
 * @param tokens of the paragraph; not copied
 */
record NameGender(List<Token> tokens, NameLexicon lexicon) {
  /** Women’s names that men have for a second one. */
  private static final Set<String> MENS = Set.of("maria", "maría", "marie", "mary", "mari");

  private static final int WOMAN = "woman".length();

  /**
   * The gender that the words of a name show, and those before it.
   *
   * @param words of the name
   * @param roles what they are called
   * @param start index of the first title or word
   * @param first index of the first word
   * @param end index behind the last
   */
  Gender of(List<String> words, Set<String> roles, int start, int first, int end) {
    Gender ofKin = ofKin(start, end);
    if (ofKin != Gender.UNKNOWN) {
      return ofKin;
    }
    for (Token token : tokens.subList(start, first)) {
      Gender gender = lexicon.ofRole(token.lower());
      if (gender != Gender.UNKNOWN) {
        return gender;
      }
    }
    if (words.size() > 1) {
      Gender gender = lexicon.ofForename(words.get(0).toLowerCase(Locale.ROOT));
      if (gender == Gender.MALE && words.size() > 2 && isWoman(words.get(1))) {
        return Gender.UNKNOWN; // "Ray Ann Roe"
      }
      if (gender != Gender.UNKNOWN) {
        return gender;
      }
    }
    for (String role : roles) {
      // "spokeswoman", but not "wife": that may be somebody else's in the apposition
      boolean own = role.length() > WOMAN && (role.endsWith("man") || role.endsWith("ess"));
      if (own && lexicon.ofRole(role) != Gender.UNKNOWN) {
        return lexicon.ofRole(role);
      }
    }
    return Gender.UNKNOWN;
  }

  /** "Ann", but not "María", which men have for a second name. */
  private boolean isWoman(String second) {
    String lower = second.toLowerCase(Locale.ROOT);
    return !MENS.contains(lower) && lexicon.ofForename(lower) == Gender.FEMALE;
  }

  /** Where "the gardener" before a name begins: "her husband, the gardener Arun,". */
  private int withTrade(int start) {
    boolean isTrade =
        start > 2 && tokens.get(start - 2).is("the") && tokens.get(start - 1).lowerCase();
    return isTrade ? start - 2 : start;
  }

  /** "My sister Ilka", "her husband, Arun, said": what the word for the kin shows. */
  private Gender ofKin(int start, int end) {
    if (start > 0 && Introduction.isKinOf(tokens, start - 1)) {
      return lexicon.ofRole(tokens.get(start - 1).lower());
    }
    int kin = Introduction.kinApposed(tokens, withTrade(start), end);
    return kin > 0 ? lexicon.ofRole(tokens.get(kin).lower()) : Gender.UNKNOWN;
  }
}
