package org.onrecord.ledger.query;

/** Which statements, by whether a reader of their page doubts or disputes them. */
public enum Disputed {
  /** All of them. */
  ALL,
  /** Those that somebody perhaps does. */
  PERHAPS,
  /** Those of which that is more likely right than wrong. */
  LIKELY
}
