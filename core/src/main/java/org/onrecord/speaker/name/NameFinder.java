package org.onrecord.speaker.name;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.onrecord.text.Span;
import org.onrecord.word.NameParticles;
import org.onrecord.word.Token;

/**
 * Finds names in a paragraph: runs of capitalised words, cut at titles. Linear.
 *
 * <p>A run counts as a person's where it has a title or a known forename, or looks like forename
 * and surname; grouping them decides about single words, which may be surnames known from
 * elsewhere.
 */
public final class NameFinder {
  /** Words of bodies' names that are surnames as well: "Dr Ada Fox". */
  private static final Set<String> SURNAMES =
      Set.of("fox", "church", "post", "court", "house", "street", "force", "sun", "mason");

  private static final Pattern AFFILIATION = Pattern.compile("[A-Z]{1,3}[-–]\\p{Lu}");

  /** Korean surnames that are English words as well. */
  private static final Set<String> SHORT_SURNAMES = Set.of("oh", "no", "an", "so", "do");

  private static final Set<String> DAYS =
      Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

  private static final Pattern SYLLABLES = Pattern.compile("\\p{Lu}\\p{Ll}+-\\p{Ll}+");

  /** How many words and commas of a party and seat in brackets are looked at. */
  private static final int LONGEST_SEAT = 6;

  /** An advocate’s rank behind the name. */
  private static final Set<String> COUNSEL = Set.of("KC", "QC", "SC", "BL", "SAN");

  private static final Set<String> OFFICE_LINKS = Set.of("of", "for");

  private static final Set<String> MARKS = Set.of("“", "”", "\"", "‘", "’", "'");

  private static final Set<String> PARTY = Set.of("republican", "democrat", "tory");

  /** What a thing costs, or a part of that. */
  private static final Pattern PRICE = Pattern.compile("[$£€₹]|[$£€₹]?\\d[\\d.,]*(?:m|bn|k)?");

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

  private static final int WOMAN = "woman".length();

  private final NameLexicon lexicon;
  private final ReadParagraph paragraph;
  private final List<Token> tokens;
  private final IntPredicate quoted;
  private final Introduction introduction;
  private final List<NameMention> found = new ArrayList<>();

  private NameFinder(NameLexicon lexicon, ReadParagraph paragraph, IntPredicate quoted) {
    this.lexicon = lexicon;
    this.paragraph = paragraph;
    this.tokens = paragraph.tokens();
    this.quoted = quoted;
    this.introduction = new Introduction(tokens, lexicon);
  }

  /**
   * The names of a paragraph in order.
   *
   * @param quoted whether the character at an offset stands inside a quotation
   */
  public static List<NameMention> in(
      ReadParagraph paragraph, IntPredicate quoted, NameLexicon lexicon) {
    NameFinder finder = new NameFinder(lexicon, paragraph, quoted);
    finder.find();
    return finder.found;
  }

  /**
   * The names of a headline in order. Where nearly all words have a capital, only known names show
   * where a name ends: those in the rest of the page, and forenames.
   */
  public static List<NameMention> inTitle(
      ReadParagraph paragraph, KnownNames known, IntPredicate quoted, NameLexicon lexicon) {
    NameFinder finder = new NameFinder(lexicon, paragraph, quoted);
    finder.findKnown(known);
    return finder.found;
  }

  private void find() {
    boolean opens = true;
    int i = 0;
    while (i < tokens.size()) {
      if (".?!:".contains(tokens.get(i).text())) {
        opens = true;
      }
      if (!startsName(i)) {
        i++;
        continue;
      }
      int end = runEnd(i);
      if (name(i, end, opens)) {
        opens = false;
      }
      i = end;
    }
  }

  private void findKnown(KnownNames known) {
    boolean opens = true;
    int i = 0;
    while (i < tokens.size()) {
      int length = known.lengthAt(tokens, i);
      if (length == 0 && startsName(i) && lexicon.isForename(tokens.get(i).lower())) {
        length = afterForename(i) - i;
      }
      if (length > 0 && name(i, i + length, opens)) {
        opens = false;
      }
      i += Math.max(1, length);
    }
  }

  /**
   * Index after "Ada Roe" or "Ada B. Roe", which start at a token; that itself where neither does.
   */
  private int afterForename(int i) {
    int next = i + 1;
    while (next < tokens.size() && INITIAL.matcher(tokens.get(next).text()).matches()) {
      next++;
    }
    if (next < tokens.size() && startsName(next)) {
      return next + 1;
    }
    return next > i + 1 ? next : i;
  }

