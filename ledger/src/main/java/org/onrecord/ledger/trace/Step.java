package org.onrecord.ledger.trace;

import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.hit.Hit;
import org.onrecord.statement.Kind;
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
        && !isInOtherWords()
        && verification.edits().stream().anyMatch(Edit::isUnmarkedChange);
  }

  /**
   * Whether it differs only where it tells what was said and does not quote it: nobody may expect
   * the same words there.
   */
  public boolean isInOtherWords() {
    if (verification == null || holdsMore || isDirect()) {
      return false;
    }
    return switch (verification.verdict()) {
      case NOT_FOUND -> true;
      case ALTERED -> !changesQuotedWords(verification);
      case VERBATIM, ELIDED, BRACKETED, TOO_SHORT -> false;
    };
  }

  private boolean isDirect() {
    return hit.kind().equals(Kind.DIRECT.id());
  }

  private boolean changesQuotedWords(Verification verification) {
    QuotedStretches quoted = QuotedStretches.of(hit.words());
    return hit.kind().equals(Kind.MIXED.id())
        && verification.edits().stream()
            .anyMatch(edit -> edit.isUnmarkedChange() && quoted.touch(edit.quote()));
  }
}
