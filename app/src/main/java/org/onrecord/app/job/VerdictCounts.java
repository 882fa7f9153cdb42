package org.onrecord.app.job;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.onrecord.record.VerifiedQuotation;
import org.onrecord.sources.text.Counted;
import org.onrecord.verdict.Verdict;

/** How many quotations a run gave which verdict. Not thread-safe. */
final class VerdictCounts {
  private final Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
  private int quotations;
  private int another;

  void add(VerifiedQuotation quotation) {
    quotations++;
    counts.merge(quotation.verification().verdict(), 1, Integer::sum);
    another += quotation.isAnothersWords() ? 1 : 0;
  }

  /** In one line, such as "3 quotations: 2 verbatim, 1 altered". */
  @Override
  public String toString() {
    String each =
        counts.entrySet().stream()
            .map(count -> count.getValue() + " " + count.getKey().id())
            .collect(Collectors.joining(", "));
    return Counted.of(quotations, "quotation")
        + (each.isEmpty() ? "" : ": " + each)
        + (another == 0 ? "" : "; " + another + " of another speaker");
  }
}