  private boolean startsName(int i) {
    Token token = tokens.get(i);
    boolean name = !lexicon.isCommon(token.lower()) || isShortSurname(i) || isDayForename(i);
    return NameRules.isJoinedParticle(token)
        || (token.capitalised() && name && !isAffiliation(i) && !isCall(i));
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
      if (startsName(i + 1)) {
        return true;
      }
    }
    return false;
  }

  private int runEnd(int start) {
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
      if (!adjacent || !(startsName(end) || particle || month)) {
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
        && startsName(open + 3);
  }

  /** Cuts titles off a run and keeps what is left as a name. */
  private boolean name(int start, int end, boolean opens) {
    NameStart begin = NameStart.in(tokens, start, end, lexicon);
    int first = begin.first();
    boolean titled = begin.titled();
    int last = NameStart.withoutSuffix(tokens, first, end);
    List<Token> own = withoutNickname(first, last);
    if (first >= last || own.size() > 5) {
      return false;
    }
    if (own.size() == 1 && !titled && (PARTY.contains(own.get(0).lower()) || isNumbered(end))) {
      return false; // "the panel's top Republican"
    }
    List<String> words = new ArrayList<>();
    Set<String> roles = new LinkedHashSet<>();
    for (Token token : own) {
      boolean surname =
          words.size() == own.size() - 1
              && SURNAMES.contains(token.lower())
              && (titled || (!words.isEmpty() && lexicon.isForename(tokens.get(first).lower())));
      if ((lexicon.isOrganisationWord(token.lower()) && !surname)
          || (last - first < 3
              && lexicon.isPlace(tokens.get(last - 1).lower())
              && !lexicon.isForename(tokens.get(first).lower()))) {
        return false;
      }
      words.add(token.text());
    }
    for (Token token : tokens.subList(start, first)) {
      roles.add(token.lower());
    }
    if (determined(start)
        && !titled
        && (!lexicon.isForename(words.get(0).toLowerCase(Locale.ROOT))
            || lexicon.isNewspaperWord(tokens.get(last - 1).lower()))) {
      return false;
    }
    boolean general = determined(start) && titled && words.size() == 1;
    if (general
        || (last - first > 1
            && lexicon.isRole(tokens.get(last - 1).lower())
            && !NameStart.isSurname(tokens.get(last - 1).lower()))) {
      return false;
    }
    office(start, first, roles);
    counsel(last, end, roles);
    roles.addAll(introduction.of(start, end));
    Span span =
        new Span(
            tokens.get(begin.described() ? first : start).span().start(),
            tokens.get(last - 1).span().end());
    found.add(
        new NameMention(
            span,
            List.copyOf(words),
            Set.copyOf(roles),
            gender(words, roles, start, first, end),
            titled,
            opens,
            new NameMention.Place(
                paragraph.number(),
                paragraph.sentences()[start],
                introduction.isGivenName(start)
                    ? ClauseRole.SUBJECT
                    : ClauseRole.of(tokens, start, end, opens),
                quoted.test(span.start()),
                paragraph.comment())));
    return true;
  }

  /** "(Letters, Nov 9)", "Flight 12": one word that a number follows is nobody's name. */
  private boolean isNumbered(int end) {
    return end < tokens.size()
        && tokens.get(end).span().start() == tokens.get(end - 1).span().end() + 1
        && Character.isDigit(tokens.get(end).text().charAt(0));
  }

  private List<Token> withoutNickname(int first, int last) {
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

  /** "minister" of "Minister for Agriculture Ada Roe". */
  private void office(int start, int first, Set<String> roles) {
    boolean linked =
        first > start && start > 1 && OFFICE_LINKS.contains(tokens.get(start - 1).lower());
    if (linked && NameStart.hasField(tokens.get(start - 2).lower())) {
      roles.add(tokens.get(start - 2).lower());
    }
  }

  /** "Ada Roe KC": later she is "counsel". */
  private void counsel(int last, int end, Set<String> roles) {
    if (tokens.subList(last, end).stream().anyMatch(token -> COUNSEL.contains(token.text()))) {
      roles.add("counsel");
    }
  }

  /** "My sister Ilka", "her husband, Arun, said": what the word for the kin shows. */
  private Gender genderOfKin(int start, int end) {
    if (start > 0 && Introduction.isKinOf(tokens, start - 1)) {
      return lexicon.ofRole(tokens.get(start - 1).lower());
    }
    int kin = Introduction.kinApposed(tokens, start, end);
    return kin > 0 ? lexicon.ofRole(tokens.get(kin).lower()) : Gender.UNKNOWN;
  }

  /** "The Roe Trail", "the $349 Roe Trail". */
  private boolean determined(int start) {
    int before = start - 1;
    while (before > 0 && PRICE.matcher(tokens.get(before).text()).matches()) {
      before--;
    }
    return before >= 0 && tokens.get(before).is("the");
  }

  private Gender gender(List<String> words, Set<String> roles, int start, int first, int end) {
    Gender ofKin = genderOfKin(start, end);
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
}
