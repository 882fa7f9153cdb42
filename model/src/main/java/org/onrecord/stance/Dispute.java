package org.onrecord.stance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;

/**
 * An answer to something on the page, for or against it. Spans are UTF-16 and point into the page's
 * text.
 *
 * @param id "d1" for the first on the page
 * @param responder id of the person who answers; null where the page does not list them
 * @param part the comment that holds the answer
 * @param words the answerer's own words, not those that they quote; in text order, not empty
 * @param target what is answered
 * @param quoting the words that the answer repeats of it; null where it repeats none
 * @param relation how the answer stands to it
 * @param scope what of it the answer is about
 * @param confidence calibrated probability that target and relation are right, 0 to 1
 */
public record Dispute(
    String id,
    @Nullable String responder,
    String part,
    List<Span> words,
    DisputeTarget target,
    @Nullable Quoting quoting,
    Relation relation,
    Scope scope,
    double confidence) {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if there are no words, or the confidence is no probability
   */
  public Dispute {
    words = List.copyOf(words);
    if (words.isEmpty() || !(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("no dispute: " + words + ", " + confidence);
    }
  }
}
