package org.onrecord.spi;

/** Which of a language's models reads pages. */
public enum ModelKind {
  /** The one that errs least. */
  ACCURATE("accurate"),

  /**
   * A smaller one for large amounts of text: about twice as fast, and a little less often right.
   */
  FAST("fast");

  private final String id;

  ModelKind(String id) {
    this.id = id;
  }

  /** Its name in commands and records. */
  public String id() {
    return id;
  }
}
