package org.onrecord.ledger.trace;

import java.util.List;

/**
 * What became of words: all their appearances in a ledger, by date.
 *
 * @param words that were looked for
 * @param basis with what the appearances are compared
 * @param steps in their order
 * @param isWhole whether these are all; false where there are more than are looked at
 */
public record Trace(String words, Basis basis, List<Step> steps, boolean isWhole) {

  /** With what appearances are compared. */
  public enum Basis {
    /** With the page of the first appearance. */
    FIRST,
    /** With sources that were given. */
    SOURCES
  }

  /** Copies the list. */
  public Trace {
    steps = List.copyOf(steps);
  }
}
