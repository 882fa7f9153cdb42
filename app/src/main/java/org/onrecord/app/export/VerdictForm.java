package org.onrecord.app.export;

import org.onrecord.record.VerifiedDraft;

/** One file of verdicts in some form. Used for one file, by one thread. */
public interface VerdictForm {

  /** What stands around the drafts. */
  Frame frame();

  /** The quotations of the next draft; empty where it has none. */
  String entry(VerifiedDraft draft);
}
