package org.onrecord.ledger.query;

/** Which statements, by whether somebody said that they are right. */
public enum Review {
  /** All of them. */
  ALL,
  /** Those of which nobody has said so yet. */
  OPEN,
  /** Those that somebody accepted or corrected. */
  DONE
}
