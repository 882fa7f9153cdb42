package org.onrecord.record;

import java.util.List;
import org.onrecord.text.Diagnostic;

/**
 * A draft with the verdicts on its quotations. Immutable.
 *
 * @param draft the record of the draft
 * @param quotations in text order
 * @param diagnostics what could not be verified, and why
 */
public record VerifiedDraft(
    PageRecord draft, List<VerifiedQuotation> quotations, List<Diagnostic> diagnostics) {

  /** Copies the lists. */
  public VerifiedDraft {
    quotations = List.copyOf(quotations);
    diagnostics = List.copyOf(diagnostics);
  }
}
