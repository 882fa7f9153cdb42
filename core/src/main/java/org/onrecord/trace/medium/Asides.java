package org.onrecord.trace.medium;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.onrecord.text.Span;

/**
 * Finds words of a source that stand between a speaker's own: labels, directions such as
 * "(laughing)", and cues such as "she said". A quotation may have them or not.
 */
public final class Asides {
  private Asides() {}

  /**
   * The stretches, in text order, without overlap. Linear.
   *
   * @param signs those of all of the text
   * @param furniture what is no words of the text
   * @param labels of the turns of a transcript, in text order; empty where it is none
   */
  public static List<Span> in(String text, Signs signs, List<Span> furniture, List<Span> labels) {
    List<Span> all = new ArrayList<>(labels);
    all.addAll(LineLabels.in(text, signs, furniture));
    all.addAll(InterruptingCues.in(text, signs));
    if (!labels.isEmpty()) {
      all.addAll(Directions.in(text, signs));
    }
    all.sort(Comparator.naturalOrder());
    List<Span> kept = new ArrayList<>();
    int end = 0;
    for (Span span : all) {
      if (span.start() >= end) {
        kept.add(span);
        end = span.end();
      }
    }
    return kept;
  }
}
