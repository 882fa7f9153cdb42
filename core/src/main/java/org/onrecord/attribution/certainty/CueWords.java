package org.onrecord.attribution.certainty;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.attribution.Attribution;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;
import org.onrecord.word.Token;
import org.onrecord.word.Tokenizer;

/**
 * A cue with the words around it that bear on it: those between source and cue ("did not"), and
 * those between cue and content ("short of calling").
 *
 * @param tokens of all of it, in text order
 * @param first index of the cue's first token
 * @param end index after the cue's last token
 */
record CueWords(List<Token> tokens, int first, int end) {
  /** How far before and behind the cue to look, in UTF-16 units. */
  private static final int REACH = 40;

  /** The words of an attribution's cue; no tokens where it has none. */
  static CueWords of(SourceText text, Attribution attribution) {
    if (attribution.cue().isEmpty()) {
      return new CueWords(List.of(), 0, 0);
    }
    String string = text.string();
    List<Span> cue = attribution.cue();
    List<Token> tokens = new ArrayList<>(before(string, attribution));
    final int first = tokens.size();
    for (Span span : cue) {
      tokens.addAll(Tokenizer.tokens(string, span));
    }
    final int end = tokens.size();
    tokens.addAll(after(string, attribution));
    return new CueWords(List.copyOf(tokens), first, end);
  }

  private static List<Token> before(String text, Attribution attribution) {
    int end = attribution.cue().get(0).start();
    int start = Math.max(0, end - REACH);
    for (Span other : attribution.source()) {
      start = other.start() < end ? Math.max(start, Math.min(end, other.end())) : start;
    }
    for (Span other : attribution.content()) {
      start = other.start() < end ? Math.max(start, Math.min(end, other.end())) : start;
    }
    while (start > 0 && start < end && inWord(text, start - 1) && inWord(text, start)) {
      start++;
    }
    List<Token> tokens = Tokenizer.tokens(text, new Span(start, end));
    int from = tokens.size();
    while (from > 0 && isOfClause(tokens.get(from - 1))) {
      from--;
    }
    return tokens.subList(from, tokens.size());
  }

  private static List<Token> after(String text, Attribution attribution) {
    int start = attribution.cue().get(attribution.cue().size() - 1).end();
    int end = Math.min(text.length(), start + REACH);
    for (Span content : attribution.content()) {
      if (content.end() > start) {
        end = Math.min(end, Math.max(start, content.start()));
        break;
      }
    }
    while (end > start && end < text.length() && inWord(text, end - 1) && inWord(text, end)) {
      end--;
    }
    List<Token> tokens = Tokenizer.tokens(text, new Span(start, end));
    int to = 0;
    while (to < tokens.size() && isOfClause(tokens.get(to))) {
      to++;
    }
    return tokens.subList(0, to);
  }

  private static boolean inWord(String text, int at) {
    return Character.isLetterOrDigit(text.charAt(at));
  }

  private static boolean isOfClause(Token token) {
    return token.shape() != Token.Shape.MARK;
  }

  boolean isEmpty() {
    return end == first;
  }
}
