package org.onrecord.app.report;

import org.onrecord.record.VerifiedDraft;

/** Stub. */
public final class VerificationText {
  public VerificationText(TextStyle style) {}

  public String render(VerifiedDraft draft) {
    return "";
  }
}
