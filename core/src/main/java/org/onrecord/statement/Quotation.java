package org.onrecord.statement;

import java.util.List;
import org.onrecord.text.Span;

/**
 * A run between quotation marks, marks included.
 *
 * @param style the marks
 * @param spans one for each paragraph it runs through, in order
 */
record Quotation(QuotationStyle style, List<Span> spans) {
  Quotation {
    spans = List.copyOf(spans);
  }

  Span extent() {
    return spans.get(0).cover(spans.get(spans.size() - 1));
  }
}
