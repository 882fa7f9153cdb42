package org.onrecord.ledger.entry;

import java.util.Locale;

/** What somebody did with a statement of the ledger. */
public enum Deed {
  /** Said that it is right. */
  ACCEPTED,
  /** Said what is right instead. */
  CORRECTED,
  /** Said that it is none. */
  REJECTED,
  /** Took back all that was said of it before. */
  RESTORED,
  /** Wrote a note. */
  NOTED;

  /** The name in the ledger and in JSON. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
