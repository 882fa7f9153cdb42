package org.onrecord.record;

import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.onrecord.person.SpeakerNames;
import org.onrecord.text.Span;
import org.onrecord.verdict.Passage;
import org.onrecord.verdict.Verdict;
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

  /** More passages as close by chance, and two people may have said the same. */
  private static final double MOST_BY_CHANCE = 1e-9;

  /** Copies the list. */
  public VerifiedQuotation {
    spans = List.copyOf(spans);
  }

  /** From the first mark to the last. */
  public Span span() {
    return spans.get(0).cover(spans.get(spans.size() - 1));
  }

  /**
   * Whether the sources attribute these words to somebody else: both name a speaker, the names
   * share no word, no further passage is of the named speaker, and the words are more than what
   * anybody says. "Q" and "A" name nobody.
   */
  public boolean isAnothersWords() {
    Passage found = verification.found();
    return isBy(found, SpeakerNames::differ)
        && verification.verdict() != Verdict.TOO_SHORT
        && verification.chance() <= MOST_BY_CHANCE
        && verification.also().stream().noneMatch(also -> isBy(also, SpeakerNames::agree));
  }

  private boolean isBy(@Nullable Passage passage, BiPredicate<String, String> names) {
    String said = passage == null ? null : passage.speaker();
    return speaker != null && said != null && names.test(speaker, said);
  }
}
