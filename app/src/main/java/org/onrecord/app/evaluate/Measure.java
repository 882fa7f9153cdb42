package org.onrecord.app.evaluate;

import org.jspecify.annotations.Nullable;

/** What is measured. Every figure is F1 over the words that spans cover. */
public enum Measure {
  /** The words of the source are the same. */
  SOURCE("source", 78.4),
  /** The words of the cue are the same. */
  CUE("cue", 71.1),
  /** The words of the content are the same. */
  CONTENT("content", 69.4),
  /** Content, of those in the speaker's own words. */
  DIRECT("direct", 93.3),
  /** Content, of paraphrases with quoted words. */
  MIXED("mixed", 84.3),
  /** Content, of paraphrases. */
  INDIRECT("indirect", 63.0),
  /** Source and content both are the same. */
  SOURCE_AND_CONTENT("source+content", 64.7),
  /** Source, cue and content are the same. */
  WHOLE("whole", 60.7),
  /** Content overlaps, and source does, or neither has one. */
  FOUND("found", 79.7),
  /** As found, but content by half of the union at least, each statement used once. */
  TRIPLE("triple", null),
  /** The words of any content. */
  TOKENS("tokens", 91.2);

  private final String id;
  private final @Nullable Double people;

  Measure(String id, @Nullable Double people) {
    this.id = id;
    this.people = people;
  }

  /** The name in what is printed. */
  public String id() {
    return id;
  }

  /**
   * What one trained person reaches against another, in per cent: on the 24 articles of PolNeAR's
   * development part that several annotated. Null where it was not measured.
   */
  public @Nullable Double people() {
    return people;
  }
}
