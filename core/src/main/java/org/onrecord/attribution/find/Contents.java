package org.onrecord.attribution.find;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.onrecord.attribution.Attribution;
import org.onrecord.text.Span;

/** Looks up places in the contents of attributions that do not overlap. */
public final class Contents {
  private final NavigableMap<Integer, Integer> ends = new TreeMap<>();

  private Contents() {}

  static Contents of(List<Attribution> attributions) {
    Contents contents = new Contents();
    for (Attribution attribution : attributions) {
      attribution
          .content()
          .forEach(span -> contents.ends.merge(span.start(), span.end(), Math::max));
    }
    return contents;
  }

  /** Whether one of them shares a character with a span. O(log n). */
  boolean meet(Span span) {
    Map.Entry<Integer, Integer> before = ends.lowerEntry(span.end());
    return before != null && before.getValue() > span.start();
  }
}
