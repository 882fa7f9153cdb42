package org.onrecord.attribution.certainty;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.attribution.Attribution;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;
import org.onrecord.word.Token;
import org.onrecord.word.Tokenizer;

/**
 * The first sentence of a content, without quotation marks, as far as it is looked at.
 *
 * @param tokens of the sentence
 * @param isQuestion whether a question mark ends it
 */
record ContentClause(List<Token> tokens, boolean isQuestion) {
  /** The most tokens of a sentence that are looked at. */
  private static final int REACH = 60;

  /** The same in UTF-16 units. */
  private static final int LENGTH = 8 * REACH;

  static ContentClause of(SourceText text, Attribution attribution) {
    List<Token> kept = new ArrayList<>();
    for (Span span : attribution.content()) {
      if (!kept.isEmpty() && beginsSentence(text.string(), span)) {
        break;
      }
      int end = Math.min(span.end(), span.start() + LENGTH);
      for (Token token : Tokenizer.tokens(text.string(), new Span(span.start(), end))) {
        if (token.is("?")) {
          return new ContentClause(with(kept, token), true);
        }
        boolean stops = token.is(".") || token.is("!");
        if (kept.size() == REACH || (stops && !kept.isEmpty())) {
          return new ContentClause(List.copyOf(kept), false);
        }
        if (token.shape() != Token.Shape.MARK || ",;:—–-".contains(token.text())) {
          kept.add(token);
        }
      }
    }
    return new ContentClause(List.copyOf(kept), false);
  }

  /** Whether what goes on behind the cue is another sentence: "So it is," she said. "If …". */
  private static boolean beginsSentence(String text, Span span) {
    int at = span.start();
    while (at < span.end() && !Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    boolean quoted = at > span.start() && at < span.end();
    boolean narrator =
        text.startsWith("I ", at) || text.startsWith("I'", at) || text.startsWith("I’", at);
    return quoted && Character.isUpperCase(text.charAt(at)) && !narrator;
  }

  private static List<Token> with(List<Token> tokens, Token last) {
    List<Token> all = new ArrayList<>(tokens);
    all.add(last);
    return List.copyOf(all);
  }

  boolean is(int index, String word) {
    return index >= 0 && index < tokens.size() && tokens.get(index).is(word);
  }
}
