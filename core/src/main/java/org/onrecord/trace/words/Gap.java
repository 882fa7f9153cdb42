package org.onrecord.trace.words;

/**
 * What stands between two words, as far as it matters to a comparison: a set of flags that fits
 * where a word's hash would stand.
 */
public final class Gap {
  /** An opening square bracket. */
  public static final int OPEN_SQUARE = 1;

  /** A closing square bracket. */
  public static final int CLOSE_SQUARE = 2;

  /** An opening round bracket. */
  public static final int OPEN_ROUND = 4;

  /** A closing round bracket. */
  public static final int CLOSE_ROUND = 8;

  /** Nothing but a hyphen: the two words may be written as one. */
  public static final int HYPHEN = 16;

  /** All sets of flags are less. */
  public static final int LIMIT = 32;

  private Gap() {}

  /** The flags of the characters between two words. */
  public static int of(CharSequence text, int start, int end) {
    if (end - start == 1 && isHyphen(text.charAt(start))) {
      return HYPHEN;
    }
    int flags = 0;
    for (int i = start; i < end; i++) {
      flags |=
          switch (text.charAt(i)) {
            case '[' -> OPEN_SQUARE;
            case ']' -> CLOSE_SQUARE;
            case '(' -> OPEN_ROUND;
            case ')' -> CLOSE_ROUND;
            default -> 0;
          };
    }
    return flags;
  }

  public static boolean isHyphen(char c) {
    return c == '-' || c == '‐' || c == '‑';
  }
}
