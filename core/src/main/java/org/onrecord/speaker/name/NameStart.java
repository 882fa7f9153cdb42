package org.onrecord.speaker.name;

import java.util.List;
import java.util.Set;
import org.onrecord.word.Token;
import org.onrecord.word.WordSet;

/**
 * Where a person's name begins in a run of capitalised words: after the last title, and after what
 * describes the person, as in "Wexford United Striker Tom Finch".
 *
 * @param first index of the name's first token
 * @param titled whether a title stands before it
 * @param described whether other words do, which are no part of the mention
 */
record NameStart(int first, boolean titled, boolean described) {
  private static final Set<String> SUFFIXES =
      WordSet.of("jr. jr sr. sr ii iii iv qc kc mep obe cbe mbe esq phd md");

  /** Titles that are common surnames as well. */
  private static final Set<String> SURNAMES =
      WordSet.of(
          """
          king prince bishop pope judge major mayor chancellor marshal pastor constable provost
          sheriff count founder sheikh sultan imam sergeant lord
          """);

  /** The most words of a name that begins in the middle of a run. */
  private static final int LONGEST = 4;

  /**
   * Finds it.
   *
   * @param start index of the run's first token
   * @param end index after its last
   */
  static NameStart in(List<Token> tokens, int start, int end, NameLexicon lexicon) {
    int first = start;
    boolean titled = false;
    for (int i = start; i < end; i++) {
      boolean title =
          lexicon.isTitle(tokens.get(i).lower()) || isRoleBeforeName(tokens, i, end, lexicon);
      if (title && !isSurnameAt(tokens, start, i, end, lexicon)) {
        first = i + 1;
        titled = true;
      }
    }
    int forename = forename(tokens, first, withoutSuffix(tokens, first, end), lexicon);
    return new NameStart(forename, titled, forename > first);
  }

  /** The index after a name's last token, without "Jr." and the like. */
  static int withoutSuffix(List<Token> tokens, int first, int end) {
    int last = end;
    while (last > first && SUFFIXES.contains(tokens.get(last - 1).lower())) {
      last--;
    }
    return last;
  }

  /** Whether a title in lower case is a common surname as well. */
  static boolean isSurname(String lower) {
    return SURNAMES.contains(lower);
  }

  /**
   * The first forename with a surname after it, where what precedes is none: right after one word,
   * or after more where the last of them, or the first, is what teams, bodies and roles are called.
   */
  private static int forename(List<Token> tokens, int first, int end, NameLexicon lexicon) {
    if (first >= end || lexicon.isForename(tokens.get(first).lower())) {
      return first;
    }
    for (int i = first + 1; i + 1 < end; i++) {
      if (!lexicon.isForename(tokens.get(i).lower())) {
        continue;
      }
      boolean near = i == first + 1;
      boolean described =
          isDescribing(tokens.get(i - 1), lexicon) || isDescribing(tokens.get(first), lexicon);
      return end - i <= LONGEST && (near || described) ? i : first;
    }
    return first;
  }

  private static boolean isDescribing(Token token, NameLexicon lexicon) {
    return lexicon.isRole(token.lower())
        || lexicon.isOrganisationWord(token.lower())
        || NameRules.isAcronym(token.text());
  }

  /** "Works Manager Tom Finch": a role that no list of titles has, before a full name. */
  private static boolean isRoleBeforeName(List<Token> tokens, int i, int end, NameLexicon lexicon) {
    return i + 2 < end
        && lexicon.isRole(tokens.get(i).lower())
        && lexicon.isForename(tokens.get(i + 1).lower());
  }

  /** "Mr. King", "Coretta King": a title that is a surname here. */
  private static boolean isSurnameAt(
      List<Token> tokens, int start, int i, int end, NameLexicon lexicon) {
    if (i != end - 1 || i == start || !SURNAMES.contains(tokens.get(i).lower())) {
      return false;
    }
    String before = tokens.get(i - 1).lower();
    boolean addressed = before.startsWith("m") && before.endsWith(".");
    return addressed || lexicon.isForename(before);
  }
}
