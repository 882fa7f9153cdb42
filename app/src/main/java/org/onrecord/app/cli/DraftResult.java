package org.onrecord.app.cli;

import java.util.List;
import org.onrecord.record.VerifiedQuotation;

/** What became of one draft. */
sealed interface DraftResult {

  /** The draft. */
  Input input();

  /**
   * It was verified.
   *
   * @param input the draft
   * @param rendered its output
   * @param quotations what is in it
   */
  record Verified(Input input, String rendered, List<VerifiedQuotation> quotations)
      implements DraftResult {
    public Verified {
      quotations = List.copyOf(quotations);
    }
  }

  /**
   * It could not be.
   *
   * @param input the draft
   * @param cause why
   */
  record Failed(Input input, Throwable cause) implements DraftResult {}
}
