package org.onrecord.attribution.quotation;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.page.Page;
import org.onrecord.page.Section;
import org.onrecord.text.Span;

/** The words in quotation marks on a page, whoever said them. */
public final class QuotedRuns {
  private QuotedRuns() {}

  /**
   * The outermost pairs of quotation marks in text order, marks included. Linear.
   *
   * @param page any page
   * @return for each pair one span, or several where the quotation goes over paragraphs that each
   *     open it again
   */
  public static List<List<Span>> in(Page page) {
    List<List<Span>> runs = new ArrayList<>();
    for (Section section : page.sections()) {
      for (Quotation quotation : QuotationFinder.in(page.text().string(), section).quotations()) {
        runs.add(quotation.spans());
      }
    }
    runs.sort((a, b) -> a.get(0).compareTo(b.get(0)));
    return runs;
  }
}
