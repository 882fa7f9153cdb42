package org.onrecord.app.report;

import org.onrecord.record.VerifiedDraft;

/** Stub. */
public final class VerificationHtml {
  public String render(VerifiedDraft draft) {
    return "";
  }
}
