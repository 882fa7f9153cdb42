package org.onrecord.attribution.quotation;

import java.util.List;
import org.onrecord.text.Span;

/**
 * A run between quotation marks, marks included.
 *
 * @param style the marks
 * @param spans one for each paragraph it runs through, in order
 */
public record Quotation(QuotationStyle style, List<Span> spans) {
  public Quotation {
    spans = List.copyOf(spans);
  }

  public Span extent() {
    return spans.get(0).cover(spans.get(spans.size() - 1));
  }
}
