package org.onrecord.app.evaluate;

import java.math.BigDecimal;

/**
 * How many sources that are persons have the right name.
 *
 * @param right whose statement was found and whose person has the right name
 * @param matched whose statement was found
 * @param all of them
 */
public record SpeakerTally(int right, int matched, int all) {
  /** Nothing counted yet. */
  public static final SpeakerTally NONE = new SpeakerTally(0, 0, 0);

  /** By how the text names the person. */
  public enum Group {
    /** All of the following. */
    ANY("speaker"),
    /** By name. */
    NAME("speaker name"),
    /** By a pronoun. */
    PRONOUN("speaker pronoun"),
    /** In other words, such as an office. */
    OTHER("speaker other");

    private final String id;

    Group(String id) {
      this.id = id;
    }

    /** The name in what is printed. */
    public String id() {
      return id;
    }
  }

  /** Both together. */
  public SpeakerTally plus(SpeakerTally other) {
    return new SpeakerTally(right + other.right, matched + other.matched, all + other.all);
  }

  /** The right ones among those whose statement was found, in per cent to one place. */
  public BigDecimal ofMatched() {
    return Tally.percent(right, matched);
  }

  /** The right ones among all, in per cent to one place. */
  public BigDecimal ofAll() {
    return Tally.percent(right, all);
  }
}
