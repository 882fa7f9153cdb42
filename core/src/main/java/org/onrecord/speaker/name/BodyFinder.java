package org.onrecord.speaker.name;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;
import org.onrecord.word.Token;
import org.onrecord.word.WordFile;
import org.onrecord.word.WordSet;

/**
 * Finds names in a paragraph that are no person's: runs of capitalised words, with "of" and the
 * like between them. Linear.
 */
public final class BodyFinder {
  private static final WordFile WORDS = WordFile.of(BodyFinder.class, "namewords.txt");

  private static final Set<String> LINKS = WordSet.of("of for on");
  private static final Set<String> WITHIN = WordSet.of("of for on in the and to de du");
  private static final Set<String> ARTICLES = Set.of("the", "a", "an");
  private static final Set<String> ENDS = WordSet.of(". ? ! : “ \" ‘");
  private static final Set<String> PLACED = Set.of("based");

  private static final Set<String> ADVERBS = WORDS.words("adverbs");

  /** The most words of a name. */
  private static final int LONGEST = 9;

  /** How many words an apposition may have before the kind. */
  private static final int APPOSITION = 6;

  private final ReadParagraph paragraph;
  private final List<Token> tokens;
  private final NameLexicon lexicon;
  private final BodySorts sorts;
  private final List<Found> found = new ArrayList<>();

  /**
   * A name.
   *
   * @param span of it, without an article
   * @param sure whether its words show that it is a body's
   * @param opens whether it opens its sentence, so that its capital shows nothing
   * @param subject whether it or its article opens its sentence
   * @param kinds what the words around it say that it is
   * @param shortForm the acronym in brackets after it; null where none is
   */
  public record Found(
      Span span,
      boolean sure,
      boolean opens,
      boolean subject,
      Set<String> kinds,
      @Nullable String shortForm) {}

  private BodyFinder(ReadParagraph paragraph, NameLexicon lexicon, BodySorts sorts) {
    this.paragraph = paragraph;
    this.tokens = paragraph.tokens();
    this.lexicon = lexicon;
    this.sorts = sorts;
  }

  /**
   * The names of a paragraph in order.
   *
   * @param people the names that are persons', in order
   */
  public static List<Found> in(
      ReadParagraph paragraph, List<Span> people, NameLexicon lexicon, BodySorts sorts) {
    BodyFinder finder = new BodyFinder(paragraph, lexicon, sorts);
    finder.find(people);
    return finder.found;
  }

  private void find(List<Span> people) {
    int person = 0;
    int i = 0;
    while (i < tokens.size()) {
      Span span = tokens.get(i).span();
      while (person < people.size() && people.get(person).end() <= span.start()) {
        person++;
      }
      if (person < people.size() && people.get(person).overlaps(span)) {
        i = paragraph.tokenAt(people.get(person).end());
        continue;
      }
      if (!starts(i)) {
        i++;
        continue;
      }
      int limit =
          person < people.size() ? paragraph.tokenAt(people.get(person).start()) : tokens.size();
      int end = Math.min(end(i), limit);
      name(i, Math.max(i + 1, end));
      i = Math.max(i + 1, end);
    }
  }

  private boolean starts(int i) {
    Token token = tokens.get(i);
    return token.capitalised() && !lexicon.isCommon(token.lower());
  }

  private int end(int start) {
    int end = start + 1;
    while (end < tokens.size() && end - start < LONGEST) {
      int next = afterLink(start, end);
      if (next == 0) {
        break;
      }
      end = next;
    }
    return end;
  }

  /** The index after the next capitalised word of the name; 0 where it ends. */
  private int afterLink(int start, int end) {
    Token token = tokens.get(end);
    boolean adjacent = tokens.get(end - 1).span().end() + 1 >= token.span().start();
    if (!adjacent) {
      return 0;
    }
    if (starts(end)) {
      return end + 1;
    }
    int next = end + 1;
    boolean genitive = token.is("’") || token.is("'");
    boolean link = LINKS.contains(token.lower());
    if (link && next < tokens.size() && tokens.get(next).text().equals("the")) {
      next++;
    }
    if (token.is("for") && isClient(next)) {
      return 0;
    }
    boolean goes = next < tokens.size() && starts(next);
    boolean joined = token.is("&") || (token.is("and") && isOneNameAround(start, end));
    boolean plural = genitive && tokens.get(end - 1).lower().endsWith("s");
    return goes && (link || joined || plural) ? next + 1 : 0;
  }

  /** "Lund Research for the Harran Herald": a paper or a body known by its letters. */
  private boolean isClient(int start) {
    for (int i = start; i < tokens.size() && starts(i); i++) {
      if (isAcronym(tokens.get(i)) || lexicon.isNewspaperWord(tokens.get(i).lower())) {
        return true;
      }
    }
    return false;
  }

  /** "the Health and Transport Board", but not "the League and the Board". */
  private boolean isOneNameAround(int start, int and) {
    boolean determined = start > 0 && tokens.get(start - 1).is("the");
    boolean open = and - start == 1 || !lexicon.isOrganisationWord(tokens.get(and - 1).lower());
    int last = and + 1;
    while (last + 1 < tokens.size() && starts(last + 1)) {
      last++;
    }
    return determined
        && open
        && last < tokens.size()
        && lexicon.isOrganisationWord(tokens.get(last).lower());
  }

