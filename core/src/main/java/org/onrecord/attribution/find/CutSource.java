package org.onrecord.attribution.find;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.text.Span;
import org.onrecord.word.NounEnds;
import org.onrecord.word.Token;
import org.onrecord.word.Tokenizer;
import org.onrecord.word.WordSet;

/**
 * Repairs a source that the network cut in two: at the full stop of an abbreviated title ("Pres.
 * Roe"), which it reads as a mark of its own and takes for the end of a sentence, or after an
 * article ("a reporter’s remark", "by the council"), or at a name in a clause ("a man whom Roe
 * hired").
 */
final class CutSource {
  /** The longest name that is looked for, in characters. */
  private static final int REACH = 60;

  /** The most words that may follow an article. */
  private static final int MAX_WORDS = 4;

  /** What begins a sentence that first tells where somebody spoke. */
  private static final Set<String> PLACES = Set.of("outside", "inside", "at", "after", "before");

  /** The most words of such a place. */
  private static final int LONGEST_PLACE = 4;

  private static final Set<String> DETERMINERS =
      Set.of("a", "an", "the", "his", "her", "their", "its", "one", "another");

  private static final Set<String> ARTICLES = Set.of("a", "an", "the");

  /** What a source does not go on with either: verbs of saying, subjects, another article. */
  private static final Set<String> ENDS =
      WordSet.of(
          """
          or but with within said says told spoke asked he she it they we i you there this
          these those the a an
          """);

  private static final String SOME =
      "(?i:an?|the|one|two|three|four|five|six|some|several|many|another|\\d+)";

  /** "A man whom", "One message received by" before a name. */
  private static final Pattern BEFORE_NAME =
      Pattern.compile(
          "(?:^|[.!?,:;”\"] )(?<noun>"
              + SOME
              + "(?: \\p{Ll}[\\p{Ll}-]+){1,3} (?:(?:whom|who|that)|(?<by>(?:\\p{Ll}+ed|"
              + SpeechWords.anyOf("done")
              + ") by)) )$");

  /** "The climber Ada Roe", "People Ada Roe". */
  private static final Pattern NOUN_AND_NAME =
      Pattern.compile(
          "(?:"
              + SOME
              + "(?: (?!(?:from|of|in|at|for|with|to|by)\\b)\\p{Ll}[\\p{Ll}-]+){1,3}|[Pp]eople)(?: \\p{Lu}[\\p{L}.’'-]*){1,4}");

  /** " had rescued", before the verb of saying. */
  private static final Pattern DID =
      Pattern.compile(
          " (?:(?:had|has|have|once|never|later|first|also) )*(?!had\\b|has\\b|have\\b)(?:\\p{Ll}+ed|"
              + SpeechWords.anyOf("did")
              + ")(?: (?!(?:and|but|or|then|the|an?|his|her|their)\\b)\\p{Ll}+){0,2} ");

  private CutSource() {}

  /**
   * "A man whom Roe hired" of "Roe", "the climber Roe had rescued" of "the climber Roe": with the
   * clause that tells of whom Roe is not.
   *
   * @param room the paragraph, up to what follows the source
   */
  private static Span withClause(Span source, String text, Span room) {
    int from = Math.max(room.start(), source.start() - REACH);
    String after = text.substring(source.end(), Math.min(room.end(), source.end() + REACH));
    Matcher before = BEFORE_NAME.matcher(text.substring(from, source.start()));
    boolean isCapital = Character.isUpperCase(text.charAt(source.start()));
    boolean did = DID.matcher(after).matches();
    int end = did ? source.end() + after.stripTrailing().length() : source.end();
    if (isCapital && before.find()) {
      boolean by = before.group("by") != null;
      boolean isWhole = by ? after.equals(" ") && text.length() > source.end() + 1 : did;
      return isWhole ? new Span(from + before.start("noun"), end) : source;
    }
    return did && NOUN_AND_NAME.matcher(source.in(text)).matches()
        ? new Span(source.start(), end)
        : source;
  }

