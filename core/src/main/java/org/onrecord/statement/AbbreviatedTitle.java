package org.onrecord.statement;

import java.util.List;
import org.onrecord.text.Span;
import org.onrecord.text.Token;
import org.onrecord.text.Tokenizer;

/**
 * Mends a name that was cut at the full stop of its title: the network reads each mark as a word
 * and takes that of "Pres. Roe" for the end of a sentence.
 */
final class AbbreviatedTitle {
  /** Longer names are not looked for, in characters. */
  private static final int REACH = 60;

  private AbbreviatedTitle() {}

  /** The span, with the name that follows where it ends in an abbreviated title. */
  static Span withName(Span source, String text, Span paragraph) {
    if (source.end() >= paragraph.end() || text.charAt(source.end()) != '.') {
      return source;
    }
    int limit = Math.min(paragraph.end(), source.end() + REACH);
    List<Token> tokens = Tokenizer.tokens(text, new Span(source.start(), limit));
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
}
