package org.onrecord.ledger.trace;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.text.Span;

/**
 * What stands in double quotation marks among other words. Single ones are left aside: nothing
 * tells them from apostrophes.
 *
 * @param spans UTF-16, in text order
 */
record QuotedStretches(List<Span> spans) {

  /** Copies the list. */
  QuotedStretches {
    spans = List.copyOf(spans);
  }

  /** Of some words; what is opened and not closed goes to their end. */
  static QuotedStretches of(String words) {
    List<Span> spans = new ArrayList<>();
    int open = -1;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (open < 0 && (c == '“' || c == '"' || c == '„' || c == '«')) {
        open = i + 1;
      } else if (open >= 0 && (c == '”' || c == '"' || c == '»')) {
        spans.add(new Span(open, i));
        open = -1;
      }
    }
    if (open >= 0) {
      spans.add(new Span(open, words.length()));
    }
    return new QuotedStretches(spans);
  }

  /** Whether a place, which may be empty, is in or at one of them. */
  boolean touch(Span place) {
    return spans.stream()
        .anyMatch(span -> place.start() <= span.end() && place.end() >= span.start());
  }
}
