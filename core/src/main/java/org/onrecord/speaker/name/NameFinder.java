package org.onrecord.speaker.name;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.onrecord.text.Span;
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

  /** An advocate’s rank behind the name. */
  private static final Set<String> COUNSEL = Set.of("KC", "QC", "SC", "BL", "SAN");

  private static final Set<String> OFFICE_LINKS = Set.of("of", "for");

  private static final Set<String> PARTY = Set.of("republican", "democrat", "tory");

  /** What "General" makes an office or a body of, beside roles. */
  private static final Set<String> GENERAL =
      Set.of("overseer", "practitioner", "strike", "election", "hospital", "office");

  private static final Set<String> PLACE_WORDS =
      Set.of(
          "region",
          "district",
          "province",
          "county",
          "valley",
          "peninsula",
          "neighbourhood",
          "neighborhood",
          "suburb",
          "constituency",
          "prefecture",
          "governorate",
          "coast",
          "airport",
          "stadium",
          "border");

  private static final Set<String> PAPERS =
      Set.of("daily", "sunday", "evening", "morning", "weekly", "monday", "saturday");

  /** What a thing costs, or a part of that. */
  private static final Pattern PRICE = Pattern.compile("[$£€₹]|[$£€₹]?\\d[\\d.,]*(?:m|bn|k)?");

  private final NameLexicon lexicon;
  private final ReadParagraph paragraph;
  private final List<Token> tokens;
  private final IntPredicate quoted;
  private final NameRun run;
  private final Introduction introduction;
  private final NameGender gender;
  private final List<NameMention> found = new ArrayList<>();

  private NameFinder(NameLexicon lexicon, ReadParagraph paragraph, IntPredicate quoted) {
    this.lexicon = lexicon;
    this.paragraph = paragraph;
    this.tokens = paragraph.tokens();
    this.quoted = quoted;
    this.run = new NameRun(tokens, lexicon);
    this.introduction = new Introduction(tokens, lexicon);
    this.gender = new NameGender(tokens, lexicon);
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
      if (!run.starts(i)) {
        i++;
        continue;
      }
      int end = run.end(i);
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
      if (length == 0 && run.starts(i) && lexicon.isForename(tokens.get(i).lower())) {
        length = run.afterForename(i) - i;
      }
      if (length > 0 && name(i, i + length, opens)) {
        opens = false;
      }
      i += Math.max(1, length);
    }
  }

  /** Cuts titles off a run and keeps what is left as a name. */
  private boolean name(int start, int end, boolean opens) {
    NameStart begin = NameStart.in(tokens, start, end, lexicon);
    int first = begin.first();
    boolean titled = begin.titled();
    int last = NameStart.withoutSuffix(tokens, first, end);
    List<Token> own = run.withoutNickname(first, last);
    if (first >= last || own.size() > 5) {
      return false;
    }
    if (own.size() == 1 && !titled && (isOffice(own.get(0)) || isNumbered(end))) {
      return false;
    }
    if (Nations.isPeople(own) || isPaper(start, own) || isGeneral(start, first, own)) {
      return false; // "South African police", "General Manager of the port"
    }
    if (!titled && end == last && isPlaceBefore(end)) {
      return false; // "the Upper Tarn region"
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
            gender.of(words, roles, start, first, end),
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

  /** Whether a word for a place follows right after a name. */
  private boolean isPlaceBefore(int end) {
    return end < tokens.size()
        && tokens.get(end).span().start() == tokens.get(end - 1).span().end() + 1
        && tokens.get(end).lowerCase()
        && PLACE_WORDS.contains(tokens.get(end).lower());
  }

  /** "Daily Mail", "Sunday Mirror", "Globe and Mail". */
  private boolean isPaper(int start, List<Token> own) {
    int last = own.size() - 1;
    int end = start + own.size();
    boolean isJoined =
        end + 1 < tokens.size()
            && tokens.get(end).is("and")
            && tokens.get(end + 1).capitalised()
            && lexicon.isNewspaperWord(tokens.get(end + 1).lower())
            && lexicon.isNewspaperWord(own.get(last).lower());
    if (isJoined) {
      return true;
    }
    if (last > 1 || !lexicon.isNewspaperWord(own.get(last).lower())) {
      return false;
    }
    return last == 1
        ? PAPERS.contains(own.get(0).lower())
        : start > 0 && PAPERS.contains(tokens.get(start - 1).lower());
  }

  /** "the panel's top Republican", "our local MP". */
  private boolean isOffice(Token word) {
    return PARTY.contains(word.lower())
        || (NameRules.isAcronym(word.text()) && lexicon.isRole(word.lower()));
  }

  /** "General Manager", "General Secretary": an office, and no general of that name. */
  private boolean isGeneral(int start, int first, List<Token> own) {
    return own.size() == 1
        && first > start
        && tokens.get(first - 1).is("general")
        && (GENERAL.contains(own.get(0).lower()) || lexicon.isRole(own.get(0).lower()));
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

  /** "(Letters, Nov 9)", "Flight 12": one word that a number follows is nobody's name. */
  private boolean isNumbered(int end) {
    return end < tokens.size()
        && tokens.get(end).span().start() == tokens.get(end - 1).span().end() + 1
        && Character.isDigit(tokens.get(end).text().charAt(0));
  }

  /** "The Roe Trail", "the $349 Roe Trail". */
  private boolean determined(int start) {
    int before = start - 1;
    while (before > 0 && PRICE.matcher(tokens.get(before).text()).matches()) {
      before--;
    }
    return before >= 0 && tokens.get(before).is("the");
  }
}
