package org.onrecord.ledger.entry;

import java.util.List;

/**
 * What came of checking a ledger.
 *
 * @param readings that were compared with their digests and derived again
 * @param statements in them
 * @param findings what is wrong, the first hundred in full
 * @param wrong how many findings there are
 */
public record CheckReport(long readings, long statements, List<String> findings, long wrong) {

  /** Copies the list. */
  public CheckReport {
    findings = List.copyOf(findings);
  }

  /** Whether nothing is wrong. */
  public boolean isSound() {
    return wrong == 0;
  }
}
