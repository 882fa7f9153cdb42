package org.onrecord.app.job;

import java.io.IOException;
import org.onrecord.DraftVerifier;
import org.onrecord.OnRecord;
import org.onrecord.record.PageRecord;
import org.onrecord.record.VerifiedDraft;
import org.onrecord.report.TextStyle;
import org.onrecord.sources.input.InputReader;
import org.onrecord.sources.input.PageInput;

/**
 * Reads, verifies and renders one draft. Thread-safe.
 *
 * @param onRecord finds the statements
 * @param pages reads
 * @param verifier verifies
 * @param format of the output
 * @param style of a text report
 */
record DraftTask(
    OnRecord onRecord,
    InputReader pages,
    DraftVerifier verifier,
    VerifyFormat format,
    TextStyle style) {

  /** Verifies a draft. Whatever goes wrong with it is returned as the result. */
  @SuppressWarnings("CatchingUnchecked") // one draft's failure must not end the run
  DraftResult verify(PageInput input) {
    try {
      PageRecord page = onRecord.recordOf(pages.read(input));
      VerifiedDraft draft = verifier.verify(page);
      return new DraftResult.Verified(input, format.render(draft, style), draft.quotations());
    } catch (IOException | RuntimeException | Error e) {
      return new DraftResult.Failed(input, e);
    }
  }
}
