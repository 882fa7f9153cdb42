package org.onrecord.attribution.find;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.attribution.Attribution;
import org.onrecord.attribution.quotation.Quotation;
import org.onrecord.page.Section;
import org.onrecord.text.Span;

/**
 * Statements that a page's form shows, without a verb of saying: a post with its author below, a
 * quotation signed with a dash, a line that only names who speaks next.
 *
 * <p>The network learned from sentences and takes such names for anything. What it found across the
 * border of such a statement goes, and what it found within one stays as a statement inside a
 * statement where it is sure.
 */
final class FormSpeech {
  /** What the network found within a statement that the form shows is kept from here on. */
  private static final double INNER = 0.8;

  private FormSpeech() {}

  /**
   * Puts what the form shows among what the network found.
   *
   * @param found in the passage
   * @return in no particular order
   */
  static List<Attribution> join(
      String text, List<Section> sections, List<Quotation> quotations, List<Attribution> found) {
    List<Attribution> shown = new ArrayList<>();
    Signatures signatures = new Signatures(text, quotations);
    for (Section section : sections) {
      shown.addAll(signatures.in(section));
    }
    shown.addAll(new SpeechTags(text, quotations).in(sections, found, shown));
    if (shown.isEmpty()) {
      return found;
    }
    Contents borders = Contents.of(shown);
    List<Attribution> joined = new ArrayList<>(shown);
    for (Attribution attribution : found) {
      if (!borders.meet(attribution.extent()) || isWithin(attribution, borders)) {
        joined.add(attribution);
      } else {
        List<Span> rest =
            attribution.content().stream().filter(span -> !borders.meet(span)).toList();
        if (!rest.isEmpty() && !attribution.cue().isEmpty()) {
          joined.add(attribution.withContent(rest));
        }
      }
    }
    return joined;
  }

  /** Whether all of an attribution stands within the words of another, and is not all of them. */
  private static boolean isWithin(Attribution inner, Contents outer) {
    if (inner.source().isEmpty() || inner.cue().isEmpty() || inner.confidence() < INNER) {
      return false;
    }
    Span extent = inner.extent();
    for (Span part : inner.source()) {
      extent = extent.cover(part);
    }
    for (Span part : inner.cue()) {
      extent = extent.cover(part);
    }
    return outer.hold(extent);
  }
}
