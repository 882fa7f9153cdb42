package org.onrecord.page;

import org.jspecify.annotations.Nullable;

/**
 * What a page's data say of somebody else's claim that it checks: {@code ClaimReview} of
 * schema.org. Each value is one line of well-formed text; unknown is null.
 *
 * @param claim what was claimed, in the reviewer's words
 * @param claimant who claimed it
 * @param date when it was claimed, ISO 8601 to the precision given
 * @param rating what the review says of it, "False"; a number where there is no word
 * @param reviewer who checked it
 * @param url where the review stands
 */
public record ClaimReview(
    String claim,
    @Nullable String claimant,
    @Nullable String date,
    @Nullable String rating,
    @Nullable String reviewer,
    @Nullable String url) {

  /** Makes each value one line of well-formed text. */
  public ClaimReview {
    claim = PlainValue.kept(claim);
    claimant = PlainValue.line(claimant);
    date = PlainValue.line(date);
    rating = PlainValue.line(rating);
    reviewer = PlainValue.line(reviewer);
    url = PlainValue.address(url);
  }
}
