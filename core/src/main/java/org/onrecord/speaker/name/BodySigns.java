package org.onrecord.speaker.name;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.attribution.Attribution;
import org.onrecord.statement.Kind;
import org.onrecord.text.Span;
import org.onrecord.word.Token;
import org.onrecord.word.WordFile;
import org.onrecord.word.WordSet;

/**
 * Tells names that are bodies’ from people’s where no list knows them: by what stands before or
 * behind ("the union Oarlock", "Oarlock, a charity, said", "Oarlock, which said"), by the name’s
 * form ("Oarlock Foods", "OarsLock", "Oarlock AG") and by what it says of itself ("Oarlock said it
 * was working on its boats").
 */
public final class BodySigns {
  private static final WordFile WORDS = WordFile.of(BodySigns.class, "bodies.txt");

  private static final Set<String> ARTICLES = Set.of("a", "an", "the", "one");

  /** "in court Roe said": where, and not what somebody is. */
  private static final Set<String> PLACES =
      WordSet.of("in at to from by with before after of on for into outside");

  /** Forms of companies, written as here. */
  private static final Set<String> LEGAL = WordSet.of("AG ASA SA NV AB SE SpA Oyj Bhd BV AS");

  /** Last words of firms’ names that are no surnames. */
  private static final Set<String> FIRMS = WORDS.words("firms");

  private static final Set<String> OTHER_KINDS =
      WordSet.of("operator line brewery brewer rival competitor subsidiary");

  /** What an apposition’s noun is followed by. */
  private static final Set<String> ENDS =
      WordSet.of(
          """
          of for that which in based with representing behind to on at from and who working founded
          """);

  /** What surnames begin with before another capital: "MacRoe". */
  private static final Set<String> IN_SURNAMES =
      WordSet.of("mac fitz van von des les del della dos ben bin abu saint san");

  /** Roles that firms have as well as people. */
  private static final Set<String> OWNERS = WORDS.words("owners");

  private static final Set<String> SAYING = WORDS.words("saying");

  private static final Pattern CAMEL = Pattern.compile("(\\p{Lu}\\p{Ll}{2,})\\p{Lu}\\p{L}*");

  /** What only a body says of itself first. */
  private static final Pattern OF_ITSELF =
      Pattern.compile(
          "(?:that )?(?:its \\p{L}.*|it (?:"
              + WORDS.anyOf("itself-does")
              + "|(?:was|is|had been|has been) "
              + WORDS.anyOf("itself-is")
              + "|(?:has|had) "
              + WORDS.anyOf("itself-has")
              + "|(?:will|would) (?:review|appeal|consider|cooperate)|(?:could|would|does|did|will|can) not comment|had no comment)\\b.*|it\\b[^.;?!“”\"]{0,120}\\bits\\b.*)",
          Pattern.DOTALL);

  /** How much of a content is looked at, in UTF-16 units. */
  private static final int LOOKED_AT = 200;

  /** The most words of a firm’s name. */
  private static final int LONGEST_FIRM = 4;

  /** How many words an apposition may have before its noun. */
  private static final int APPOSITION = 8;

  private final String text;
  private final NameLexicon lexicon;
  private final BodySorts sorts;

  /** Surnames and forenames of those whom a title, a role or a forename shows to be people. */
  private final Set<String> people = new HashSet<>();

  /** First words of firms’ names. */
  private final Set<String> firms = new HashSet<>();

  /**
   * Prepares for a page.
   *
   * @param names of the page
   */
  public BodySigns(String text, List<NameMention> names, NameLexicon lexicon, BodySorts sorts) {
    this.sorts = sorts;
    this.text = text;
    this.lexicon = lexicon;
    for (NameMention name : names) {
      if (isPerson(name) && !isOwner(name)) {
        people.add(NameRules.lower(name.surname()));
        people.add(NameRules.lower(name.forename()));
      }
    }
  }

  /** Notes the firms that a paragraph names. */
  public void read(ReadParagraph paragraph) {
    List<Token> tokens = paragraph.tokens();
    int start = 0;
    for (int i = 0; i <= tokens.size() && !paragraph.titleCase(); i++) {
      if (i < tokens.size() && tokens.get(i).capitalised()) {
        continue;
      }
      if (i - start > 1 && i - start <= LONGEST_FIRM) {
        Span run = tokens.get(start).span().cover(tokens.get(i - 1).span());
        if (isFirm(run.in(text), sorts)) {
          firms.add(tokens.get(start).lower());
        }
      }
      start = i + 1;
    }
  }

  /** Whether a role is one that firms have as well as people: "owner". */
  public static boolean isOwner(String role) {
    return OWNERS.contains(role);
  }

  /** "The landlord, Quorla Venn": what people are and firms too. */
  private boolean isOwner(NameMention name) {
    return !name.titled()
        && !lexicon.isForename(NameRules.lower(name.forename()))
        && name.roles().stream().filter(lexicon::isRole).allMatch(OWNERS::contains);
  }

  private boolean isPerson(NameMention name) {
    return name.titled() || NameRules.likelyPerson(name, lexicon);
  }

