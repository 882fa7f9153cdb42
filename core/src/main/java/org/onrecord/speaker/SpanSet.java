package org.onrecord.speaker;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.text.Span;

/** A set of spans that finds in O(log n) whether one of them holds an offset. */
final class SpanSet {
  /** In order, without overlap. */
  private final List<Span> spans;

  private SpanSet(List<Span> spans) {
    this.spans = spans;
  }

  static SpanSet of(List<Span> any) {
    List<Span> merged = new ArrayList<>();
    for (Span span : any.stream().sorted().toList()) {
      int last = merged.size() - 1;
      if (last >= 0 && merged.get(last).overlaps(span)) {
        merged.set(last, merged.get(last).cover(span));
      } else {
        merged.add(span);
      }
    }
    return new SpanSet(List.copyOf(merged));
  }

  boolean contains(int offset) {
    int low = 0;
    int high = spans.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Span span = spans.get(middle);
      if (span.contains(offset)) {
        return true;
      }
      if (span.start() < offset) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return false;
  }
}
