package org.onrecord.ledger.entry;

import java.util.List;
import org.onrecord.record.PageRecord;

/**
 * A page with the statements of which somebody said whether they are right.
 *
 * @param record of the reading that is shown, as the machine made it
 * @param reading its number, of which the numbers of its statements are made
 * @param statements by their places, of whichever reading
 */
public record JudgedPage(PageRecord record, long reading, List<JudgedStatement> statements) {

  /** Copies the list. */
  public JudgedPage {
    statements = List.copyOf(statements);
  }
}
