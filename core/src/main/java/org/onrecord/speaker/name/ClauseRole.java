package org.onrecord.speaker.name;

import java.util.List;
import java.util.Set;
import org.onrecord.word.Token;
import org.onrecord.word.WordSet;

/** The part that a name plays in its clause, as far as the words around it show. */
public enum ClauseRole {
  SUBJECT,
  /** After a preposition. */
  OBLIQUE,
  POSSESSIVE,
  OTHER;

  private static final int LONGEST_APPOSITION = 15;

  private static final int LONGEST_ROLE = 3;

  private static final Set<String> PREPOSITIONS =
      WordSet.of(
          """
          of to with by from for about against at on in like than over under between near after
          before into despite without behind and or both via including
          """);

  private static final Set<String> VERBS =
      WordSet.of(
          """
          is was are were has had have will would could should may might must can did does do said
          told won lost began went made came took gave met ran kept left spoke wrote who also never
          then now hit stood sat wept broke shook threw drew rose fell felt fought shot swept held
          brought bought built led sent sang sought struck swore taught withdrew wore woke knew saw
          thought heard paid chose caught
          """);

  /** What the words after the number and its hyphen are. */
  private static final Set<String> AGES = Set.of("year-old", "years-old");

  private static final Set<String> NO_VERBS = WordSet.of("as its his this us");

  /**
   * Finds the role by the words on both sides.
   *
   * @param tokens of the paragraph
   * @param start index of the name's first token, titles included
   * @param end index after its last
   * @param opens whether no other name precedes it in its sentence
   */
  public static ClauseRole of(List<Token> tokens, int start, int end, boolean opens) {
    if (end < tokens.size() && isPossessive(tokens.get(end))) {
      return POSSESSIVE;
    }
    if (start > 0 && PREPOSITIONS.contains(tokens.get(start - 1).lower())) {
      return OBLIQUE;
    }
    int next = afterApposition(tokens, end);
    if (next < tokens.size() && isVerb(tokens.get(next))) {
      return SUBJECT;
    }
    int before = beforeRole(tokens, beforeAge(tokens, start)) - 1;
    boolean closes =
        before > 0
            && tokens.get(before).is(",")
            && end + 1 < tokens.size()
            && tokens.get(end).is(",")
            && isVerb(tokens.get(end + 1));
    if (closes) {
      return SUBJECT; // "her deputy, Ada Roe, will", "her son, 19-year-old Tom, will"
    }
    boolean first = start == 0 || tokens.get(start - 1).shape() == Token.Shape.MARK;
    return first && opens ? SUBJECT : OTHER;
  }

  /** What a pronoun is by its form, in lower case. */
  public static ClauseRole ofPronoun(String lower) {
    return switch (lower) {
      case "he", "she" -> SUBJECT;
      case "his", "her", "hers" -> POSSESSIVE;
      default -> OTHER;
    };
  }

  /** Where the age before a name begins, "19-year-old Tom"; the name's own place elsewhere. */
  static int beforeAge(List<Token> tokens, int start) {
    boolean isAge =
        start > 2 && AGES.contains(tokens.get(start - 1).lower()) && tokens.get(start - 2).is("-");
    return isAge ? start - 3 : start;
  }

  /** Where "sheep farmer" before a name begins, if a comma stands there; the name's own place. */
  private static int beforeRole(List<Token> tokens, int start) {
    int first = start;
    while (first > 0 && start - first < LONGEST_ROLE && tokens.get(first - 1).lowerCase()) {
      first--;
    }
    return first > 0 && tokens.get(first - 1).is(",") ? first : start;
  }

  private static boolean isPossessive(Token token) {
    return token.is("'s") || token.is("'");
  }

  private static boolean isVerb(Token token) {
    String word = token.lower();
    boolean form = word.endsWith("ed") || (word.endsWith("s") && !word.endsWith("ss"));
    return token.lowerCase() && (VERBS.contains(word) || (form && !NO_VERBS.contains(word)));
  }

  private static int afterApposition(List<Token> tokens, int end) {
    if (end >= tokens.size() || !tokens.get(end).is(",")) {
      return end;
    }
    for (int i = end + 1; i < tokens.size() && i < end + LONGEST_APPOSITION; i++) {
      if (tokens.get(i).is(",")) {
        return i + 1;
      }
    }
    return end;
  }
}
