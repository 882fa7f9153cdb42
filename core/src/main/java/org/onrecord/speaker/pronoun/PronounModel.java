package org.onrecord.speaker.pronoun;

import java.util.List;

/** Chooses whom a pronoun means. */
public interface PronounModel {

  /**
   * Chooses whom a pronoun means.
   *
   * @param candidates at least one; the first is the answer that it means nobody who was named
   */
  Choice choose(Pronoun pronoun, List<Candidate> candidates);

  /**
   * What was chosen.
   *
   * @param candidate one of those given
   * @param probability that it is right, 0 to 1
   */
  record Choice(Candidate candidate, double probability) {}
}
