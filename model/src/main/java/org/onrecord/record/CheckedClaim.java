package org.onrecord.record;

import java.util.List;
import org.onrecord.page.ClaimReview;

/**
 * A claim that the page checks, and where the page has somebody say it.
 *
 * @param review what the page's data say of it
 * @param statements ids of the statements in this record that say the same, in text order
 */
public record CheckedClaim(ClaimReview review, List<String> statements) {
  /** Copies the list. */
  public CheckedClaim {
    statements = List.copyOf(statements);
  }
}
