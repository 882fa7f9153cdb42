package org.onrecord.ledger.query;

/** Whether words are found in other forms, too. */
public enum Stemming {
  /** "resign" finds "resigned" and "resigns". */
  ENGLISH,
  /** Words are found as they are written. */
  OFF
}
