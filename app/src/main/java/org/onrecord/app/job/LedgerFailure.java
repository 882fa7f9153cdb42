package org.onrecord.app.job;

import org.onrecord.app.console.ExitCode;
import org.onrecord.app.console.FailureLog;
import org.onrecord.ledger.entry.LedgerException;

/** Says why a ledger cannot be used. */
final class LedgerFailure {
  private LedgerFailure() {}

  /** Says it, and what the run ends with: naming what is no ledger is wrong usage. */
  static void tell(FailureLog log, LedgerException failure) {
    log.problem(String.valueOf(failure.getMessage()), failure);
    switch (failure.fault()) {
      case MISSING, FOREIGN, NEWER -> log.endWith(ExitCode.USAGE);
      case DAMAGED, READ_ONLY, BUSY, UNREACHABLE, FULL, CHANGED, PREPARING, REFUSED, OTHER ->
          log.endWith(ExitCode.FAILED);
    }
  }
}
