package org.onrecord.attribution.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.onrecord.text.Span;
import org.onrecord.word.Token;
import org.onrecord.word.Tokenizer;

/**
 * Leaves out short pieces of a content that are no part of what was said: where somebody was told
 * ("told me over bitter coffee that"), "to say" before the words, and the subject of the page's own
 * sentence ("The team will return to the lake, where, according to Roe, …"). So is "which" of "a
 * school which she called “a trap”", though not of a paraphrase.
 */
final class Pieces {
  private static final Pattern PLACE =
      Pattern.compile(
          " (?:(?:me|us|him|her|them|reporters|journalists) )?"
              + "(?:over|in|at|during|by|from|on|with|after|before|outside|near) ");

  private static final Set<String> SAYING =
      Set.of("to say", "to tell me", "to tell us", "to explain", "to add");

  /** What stands for words that are said elsewhere: "a school which she called". */
  private static final Set<String> POINTERS = Set.of("which", "whom", "as", "so", "that", "all");

  private static final Set<String> ARTICLES = Set.of("a", "an", "the");

  private static final Pattern ENDS = Pattern.compile("[?!]");

  /** A stop that is none of an abbreviation's. */
  private static final Pattern SENTENCE_END = Pattern.compile("\\p{Ll}{3}[.] ");

  private static final String MARKS = "“\"‘'«";

  /** The most words of such a piece. */
  private static final int LONGEST = 4;

  /** The fewest words between a piece and the words of saying that part the two. */
  private static final int FEWEST = 3;

  private Pieces() {}

  /** The content without them; all of it where nothing else is left. */
  static List<Span> without(String text, List<Span> source, List<Span> cue, List<Span> content) {
    List<Span> kept = new ArrayList<>(content);
    kept.removeIf(span -> ARTICLES.contains(span.in(text)));
    if (kept.stream()
        .filter(span -> !POINTERS.contains(span.in(text)))
        .allMatch(span -> isQuoted(text, span))) {
      kept.removeIf(span -> POINTERS.contains(span.in(text)));
    }
    if (kept.size() > 1 && endsBefore(text, kept.get(0), kept.get(1))) {
      kept.remove(0);
    }
    if (kept.isEmpty()) {
      return content;
    }
    if (kept.size() < 2 || cue.isEmpty()) {
      return kept;
    }
    Span first = kept.get(0);
    Span next = kept.get(1);
    boolean isShort = words(text, first).size() <= LONGEST;
    boolean isClause = text.startsWith("that ", next.start());
    int verb = cue.get(cue.size() - 1).end();
    boolean stray =
        SAYING.contains(first.in(text))
            || (isShort && isClause && isPlace(text, verb, first))
            || (isShort && isApart(text, first, source, cue, next));
    if (stray) {
      kept.remove(0);
    }
    return kept;
  }

  /** Whether a piece of a sentence of the page's own ends before a quotation. */
  private static boolean endsBefore(String text, Span piece, Span next) {
    String between = text.substring(piece.end() - 1, next.start());
    boolean isShort = words(text, piece).size() <= LONGEST && SENTENCE_END.matcher(between).find();
    return !isQuoted(text, piece)
        && isQuoted(text, next)
        && (isShort || ENDS.matcher(between).find());
  }

  private static boolean isQuoted(String text, Span piece) {
    return MARKS.indexOf(text.charAt(piece.start())) >= 0;
  }

  /** Whether nothing but whom and a preposition stands between the verb and a piece. */
  private static boolean isPlace(String text, int verb, Span piece) {
    return verb < piece.start() && PLACE.matcher(text.substring(verb, piece.start())).matches();
  }

  /** Whether other words of the page stand between a piece and the words of saying after it. */
  private static boolean isApart(
      String text, Span piece, List<Span> source, List<Span> cue, Span next) {
    int said = cue.get(0).start();
    if (!source.isEmpty()) {
      said = Math.min(said, source.get(0).start());
    }
    return piece.end() < said
        && said < next.start()
        && words(text, new Span(piece.end(), said)).stream().filter(Token::isWord).count()
            >= FEWEST;
  }

  private static List<Token> words(String text, Span span) {
    return Tokenizer.tokens(text, span);
  }
}
