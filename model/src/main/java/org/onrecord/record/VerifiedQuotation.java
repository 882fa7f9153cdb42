package org.onrecord.record;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;
import org.onrecord.verdict.Passage;
import org.onrecord.verdict.Verification;

/**
 * A quotation of a draft and its verdict.
 *
 * @param spans the quoted runs in the draft, marks included, in order; UTF-16
 * @param statement id of the statement it belongs to; null where it belongs to none
 * @param speaker the name of the person to whom the draft attributes it; null where unknown
 * @param verification the verdict
 */
public record VerifiedQuotation(
    List<Span> spans,
    @Nullable String statement,
    @Nullable String speaker,
    Verification verification) {

  /** Copies the list. */
  public VerifiedQuotation {
    spans = List.copyOf(spans);
  }

  /** From the first mark to the last. */
  public Span span() {
    return spans.get(0).cover(spans.get(spans.size() - 1));
  }

  /**
   * Whether the source attributes these words to somebody else: both name a speaker, and the names
   * share no word. "Q" and "A" name nobody.
   */
  public boolean isAnothersWords() {
    Passage found = verification.found();
    String said = found == null ? null : found.speaker();
    return speaker != null && said != null && SpeakerNames.differ(speaker, said);
  }
}