  /**
   * Whether a name is a body’s.
   *
   * @param name the speaker of the attribution
   * @param paragraph where it stands
   */
  public boolean isBody(NameMention name, Attribution attribution, ReadParagraph paragraph) {
    if (isPerson(name) && !isOwner(name)) {
      return false;
    }
    int start = paragraph.tokenAt(name.span().start());
    int end = paragraph.tokenAt(name.span().end());
    List<Token> tokens = paragraph.tokens();
    if (isKindBefore(tokens, start) || isApposed(tokens, end)) {
      return true;
    }
    boolean known =
        people.contains(NameRules.lower(name.surname()))
            || people.contains(NameRules.lower(name.forename()));
    boolean isShort = !name.full() && firms.contains(NameRules.lower(name.name()));
    return !known
        && (isShort
            || hasFirmsForm(name)
            || speaksOfItself(name, attribution)
            || goesOnAsIt(paragraph, start));
  }

  /** "the union Oarlock", "boat maker Oarlock". */
  private boolean isKindBefore(List<Token> tokens, int start) {
    if (start < 1 || !tokens.get(start - 1).lowerCase()) {
      return false;
    }
    boolean isPlace = start > 1 && PLACES.contains(tokens.get(start - 2).lower());
    return !isPlace && isKind(tokens.get(start - 1).lower(), sorts);
  }

  /** "Trade union ", "the boat maker ": words before a name that end in what it is. */
  public static boolean endsInKind(String before, BodySorts sorts) {
    String words = NameRules.lower(before.strip());
    return before.indexOf(',') < 0 && isKind(words.substring(words.lastIndexOf(' ') + 1), sorts);
  }

  private static boolean isKind(String lower, BodySorts sorts) {
    return sorts.isKind(lower) || OTHER_KINDS.contains(lower) || isMaker(lower);
  }

  private static boolean isMaker(String lower) {
    return lower.endsWith("maker") && lower.length() > "maker".length();
  }

  /** ", a charity for rowers" and ", which" behind a name. */
  private boolean isApposed(List<Token> tokens, int end) {
    if (end + 1 >= tokens.size() || !tokens.get(end).is(",")) {
      return false;
    }
    if (tokens.get(end + 1).is("which")) {
      return true;
    }
    if (!ARTICLES.contains(tokens.get(end + 1).lower())) {
      return false;
    }
    int at = end + 2;
    while (at < tokens.size() && at < end + 2 + APPOSITION && goesOn(tokens.get(at))) {
      at++;
    }
    Token last = tokens.get(at - 1);
    boolean closed = at < tokens.size() && !goesOn(tokens.get(at));
    return closed && last.lowerCase() && at - 1 > end + 1 && isKind(last.lower(), sorts);
  }

  private static boolean goesOn(Token token) {
    return !ENDS.contains(token.lower())
        && (token.isWord() || token.is("-") || token.is("'s") || token.is("’"));
  }

  private boolean hasFirmsForm(NameMention name) {
    if (name.full() && isMaker(NameRules.lower(name.forename()))) {
      return true; // "Boatmaker Oarlock"
    }
    boolean legal = LEGAL.contains(name.surname());
    boolean firm = FIRMS.contains(NameRules.lower(name.surname()));
    if (name.full() && (legal || firm)) {
      return true;
    }
    for (String word : name.words()) {
      Matcher camel = CAMEL.matcher(word);
      if (camel.matches()) {
        String first = NameRules.lower(camel.group(1));
        return !IN_SURNAMES.contains(first) && !lexicon.isForename(first);
      }
    }
    return false;
  }

  /** Whether the last of several words is what firms are called. */
  public static boolean isFirm(String name, BodySorts sorts) {
    String last = name.substring(name.lastIndexOf(' ') + 1);
    return name.indexOf(' ') > 0
        && (LEGAL.contains(last)
            || FIRMS.contains(NameRules.lower(last))
            || sorts.shownBy("company").contains(NameRules.lower(last))
            || sorts.shownBy("brokerage").contains(NameRules.lower(last)));
  }

  /** Whether the next sentence begins with "It said". */
  private static boolean goesOnAsIt(ReadParagraph paragraph, int start) {
    List<Token> tokens = paragraph.tokens();
    int next = start;
    while (next < tokens.size() && paragraph.sentences()[next] == paragraph.sentences()[start]) {
      next++;
    }
    if (next >= tokens.size() || !tokens.get(next).is("it")) {
      return false;
    }
    for (int i = next + 1; i < Math.min(tokens.size(), next + 3); i++) { // "It also said"
      if (SAYING.contains(tokens.get(i).lower())) {
        return true;
      }
    }
    return false;
  }

  /** "said its boats were late", right behind the name and the verb. */
  private boolean speaksOfItself(NameMention name, Attribution attribution) {
    Span content = attribution.content().get(0);
    boolean behind = content.start() > name.span().end();
    String words =
        text.substring(content.start(), Math.min(content.end(), content.start() + LOOKED_AT));
    return behind
        && attribution.kind() != Kind.DIRECT
        && OF_ITSELF.matcher(NameRules.lower(words)).matches();
  }
}
