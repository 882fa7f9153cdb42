package org.onrecord.trace.align;

/** What the steps of an alignment cost. Any unmarked change costs more than all marks together. */
public final class Costs {
  /** A word changed, or the first of several put in or left out. */
  public static final int EDIT = 1 << 16;

  /** Each further word put in or left out at the same place. */
  public static final int FURTHER = EDIT / 2;

  /** Any number of words left out at one place without a mark: two places made one. */
  public static final int SPLICE = 3 * EDIT;

  /** A bracket that changes something. */
  public static final int BRACKET = 16;

  /** Each word left out under a mark: of two ways to read it, the shorter is right. */
  public static final int SKIP = 1;

  /**
   * Each word passed over that stands between those of a speaker: more than one under a mark, so
   * that an ellipsis is read as one.
   */
  static final int ASIDE = 2;

  /** More than any alignment costs. */
  public static final int INFINITE = Integer.MAX_VALUE / 2;

  /** Words that one bracket may stand for. */
  public static final int MAX_REPLACED = 12;

  /** Words that an omission may leave out, where nothing else shows how far it reaches. */
  static final int OMISSION = 400;

  private Costs() {}
}
