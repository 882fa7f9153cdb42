package org.onrecord.word;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.text.Span;

/** Cuts a stretch of text into sentences. */
public final class Sentences {
  private Sentences() {}

  /**
   * The sentences in text order, each from its first to its last token. A line's end ends a
   * sentence. Linear.
   */
  public static List<Span> in(String text, Span within) {
    List<Span> sentences = new ArrayList<>();
    List<Token> tokens = Tokenizer.tokens(text, within);
    int first = 0;
    for (int i = 0; i < tokens.size(); i++) {
      boolean last = i + 1 == tokens.size();
      if (last || endsBetween(text, tokens.get(i), tokens.get(i + 1))) {
        sentences.add(tokens.get(first).span().cover(tokens.get(i).span()));
        first = i + 1;
      }
    }
    return sentences;
  }

  private static boolean endsBetween(String text, Token token, Token next) {
    String between = text.substring(token.span().end(), next.span().start());
    if (between.indexOf('\n') >= 0) {
      return true;
    }
    return !between.isEmpty() && endsSentence(text, token);
  }

  /** Whether it is a stop, or a closing mark right behind one. */
  private static boolean endsSentence(String text, Token token) {
    int at = token.span().end() - 1;
    while (at > 0 && "\"”’')]".indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    boolean abbreviated = token.isWord() && at == token.span().end() - 1;
    return ".!?…".indexOf(text.charAt(at)) >= 0 && !abbreviated;
  }
}
