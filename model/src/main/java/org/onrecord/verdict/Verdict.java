package org.onrecord.verdict;

/**
 * How a quotation's words compare with their source. Case, white space, the shape of quotation
 * marks and dashes, and punctuation do not count.
 */
public enum Verdict {
  /** The same words, in one unbroken run. */
  VERBATIM("verbatim"),
  /** Words left out, every omission marked. */
  ELIDED("elided"),
  /** Words put in between square brackets, or changed inside them. */
  BRACKETED("bracketed"),
  /** A word left out, put in or changed without a mark. */
  ALTERED("altered"),
  /**
   * One or two words that prove nothing: they stand in the sources, but neither in the named
   * speaker's turn nor with the words around them.
   */
  TOO_SHORT("tooShort"),
  /** No passage of these sources is close to it; nothing more follows from this verdict. */
  NOT_FOUND("notFound");

  private final String id;

  Verdict(String id) {
    this.id = id;
  }

  /** The name in JSON and on the command line. */
  public String id() {
    return id;
  }

  /** Whether each change, if there is any, is marked. */
  public boolean isFaithful() {
    return this == VERBATIM || this == ELIDED || this == BRACKETED;
  }
}
