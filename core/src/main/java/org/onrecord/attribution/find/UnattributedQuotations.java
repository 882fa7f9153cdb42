package org.onrecord.attribution.find;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.attribution.Attribution;
import org.onrecord.attribution.quotation.Quotation;
import org.onrecord.statement.Kind;
import org.onrecord.text.Span;
import org.onrecord.word.Tokenizer;

/**
 * Long quotations that no attribution holds: the words of somebody whom the page does not name
 * nearby. Short ones are titles and scare quotes.
 */
final class UnattributedQuotations {
  /** Least number of words and marks, quotation marks included. */
  private static final int MIN_TOKENS = 12;

  /**
   * The share of them that trained annotators marked as well, counted on articles that were not
   * used to make the rules (PolNeAR's dev part).
   */
  private static final double CONFIDENCE = 0.2;

  private UnattributedQuotations() {}

  static List<Attribution> of(
      String text,
      PassageSpans passage,
      List<Quotation> quotations,
      List<Attribution> attributions) {
    Contents taken = Contents.of(attributions);
    List<Attribution> found = new ArrayList<>();
    for (Quotation quotation : quotations) {
      if (isLong(text, quotation) && quotation.spans().stream().noneMatch(taken::meet)) {
        found.add(
            new Attribution(
                Kind.DIRECT,
                List.of(),
                List.of(),
                quotation.spans(),
                passage.section(quotation.extent().start()),
                CONFIDENCE));
      }
    }
    return found;
  }

  /** Whether it is too long for a title or scare quotes. */
  static boolean isLong(String text, Quotation quotation) {
    int tokens = 0;
    for (Span span : quotation.spans()) {
      tokens += Tokenizer.tokens(text, span).size();
    }
    return tokens >= MIN_TOKENS;
  }
}
