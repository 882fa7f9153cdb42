package org.onrecord.ledger.index;

/** The fields of a statement in the index. */
enum Field {
  READING,
  ID,
  /** Of nearly the same words. */
  GROUP,
  /** The words as they are written, folded. */
  WORDS,
  /** Their stems. */
  STEMS,
  HEADLINE,
  HEADLINE_STEMS,
  BY,
  TO,
  THROUGH,
  OUTLET_WORDS,
  SPEAKER,
  SPEAKER_KEY,
  OUTLET,
  OUTLET_KEY,
  YEAR,
  ACT,
  KIND,
  CERTAINTY,
  /** Whether somebody said that it is right. */
  REVIEW,
  /** Whether readers doubt or dispute it. */
  DISPUTED,
  SAID_FROM,
  SAID_TO,
  PUBLISHED_FROM,
  PUBLISHED_TO,
  RELIABILITY;

  String key() {
    return name();
  }
}
