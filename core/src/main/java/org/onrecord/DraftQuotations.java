package org.onrecord;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.onrecord.attribution.quotation.QuotedRuns;
import org.onrecord.page.Page;
import org.onrecord.page.PartRole;
import org.onrecord.text.Span;

/**
 * The quotations of a draft: what stands between quotation marks, and what is set off as one
 * without marks. Where a quotation that is set off has marks of its own around most of its words,
 * those count; else the marks inside it are a quotation in a quotation.
 */
final class DraftQuotations {
  /** A larger part of an article, in percent, is no quotation but a way to indent it. */
  private static final int MOST = 60;

  private DraftQuotations() {}

  /** For each quotation its spans, one a paragraph, in text order. */
  static List<List<Span>> in(Page page) {
    List<List<Span>> marked = QuotedRuns.in(page);
    List<List<Span>> all = new ArrayList<>(marked);
    long body =
        length(
            page.parts().stream()
                .filter(part -> part.role() == PartRole.BODY)
                .map(part -> part.span())
                .toList());
    for (List<Span> setOff : page.setOff()) {
      List<List<Span>> inside = marked.stream().filter(run -> overlap(run, setOff)).toList();
      long quoted = inside.stream().mapToLong(DraftQuotations::length).sum();
      boolean isQuotation = length(setOff) * 100 <= body * MOST || page.setOff().size() > 1;
      if (isQuotation && quoted * 2 < length(setOff)) {
        all.removeAll(inside);
        all.add(setOff);
      }
    }
    all.sort(Comparator.comparing(run -> run.get(0)));
    return all;
  }

  private static long length(List<Span> run) {
    return run.stream().mapToLong(Span::length).sum();
  }

  private static boolean overlap(List<Span> a, List<Span> b) {
    return a.get(0).start() < b.get(b.size() - 1).end()
        && b.get(0).start() < a.get(a.size() - 1).end();
  }
}
