package org.onrecord.ledger.query;

/** Which statements make one hit. */
public enum Grouping {
  /** Those of nearly the same words. */
  WORDS,
  /** Those of speakers of one name. */
  SPEAKER,
  /** Those of one outlet. */
  OUTLET,
  /** Each is a hit of its own. */
  NONE
}
