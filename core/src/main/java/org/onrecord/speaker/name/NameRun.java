package org.onrecord.speaker.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.onrecord.word.NameParticles;
import org.onrecord.word.Token;

/**
 * Which words of a paragraph can be a name's: where one starts, and how far it goes.
 *
 * @param tokens of the paragraph; not copied
 */
record NameRun(List<Token> tokens, NameLexicon lexicon) {
  private static final Pattern AFFILIATION = Pattern.compile("[A-Z]{1,3}[-–]\\p{Lu}");

  /** Korean surnames that are English words as well. */
  private static final Set<String> SHORT_SURNAMES = Set.of("oh", "no", "an", "so", "do");

  private static final Set<String> DAYS =
      Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

  private static final Pattern SYLLABLES = Pattern.compile("\\p{Lu}\\p{Ll}+-\\p{Ll}+");

  /** How many words and commas of a party and seat in brackets are looked at. */
  private static final int LONGEST_SEAT = 6;

  private static final Set<String> MARKS = Set.of("“", "”", "\"", "‘", "’", "'");

  /** "Harran-based": what stands before a noun. */
  private static final Pattern QUALITY =
      Pattern.compile(
          "\\p{Lu}.*-(?:focused|based|led|backed|owned|linked|born|style|trained|educated|controlled"
              + "|listed|funded|era|area|only|wide|made|run)");

  private static final Pattern INITIAL = Pattern.compile("\\p{Lu}\\.");

  private static final Set<String> CALLS =
      Set.of(
          "dear",
          "tell",
          "ask",
          "call",
          "meet",
          "thank",
          "thanks",
          "see",
          "read",
          "hello",
          "hi",
          "hey",
          "sorry",
          "remember",
          "imagine");

  /**
   * Index after "Ada Roe" or "Ada B. Roe", which start at a token; that itself where neither does.
   */
  int afterForename(int i) {
    int next = i + 1;
    while (next < tokens.size() && INITIAL.matcher(tokens.get(next).text()).matches()) {
      next++;
    }
    if (next < tokens.size() && starts(next)) {
      return next + 1;
    }
    return next > i + 1 ? next : i;
  }

  /** Whether a name can start at a token. */
  boolean starts(int i) {
    Token token = tokens.get(i);
    boolean name = !lexicon.isCommon(token.lower()) || isShortSurname(i) || isDayForename(i);
    return NameRules.isJoinedParticle(token)
        || (token.capitalised()
            && name
            && !isAffiliation(i)
            && !isCall(i)
            && !QUALITY.matcher(token.text()).matches());
  }

  /** "Dear Ada", "Tell Tom that": what a sentence begins with that speaks to somebody. */
  private boolean isCall(int i) {
    boolean begins = i == 0 || tokens.get(i - 1).shape() == Token.Shape.MARK;
    return begins
        && i + 1 < tokens.size()
        && tokens.get(i + 1).capitalised()
        && CALLS.contains(tokens.get(i).lower());
  }

  /** "Oh Min-jun": a surname that is a small word elsewhere, before a name in two syllables. */
  private boolean isShortSurname(int i) {
    return i > 0
        && i + 1 < tokens.size()
        && SHORT_SURNAMES.contains(tokens.get(i).lower())
        && tokens.get(i - 1).isWord()
        && SYLLABLES.matcher(tokens.get(i + 1).text()).matches();
  }

  /** "The father, Sunday Okon, said", "Mr Friday Osei": a forename where no date can stand. */
  private boolean isDayForename(int i) {
    if (i == 0 || i + 1 >= tokens.size() || !DAYS.contains(tokens.get(i).lower())) {
      return false;
    }
    Token surname = tokens.get(i + 1);
    int role = tokens.get(i - 1).is(",") ? i - 2 : i - 1;
    return role >= 0
        && (lexicon.isRole(tokens.get(role).lower()) || lexicon.isTitle(tokens.get(role).lower()))
        && surname.capitalised()
        && !lexicon.isCommon(surname.lower())
        && !lexicon.isOrganisationWord(surname.lower());
  }

  /** "(D-Nev.)", "(FKU, East Harran)": a member's party and state or seat. */
  private boolean isAffiliation(int i) {
    int open = i - 1;
    while (open > 0 && i - open < LONGEST_SEAT && isInBrackets(open)) {
      open--;
    }
    if (open < 1 || !tokens.get(open).is("(")) {
      return false;
    }
    boolean state = open == i - 1 && AFFILIATION.matcher(tokens.get(i).text()).lookingAt();
    boolean party = NameRules.isAcronym(tokens.get(open + 1).text());
    return state || (party && open + 2 < tokens.size() && tokens.get(open + 2).is(","));
  }

  private boolean isInBrackets(int i) {
    return tokens.get(i).isWord() || tokens.get(i).is(",");
  }

  /** Whether one particle or two stand at a token with a name behind them: "van der Berg". */
  private boolean particlesBeforeName(int at) {
    for (int i = at; i < Math.min(at + 2, tokens.size() - 1); i++) {
      if (!NameParticles.contains(tokens.get(i).lower())) {
        return false;
      }
      if (starts(i + 1)) {
        return true;
      }
    }
    return false;
  }

  /** The index behind the words that go on with a name. */
  int end(int start) {
    int end = start + 1;
    while (end < tokens.size()) {
      Token token = tokens.get(end);
      boolean particle = particlesBeforeName(end);
      boolean adjacent = tokens.get(end - 1).span().end() + 1 >= token.span().start();
      boolean month =
          token.capitalised()
              && lexicon.isForename(tokens.get(end - 1).lower())
              && !token.is("and");
      if (isNickname(end)) {
        end += 3;
        continue;
      }
      if (!adjacent || !(starts(end) || particle || month)) {
        break;
      }
      end++;
    }
    return end;
  }

  /** "Ada “Addie” Roe": one word in marks with a name behind it. */
  private boolean isNickname(int open) {
    return open + 3 < tokens.size()
        && MARKS.contains(tokens.get(open).text())
        && tokens.get(open + 1).capitalised()
        && MARKS.contains(tokens.get(open + 2).text())
        && tokens.get(open + 2).span().end() + 1 == tokens.get(open + 3).span().start()
        && tokens.get(open).span().end() == tokens.get(open + 1).span().start()
        && starts(open + 3);
  }

  /** The words of a name without the one in marks. */
  List<Token> withoutNickname(int first, int last) {
    List<Token> own = new ArrayList<>();
    for (int i = first; i < last; i++) {
      if (isNickname(i)) {
        i += 2;
      } else {
        own.add(tokens.get(i));
      }
    }
    return own;
  }
}
