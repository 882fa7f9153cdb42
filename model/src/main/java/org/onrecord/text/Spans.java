package org.onrecord.text;

import java.util.List;

/** Look-ups in lists of spans that are in order and do not overlap. */
public final class Spans {
  private Spans() {}

  /**
   * Whether one of the spans contains all of a place. O(log n).
   *
   * @param spans in order, without overlap; not empty
   */
  public static boolean hold(List<Span> spans, Span place) {
    int low = 0;
    int high = spans.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (spans.get(middle).start() <= place.start()) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return spans.get(low).contains(place);
  }
}
