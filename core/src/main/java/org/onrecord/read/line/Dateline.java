package org.onrecord.read.line;

import java.util.List;
import org.onrecord.text.Span;
import org.onrecord.word.Token;
import org.onrecord.word.Tokenizer;

/** The place and agency before the first sentence of a wire story: "HARRAN (Northern Wire) — ". */
public final class Dateline {
  private static final int MAX_TOKENS = 14;
  private static final int MAX_LENGTH = 120;

  private Dateline() {}

  /** Where the first word after a paragraph's dateline stands; its own start where it has none. */
  public static int end(String text, Span paragraph) {
    int limit = Math.min(paragraph.end(), paragraph.start() + MAX_LENGTH);
    List<Token> tokens = Tokenizer.tokens(text, new Span(paragraph.start(), limit));
    if (tokens.isEmpty() || !tokens.get(0).inCapitals()) {
      return paragraph.start();
    }
    for (int i = 1; i < Math.min(tokens.size() - 1, MAX_TOKENS); i++) {
      String token = tokens.get(i).text();
      if (token.equals("—") || token.equals("–") || token.equals("-")) {
        return tokens.get(i + 1).span().start();
      }
    }
    return paragraph.start();
  }
}
