package org.onrecord.ledger.trace;

import java.util.Locale;

/** To whom an appearance gives the words, beside the first. */
public enum Attribution {
  /** To somebody of the same name, as far as both are named. */
  SAME,
  /** To somebody whose name shares no word with that of the first. */
  ANOTHER,
  /** One of the two is not named. */
  UNKNOWN;

  /** The name in JSON. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