  /** The source, extended by what belongs to it after the cut. */
  static Span mended(Span source, String text, Span paragraph) {
    Span clause = withClause(source, text, paragraph);
    if (!clause.equals(source)) {
      return clause;
    }
    int limit = Math.min(paragraph.end(), source.end() + REACH);
    if (text.charAt(source.end() - 1) == '.') {
      Span title = new Span(source.start(), source.end() - 1);
      Span name = withName(title, Tokenizer.tokens(text, new Span(source.start(), limit)));
      return name.equals(title) ? source : name;
    }
    if (source.end() < limit && text.charAt(source.end()) == '.') {
      return withName(source, Tokenizer.tokens(text, new Span(source.start(), limit)));
    }
    List<Token> tokens = Tokenizer.tokens(text, new Span(source.start(), limit));
    Span whole = withSurname(source, tokens);
    if (!whole.equals(source)) {
      return whole;
    }
    int listener = source.in(text).indexOf(", your ");
    if (listener > 0) {
      return new Span(source.start() + listener + 2, source.end()); // "Ms Roe, your son said"
    }
    Span placed = behindPlace(source, tokens);
    if (!placed.equals(source)) {
      return placed;
    }
    Span named = withBody(source, tokens, paragraph);
    if (!named.equals(source)) {
      return named;
    }
    boolean isArticle =
        !tokens.isEmpty()
            && tokens.get(0).span().equals(source)
            && ARTICLES.contains(tokens.get(0).lower());
    if (!isArticle) {
      return source;
    }
    Span possessor = withPossessor(source, tokens);
    return possessor.equals(source) ? withNoun(source, tokens) : possessor;
  }

  /** "Bram" of "Bram Tolk": up to the last capital of the name that it is the first word of. */
  private static Span withSurname(Span source, List<Token> tokens) {
    int end = source.end();
    boolean isCut = false;
    for (Token token : tokens) {
      boolean isInside = token.span().end() <= source.end();
      if (isInside) {
        isCut = token.span().end() == source.end() && token.capitalised();
        continue;
      }
      if (!isCut || !token.capitalised() || token.span().start() != end + 1) {
        break;
      }
      end = token.span().end();
    }
    return new Span(source.start(), end);
  }

  /** "Shipping line" of "Shipping line Roe said": the name that fills what is left before a cue. */
  private static Span withBody(Span source, List<Token> tokens, Span paragraph) {
    int end = source.end();
    boolean isOpen = false;
    for (Token token : tokens) {
      if (token.span().end() <= source.end()) {
        isOpen = token.lowerCase() && token.span().end() == source.end();
        continue;
      }
      if (!isOpen || !token.capitalised() || token.span().start() != end + 1) {
        return source;
      }
      end = token.span().end();
    }
    return paragraph.end() - end <= 1 ? new Span(source.start(), end) : source;
  }

  /** "Outside court the driver, who wept, said": the noun behind the place, which says nothing. */
  private static Span behindPlace(Span source, List<Token> tokens) {
    int next = 0;
    while (next < tokens.size() && tokens.get(next).span().start() < source.end()) {
      next++;
    }
    boolean isPlace =
        next > 1
            && next <= LONGEST_PLACE
            && next < tokens.size()
            && PLACES.contains(tokens.get(0).lower())
            && tokens.get(next - 1).lowerCase();
    if (!isPlace || !DETERMINERS.contains(tokens.get(next).lower())) {
      return source;
    }
    Span article = tokens.get(next).span();
    Span noun = withNoun(article, tokens.subList(next, tokens.size()));
    return noun.equals(article) ? source : noun;
  }

  private static Span withName(Span source, List<Token> tokens) {
    int title = 0;
    while (title < tokens.size() && tokens.get(title).span().end() != source.end() + 1) {
      title++;
    }
    if (title == tokens.size() || !tokens.get(title).isWord()) {
      return source;
    }
    int end = source.end();
    for (Token token : tokens.subList(title + 1, tokens.size())) {
      if (!token.capitalised() || token.span().start() > Math.max(end, source.end() + 1) + 1) {
        break;
      }
      end = token.span().end();
    }
    return new Span(source.start(), end);
  }

  /**
   * Up to the first word in the genitive, without its ending; the article alone if none is near.
   */
  private static Span withPossessor(Span article, List<Token> tokens) {
    for (int i = 1; i <= Math.min(MAX_WORDS, tokens.size() - 1); i++) {
      Token token = tokens.get(i);
      boolean isEnding = token.is("'s");
      if (isEnding || token.lower().endsWith("'s")) {
        int end = isEnding ? tokens.get(i - 1).span().end() : token.span().end() - 2;
        return new Span(article.start(), end);
      }
      if (!token.isWord()) {
        break;
      }
    }
    return article;
  }

  /** Up to what ends a noun: a mark, a preposition, a helping verb; the article if none is near. */
  private static Span withNoun(Span article, List<Token> tokens) {
    int end = article.end();
    for (Token token : tokens.subList(1, tokens.size())) {
      if (!token.isWord() || NounEnds.contains(token.lower()) || ENDS.contains(token.lower())) {
        break;
      }
      end = token.span().end();
    }
    Span noun = new Span(article.start(), end);
    long words = tokens.stream().filter(token -> token.span().end() <= noun.end()).count() - 1;
    return words > MAX_WORDS ? article : noun;
  }
}
