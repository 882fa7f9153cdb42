package org.onrecord.ledger.entry;

/** What became of a record that was to be added. */
public enum Outcome {
  /** The page was not known. */
  ADDED,
  /** The page was not known, but an older one of the same address is. */
  NEW_VERSION,
  /** The page was known, and this extractor's reading now stands beside the others. */
  READ_AGAIN,
  /** This extractor's reading of this page was there already; nothing was changed. */
  PRESENT
}
