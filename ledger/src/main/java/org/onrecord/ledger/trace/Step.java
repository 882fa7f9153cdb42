package org.onrecord.ledger.trace;

import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.hit.Hit;
import org.onrecord.verdict.Edit;
import org.onrecord.verdict.Verdict;
import org.onrecord.verdict.Verification;

/**
 * One appearance of words.
 *
 * @param number by date, from 1; those of an unknown date come last
 * @param hit the statement; its words are compared
 * @param verification of its words against the page of the first appearance, or against the sources
 *     that were given; null for the first where it is what the others are compared with
 * @param attribution to whom it gives them, beside the first
 * @param wording the number of the first appearance with exactly these words: its own where they
 *     are new here
 * @param holdsMore whether it has words of the first whole, and more than these
 */
public record Step(
    int number,
    Hit hit,
    @Nullable Verification verification,
    Attribution attribution,
    int wording,
    boolean holdsMore) {

  /** Whether nobody had these words before. */
  public boolean isNewWording() {
    return wording == number;
  }

  /** Whether words were changed here without a mark, and nobody had them so before. */
  public boolean isFirstToChange() {
    return isNewWording()
        && verification != null
        && verification.verdict() == Verdict.ALTERED
        && !holdsMore
        && verification.edits().stream().anyMatch(Edit::isUnmarkedChange);
  }
}
