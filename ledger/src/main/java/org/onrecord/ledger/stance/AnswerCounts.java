package org.onrecord.ledger.stance;

/**
 * How many readers stand how to what was said. Each is counted once; what is about a person or the
 * talk, and not about the claim, is not counted.
 *
 * @param likely of whom that is more likely right than wrong
 * @param perhaps the others
 */
public record AnswerCounts(Counts likely, Counts perhaps) {
  /** Where nobody answers. */
  public static final AnswerCounts NONE = new AnswerCounts(Counts.NONE, Counts.NONE);

  /** Some readers, by what they do. */
  public record Counts(int supports, int doubts, int disputes) {
    /** Nobody. */
    public static final Counts NONE = new Counts(0, 0, 0);

    /** How many there are. */
    public int all() {
      return supports + doubts + disputes;
    }

    /** How many doubt or dispute it. */
    public int against() {
      return doubts + disputes;
    }
  }

  /** How many there are. */
  public int all() {
    return likely.all() + perhaps.all();
  }
}
