package org.onrecord.ledger.query;

/** In which order hits come; equal ones by date, the newest first, and then by number. */
public enum Sort {
  /** How often and how close together the words stand; the best first. */
  RELEVANCE,
  /** When it was said, as far as the page tells, else when the page was published; newest first. */
  SAID,
  /** When the page was published; newest first. */
  PUBLISHED,
  /** How likely words, act and speaker are right; the surest first. */
  RELIABILITY,
  /** The least sure first. */
  DOUBT
}
