package org.onrecord.ledger.entry;

/**
 * How far something is that takes long and that nobody asked for: what an older OnRecord left to be
 * done, and the index of the search.
 *
 * @param stage what
 * @param done how many pages
 * @param all of how many; 0 where that is not known
 */
public record Preparing(Stage stage, long done, long all) {

  /** What is being prepared. */
  public enum Stage {
    /** Who answers what and who stands how, in a ledger of an older OnRecord. */
    STANCES,
    /** The index of the search. */
    INDEX
  }
}
