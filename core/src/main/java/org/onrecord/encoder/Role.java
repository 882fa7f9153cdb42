package org.onrecord.encoder;

/** What a word is in an attribution. */
public enum Role {
  /** The words that name who said it. */
  SOURCE(1),
  /** The words that attribute. */
  CUE(3),
  /** The words that were said. */
  CONTENT(5);

  /** Number of tags: outside, and for each role the first word of a fragment and the others. */
  public static final int TAGS = 7;

  /** The tag of a word outside all roles. */
  public static final int OUTSIDE = 0;

  private final int begin;

  Role(int begin) {
    this.begin = begin;
  }

  /** The tag of a fragment's first word. */
  public int begin() {
    return begin;
  }

  /** The tag of a fragment's other words. */
  public int inside() {
    return begin + 1;
  }
}