  private void name(int start, int end) {
    String last = tokens.get(end - 1).lower();
    boolean shown = false;
    for (Token token : tokens.subList(start, end)) {
      shown |= lexicon.isOrganisationWord(token.lower()) || isAcronym(token);
    }
    // "The Bank and its partners": no name of one body
    boolean general = end - start == 1 && !isAcronym(tokens.get(start)) && isKind(last);
    boolean place = end - start < 3 && lexicon.isPlace(last);
    boolean role = lexicon.isRole(last) || lexicon.isTitle(last);
    if (role || general || (place && !shown)) {
      return;
    }
    Set<String> kinds = new HashSet<>();
    kindBefore(start, kinds);
    boolean adverb = end - start == 1 && !shown;
    if (!adverb || !opensSentence(start) || !mayBeAdverb(last)) {
      apposition(afterShortForm(end), kinds);
    }
    String shortForm = shortForm(end);
    start = shortForm == null ? start : startOf(shortForm, start, end);
    Span span = tokens.get(start).span().cover(tokens.get(end - 1).span());
    boolean article = start > 0 && tokens.get(start - 1).is("the");
    boolean subject = opensSentence(article ? start - 1 : start);
    found.add(new Found(span, shown, opensSentence(start), subject, kinds, shortForm));
  }

  /**
   * Where the name begins that some letters are short for: "Coordinator of Works in the Wards
   * (COWW)", of which the run before the brackets has only the end.
   */
  private int startOf(String shortForm, int start, int end) {
    String first = shortForm.substring(0, 1);
    if (tokens.get(start).text().startsWith(first)) {
      return start;
    }
    for (int i = start - 1; i >= 0 && i > start - LONGEST; i--) {
      Token token = tokens.get(i);
      if (!token.capitalised() && !WITHIN.contains(token.lower())) {
        break;
      }
      if (token.text().startsWith(first) && token.capitalised()) {
        StringBuilder initials = new StringBuilder();
        tokens.subList(i, end).stream()
            .filter(Token::capitalised)
            .forEach(word -> initials.append(word.text().charAt(0)));
        return isWithin(initials.toString(), shortForm) ? i : start;
      }
    }
    return start;
  }

  /** Whether letters stand among others in the same order. */
  private static boolean isWithin(String letters, String others) {
    int at = -1;
    for (int i = 0; i < letters.length(); i++) {
      at = others.indexOf(letters.charAt(i), at + 1);
      if (at < 0) {
        return false;
      }
    }
    return true;
  }

  /** "Meanwhile, a firm", "Separately, a bank". */
  private static boolean mayBeAdverb(String lower) {
    return lower.endsWith("ly") || ADVERBS.contains(lower);
  }

  private boolean opensSentence(int i) {
    return i == 0 || ENDS.contains(tokens.get(i - 1).text());
  }

  private static boolean isAcronym(Token token) {
    return token.text().length() > 2
        && NameRules.isAcronym(token.text())
        && token.text().chars().allMatch(Character::isLetter);
  }

  /** "(PHR)" after the name. */
  private @Nullable String shortForm(int end) {
    boolean bracket =
        end + 2 < tokens.size() && tokens.get(end).is("(") && tokens.get(end + 2).is(")");
    return bracket && NameRules.isAcronym(tokens.get(end + 1).text())
        ? tokens.get(end + 1).text()
        : null;
  }

  private int afterShortForm(int end) {
    return shortForm(end) == null ? end : end + 3;
  }

  /** "the brokerage Harran Equities": the kind right before, also "The group, Ferry Workers". */
  private void kindBefore(int start, Set<String> kinds) {
    int at = start - 1;
    if (at > 1 && tokens.get(at).is(",") && tokens.get(at - 2).is("the")) {
      at--;
    }
    if (at >= 0 && tokens.get(at).lowerCase() && isKind(tokens.get(at).lower())) {
      kinds.add(tokens.get(at).lower());
    }
  }

  /** ", a Harran-based maker of boats": the kind in an apposition that opens with an article. */
  private void apposition(int end, Set<String> kinds) {
    boolean opens =
        end + 1 < tokens.size()
            && (tokens.get(end).is(",") || tokens.get(end).is("is"))
            && ARTICLES.contains(tokens.get(end + 1).lower());
    if (!opens) {
      return;
    }
    for (int i = end + 2; i < tokens.size() && i < end + 2 + APPOSITION; i++) {
      Token token = tokens.get(i);
      boolean inside = token.isWord() || token.is("-") || PLACED.contains(token.lower());
      if (!inside || LINKS.contains(token.lower()) || token.is("that") || token.is("which")) {
        return;
      }
      boolean headOfIt = i + 1 == tokens.size() || !isKind(tokens.get(i + 1).lower());
      if (token.lowerCase() && headOfIt && isKind(token.lower())) {
        kinds.add(token.lower());
        return;
      }
    }
  }

  private boolean isKind(String lower) {
    return sorts.isKind(lower) || lexicon.isOrganisationWord(lower);
  }
}
