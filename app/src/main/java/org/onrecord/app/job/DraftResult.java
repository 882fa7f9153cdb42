package org.onrecord.app.job;

import java.util.List;
import org.onrecord.record.VerifiedQuotation;
import org.onrecord.sources.input.PageInput;

/** What became of one draft. */
sealed interface DraftResult {

  /** The draft. */
  PageInput input();

  /**
   * It was verified.
   *
   * @param input the draft
   * @param rendered its output
   * @param quotations what is in it
   */
  record Verified(PageInput input, String rendered, List<VerifiedQuotation> quotations)
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
  record Failed(PageInput input, Throwable cause) implements DraftResult {}
}
