package org.onrecord.attribution.find;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.onrecord.attribution.quotation.Quotation;
import org.onrecord.attribution.quotation.QuotationFinder;
import org.onrecord.attribution.quotation.QuotationStyle;
import org.onrecord.encoder.QuotationMark;
import org.onrecord.text.Diagnostic;
import org.onrecord.text.Span;

/**
 * Quotation marks of styles that the network was not trained on: its texts are American and have
 * curly and straight double marks only. Shown to it as curly double ones, British, German and
 * French quotations are read as well as American ones. A mark that was never closed is shown as
 * none, so that it does not pair with the next quotation's.
 */
final class UntrainedMarks {
  private UntrainedMarks() {}

  static List<QuotationMark> of(QuotationFinder finder, String text) {
    List<QuotationMark> marks = new ArrayList<>();
    Set<Integer> starts = new HashSet<>();
    for (Quotation quotation : finder.quotations()) {
      starts.add(quotation.extent().start());
      QuotationStyle style = quotation.style();
      boolean isTrained =
          style == QuotationStyle.CURLY_DOUBLE || style == QuotationStyle.STRAIGHT_DOUBLE;
      if (!isTrained || isSpaced(quotation, text)) {
        add(quotation, text, marks);
      }
    }
    for (Diagnostic diagnostic : finder.diagnostics()) {
      if (diagnostic.code() == Diagnostic.Code.UNCLOSED_QUOTATION
          && !starts.contains(diagnostic.span().start())) {
        marks.add(new QuotationMark(diagnostic.span(), QuotationMark.Shown.STRAY));
      }
    }
    return marks;
  }

  /** Whether a space follows the opening mark, which the network takes for one that closes. */
  private static boolean isSpaced(Quotation quotation, String text) {
    int inner = quotation.extent().start() + quotation.style().openLength();
    return inner < text.length() && Character.isWhitespace(text.charAt(inner));
  }

  private static void add(Quotation quotation, String text, List<QuotationMark> marks) {
    QuotationStyle style = quotation.style();
    for (Span span : quotation.spans()) {
      Span mark = new Span(span.start(), span.start() + style.openLength());
      marks.add(new QuotationMark(mark, QuotationMark.Shown.OPENING));
    }
    int end = quotation.extent().end();
    for (int length = 2; length > 0; length--) {
      if (style.closeLength(text, end - length) == length) {
        Span mark = new Span(end - length, end);
        marks.add(new QuotationMark(mark, QuotationMark.Shown.CLOSING));
        return;
      }
    }
  }
}
