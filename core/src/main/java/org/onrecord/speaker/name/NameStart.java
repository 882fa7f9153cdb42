package org.onrecord.speaker.name;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.onrecord.word.Token;
import org.onrecord.word.WordFile;
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
  private static final WordFile WORDS = WordFile.of(NameStart.class, "namewords.txt");

  private static final Set<String> SUFFIXES =
      WordSet.of("jr. jr sr. sr ii iii iv qc kc mep obe cbe mbe esq phd md");

  /** Titles that are common surnames as well. */
  private static final Set<String> SURNAMES = WORDS.words("surnames");

  /** Letters after a name, written in capitals: orders, offices, an advocate’s rank. */
  private static final Set<String> LETTERS =
      WordSet.of("TD MP MEP MSP MLA MLC MCA MNA MPP SC SAN BL AO AM OAM FRS JP OFR");

  /** The same letters before a name: "Labour MP Ada Roe". */
  private static final Set<String> OFFICES = WordSet.of("MP MEP MSP TD MLA MLC MCA MNA MPP MPL");

  /** What offices are for: "Minister for Agriculture Ada Roe". */
  private static final Set<String> FIELDS = WORDS.words("fields");

  /** Offices that have a field. */
  private static final Set<String> OFFICES_FOR =
      WordSet.of(
          """
          minister secretary undersecretary mec commissioner director chief head dean professor
          president shadow
          """);

  /** What joins two fields of one office. */
  private static final Set<String> JOINS = Set.of("and", "&", ",", "the");

  /** How many words of an office's field may stand before a run. */
  private static final int MOST_BEFORE = 8;

  /** Roles before a name whose forename nobody knows: "Opposition Leader Ada Roe". */
  private static final Set<String> BEFORE_NAME =
      WordSet.of(
          """
          leader skipper boss lawmaker prosecutor teacher activist manager convener convenor whip
          principal headteacher collector member
          """);

  /** Titles that nothing but a name follows, so that a forename nobody knows is one. */
  private static final Set<String> NAME_FOLLOWS = WORDS.words("name-follows");

  /** What a father’s name begins with. */
  private static final Set<String> FATHERS = Set.of("abdul", "abdel", "abdullah", "mohd", "haji");

  private static final Pattern INITIAL = Pattern.compile("\\p{Lu}\\.");

  /** The most words of a name that begins in the middle of a run. */
  private static final int LONGEST = 4;

  /**
   * Finds it.
   *
   * @param start index of the run's first token
   * @param end index after its last
   */
  static NameStart in(List<Token> tokens, int start, int end, NameLexicon lexicon) {
    int field = afterField(tokens, start, withoutSuffix(tokens, start, end));
    int first = field;
    boolean titled = field > start;
    boolean named = false;
    for (int i = field; i < end; i++) {
      boolean office = OFFICES.contains(tokens.get(i).text()) && i + 1 < end;
      boolean title =
          office
              || lexicon.isTitle(tokens.get(i).lower())
              || isRoleBeforeName(tokens, i, end, lexicon);
      if (title && !isSurnameAt(tokens, start, i, end, lexicon)) {
        first = i + 1;
        titled = true;
        named = NAME_FOLLOWS.contains(withoutStop(tokens.get(i).lower()));
      }
    }
    int last = withoutSuffix(tokens, first, end);
    int forename = forename(tokens, first, last, lexicon);
    boolean isShort = tokens.get(Math.min(first, end - 1)).text().endsWith("."); // "Lt. Gen."
    if (named && forename == first + 1 && !isShort && !isPlaced(tokens.get(first), lexicon)) {
      forename = first; // "Rep. Jo Ann Roe"
    }
    return new NameStart(forename, titled, forename > first || (field > start && first == field));
  }

  /** Where the name begins behind the field of an office: "Minister for Rural Affairs Ada Roe". */
  private static int afterField(List<Token> tokens, int start, int end) {
    if (!isForOffice(tokens, start)) {
      return start;
    }
    int at = start;
    while (at + 2 < end && FIELDS.contains(tokens.get(at).lower())) {
      at++;
    }
    return at;
  }

  /** Whether an office and "of" or "for" stand before a word, with other fields between. */
  private static boolean isForOffice(List<Token> tokens, int start) {
    for (int i = start - 1; i > 0 && i >= start - MOST_BEFORE; i--) {
      String word = tokens.get(i).lower();
      if (word.equals("of") || word.equals("for")) {
        String office = tokens.get(i - 1).lower();
        return OFFICES_FOR.contains(office);
      }
      if (!JOINS.contains(word) && !FIELDS.contains(word)) {
        return false;
      }
    }
    return false;
  }

  /** Whether an office has a field, as a minister’s has. */
  static boolean hasField(String office) {
    return OFFICES_FOR.contains(office);
  }

  /** Whether offices have a word for their field: "Water and Power Secretary". */
  static boolean isField(String lower) {
    return FIELDS.contains(lower);
  }

  private static boolean isPlaced(Token token, NameLexicon lexicon) {
    return isDescribing(token, lexicon)
        || lexicon.isPlace(token.lower())
        || lexicon.isTitle(token.lower());
  }

  private static String withoutStop(String lower) {
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  /** The index after a name's last token, without "Jr." and the like. */
  static int withoutSuffix(List<Token> tokens, int first, int end) {
    int last = end;
    while (last > first
        && (SUFFIXES.contains(tokens.get(last - 1).lower())
            || (last > first + 2 && LETTERS.contains(tokens.get(last - 1).text())))) {
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
    if (first >= end
        || lexicon.isForename(tokens.get(first).lower())
        || INITIAL.matcher(tokens.get(first).text()).matches()) {
      return first;
    }
    for (int i = first + 1; i + 1 < end; i++) {
      if (!lexicon.isForename(tokens.get(i).lower())) {
        continue;
      }
      if (i == first + 1 && isSecondName(tokens, i, lexicon)) {
        return first;
      }
      boolean near = i == first + 1;
      boolean described =
          isDescribing(tokens.get(i - 1), lexicon) || isDescribing(tokens.get(first), lexicon);
      return end - i <= LONGEST && (near || described) ? i : first;
    }
    return first;
  }

  /** "Rosnah Abdul Latif", "cleaner Orsel Ada Roe": a forename that the first name comes before. */
  private static boolean isSecondName(List<Token> tokens, int i, NameLexicon lexicon) {
    boolean follows = i > 1 && tokens.get(i - 2).lowerCase();
    boolean isApposed = i > 1 && tokens.get(i - 2).is(",");
    return !isPlaced(tokens.get(i - 1), lexicon)
        && (FATHERS.contains(tokens.get(i).lower())
            || isApposed
            || (follows && lexicon.isRole(tokens.get(i - 2).lower())));
  }

  private static boolean isDescribing(Token token, NameLexicon lexicon) {
    return lexicon.isRole(token.lower())
        || lexicon.isOrganisationWord(token.lower())
        || NameRules.isAcronym(token.text());
  }

  /** "Works Manager Tom Finch": a role that no list of titles has, before a full name. */
  private static boolean isRoleBeforeName(List<Token> tokens, int i, int end, NameLexicon lexicon) {
    String word = tokens.get(i).lower();
    return i + 2 < end
        && (BEFORE_NAME.contains(word)
            || opensUnknownName(tokens, i, end, lexicon)
            || (lexicon.isRole(word) && lexicon.isForename(tokens.get(i + 1).lower())));
  }

  /** "Analyst Quorla Venn": a role and two words of no other meaning, and nothing else. */
  private static boolean opensUnknownName(List<Token> tokens, int i, int end, NameLexicon lexicon) {
    boolean alone = i == 0 || !tokens.get(i - 1).capitalised() || tokens.get(i - 1).is("chief");
    return alone
        && end - i == 3
        && lexicon.isRole(tokens.get(i).lower())
        && !isPlaced(tokens.get(i + 1), lexicon)
        && !isPlaced(tokens.get(i + 2), lexicon);
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
