package org.onrecord.attribution.find;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.onrecord.attribution.Attribution;
import org.onrecord.attribution.quotation.Quotation;
import org.onrecord.text.Span;

/** Looks up places in the contents, or the cues, of attributions that do not overlap. */
public final class Contents {
  private final NavigableMap<Integer, Integer> ends = new TreeMap<>();

  private Contents() {}

  static Contents of(List<Attribution> attributions) {
    Contents contents = new Contents();
    attributions.forEach(attribution -> contents.add(attribution.content()));
    return contents;
  }

  static Contents ofCues(List<Attribution> attributions) {
    Contents cues = new Contents();
    attributions.forEach(attribution -> cues.add(attribution.cue()));
    return cues;
  }

  static Contents ofQuotations(List<Quotation> quotations) {
    Contents contents = new Contents();
    quotations.forEach(quotation -> contents.add(List.of(quotation.extent())));
    return contents;
  }

  private void add(List<Span> spans) {
    spans.forEach(span -> ends.merge(span.start(), span.end(), Math::max));
  }

  /** Whether one of them holds all of a span. O(log n). */
  boolean hold(Span span) {
    Map.Entry<Integer, Integer> before = ends.floorEntry(span.start());
    return before != null && before.getValue() >= span.end();
  }

  /** Whether one of them shares a character with a span. O(log n). */
  boolean meet(Span span) {
    Map.Entry<Integer, Integer> before = ends.lowerEntry(span.end());
    return before != null && before.getValue() > span.start();
  }
}
