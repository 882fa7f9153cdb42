package org.onrecord.ledger.person;

import java.util.List;

/**
 * Two who may be one. Nothing follows from it until somebody says so.
 *
 * @param one the one of the fuller name, else the one on more pages
 * @param other the other
 * @param evidence the strongest first; not empty
 */
public record MergeProposal(Candidate one, Candidate other, List<Evidence> evidence) {

  /**
   * One of them.
   *
   * @param number theirs
   * @param name the one that is shown
   * @param pages on how many they appear
   * @param outlets in which they appear, by name
   */
  public record Candidate(PersonNumber number, String name, int pages, List<String> outlets) {
    /** Copies the list. */
    public Candidate {
      outlets = List.copyOf(outlets);
    }
  }

  /** Copies the list. */
  public MergeProposal {
    evidence = List.copyOf(evidence);
  }
}
