package org.onrecord.statement;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;
import org.onrecord.text.Token;

/**
 * A sentence; a quotation in it counts as one piece, however many sentences it holds.
 *
 * @param tokens not empty
 * @param quotations for each token the quotation it stands in, or null
 * @param first whether it starts its paragraph
 */
record Sentence(List<Token> tokens, List<@Nullable Quotation> quotations, boolean first) {

  int size() {
    return tokens.size();
  }

  Token token(int i) {
    return tokens.get(i);
  }

  boolean quoted(int i) {
    return quotations.get(i) != null;
  }

  /** Whether the token at {@code i} is this mark or word, outside quotations. */
  boolean is(int i, String lower) {
    return i >= 0 && i < size() && !quoted(i) && token(i).is(lower);
  }

  /** Whether two tokens stand in the same quotation, or both in none. */
  boolean sameQuotation(int i, int j) {
    return Objects.equals(quotations.get(i), quotations.get(j));
  }

  /** Whether a quotation starts at this token. */
  boolean opensQuotation(int i) {
    return i >= 0 && i < size() && quoted(i) && (i == 0 || !sameQuotation(i - 1, i));
  }

  /** From the first character of token {@code from} to the last of token {@code to - 1}. */
  Span span(int from, int to) {
    return new Span(token(from).span().start(), token(to - 1).span().end());
  }

  Span span(NounPhrases.Range range) {
    return span(range.first(), range.end());
  }

  /** Number of tokens up to the marks that end the sentence. */
  int withoutFinalMarks() {
    int end = size();
    while (end > 0
        && !quoted(end - 1)
        && token(end - 1).shape() == Token.Shape.MARK
        && ".!?…;:,".indexOf(token(end - 1).text().charAt(0)) >= 0) {
      end--;
    }
    return end;
  }

  /** Whether all of it, but for marks at the end, is one quotation. */
  boolean isOneQuotation() {
    return quoted(0) && withoutFinalMarks() > 0 && sameQuotation(withoutFinalMarks() - 1, 0);
  }
}
