package org.onrecord.speaker;

import java.util.List;

/** Chooses whom a pronoun means. */
interface PronounModel {

  /**
   * Chooses.
   *
   * @param candidates at least one; the first stands for nobody who was named
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
