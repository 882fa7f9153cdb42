package org.onrecord.time;

import java.util.List;
import org.onrecord.text.Span;
import org.onrecord.word.Token;
import org.onrecord.word.Tokenizer;

/** Cuts the stretch around a place that belongs to its sentence. Bounded, whatever the text. */
final class Clauses {
  private static final int BEFORE = 240;
  private static final int AFTER = 120;

  private Clauses() {}

  /**
   * The sentence around a place, cut where other stretches begin and end, and at some distance.
   *
   * @param text the whole text
   * @param place some words
   * @param others stretches that do not belong to it, such as what was said
   */
  static Span around(String text, Span place, List<Span> others) {
    int from = Math.max(0, place.start() - BEFORE);
    int to = Math.min(text.length(), place.end() + AFTER);
    for (Span other : others) {
      if (other.end() <= place.start()) {
        from = Math.max(from, other.end());
      } else if (other.start() >= place.end()) {
        to = Math.min(to, other.start());
      }
    }
    return new Span(sentenceStart(text, from, place.start()), sentenceEnd(text, place.end(), to));
  }

  private static int sentenceStart(String text, int from, int place) {
    int start = Math.max(0, place - 1);
    while (start >= from && text.charAt(start) != '\n') {
      start--;
    }
    start = Math.max(from, Math.min(place, start + 1));
    List<Token> tokens = Tokenizer.tokens(text, whole(text, start, place));
    for (int i = tokens.size() - 1; i >= 0; i--) {
      if (endsSentence(tokens.get(i))) {
        return tokens.get(i).span().end();
      }
    }
    return tokens.isEmpty() ? place : tokens.get(0).span().start();
  }

  private static int sentenceEnd(String text, int place, int to) {
    int end = place;
    while (end < to && text.charAt(end) != '\n') {
      end++;
    }
    end = Math.min(to, end);
    for (Token token : Tokenizer.tokens(text, whole(text, place, Math.max(place, end)))) {
      if (endsSentence(token)) {
        return token.span().start();
      }
    }
    return Math.max(place, end);
  }

  /** Without the halves of words, or of characters, at its ends. */
  private static Span whole(String text, int start, int end) {
    int from = start;
    while (from > 0 && from < end && inWord(text, from - 1) && inWord(text, from)) {
      from++;
    }
    int to = end;
    while (to > from && to < text.length() && inWord(text, to - 1) && inWord(text, to)) {
      to--;
    }
    return new Span(from, to);
  }

  private static boolean inWord(String text, int at) {
    char c = text.charAt(at);
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  private static boolean endsSentence(Token token) {
    return token.is(".") || token.is("?") || token.is("!");
  }
}
