package org.onrecord.speaker;

/**
 * The ways to find who a source is, each with the share of right answers: counted on half of the
 * annotated documents of PolNeAR's dev part, rounded, and confirmed on the other half. A pronoun
 * has a probability of its own, from its ranker.
 */
enum SpeakerConfidence {
  /** The speaker's name is in the source. */
  NAME(.98),
  /** The label of a turn. Set by hand: the annotated documents have none. */
  LABEL(.95),
  /** A capitalised word that is a surname of the page, as in a headline all in capitals. */
  SURNAME(.9),
  /** A role or description that fits somebody named on the page. */
  DESCRIPTION(.95),
  /** A description that fits several, or whose other words nobody has. Set by hand. */
  GUESS(.6),
  /**
   * A description of somebody who is named only later, as in a headline, or of a body whose name
   * does not show its kind. Set by hand.
   */
  LATER(.75),
  /** A body by its kind, "the trust", where no other fits nearly as well. Set by hand. */
  KIND(.85),
  /** Nobody named: the words of the source are kept. */
  WORDS(.9),
  /** "Who", by the name before it. */
  RELATIVE(.95),
  /** "I", by the page's or comment's one author. */
  NARRATOR(.95),
  /** "It", "they": the body or group that spoke last. */
  LAST_BODY(.85),
  /** A quotation without a source after another: who spoke last. */
  CONTINUED(.8),
  /** An answer without a name: whom headline or introduction say was spoken to; of GUM's pages. */
  SPOKEN_TO(.8);

  private final double probability;

  SpeakerConfidence(double probability) {
    this.probability = probability;
  }

  /** 0 to 1. */
  double probability() {
    return probability;
  }
}
