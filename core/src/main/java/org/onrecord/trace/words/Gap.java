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

  /** Something that is printed there and no word of the text, such as a footnote's mark. */
  public static final int FURNITURE = 32;

  /** All sets of flags are less. */
  public static final int LIMIT = 64;

  private Gap() {}

  /** The flags of the characters between two words. */
  public static int of(CharSequence text, int start, int end) {
    if (end - start == 1 && isHyphen(text.charAt(start))) {
      return HYPHEN;
    }
    return isFurnished(text, start, end)
        ? ofFurnished(text, start, end)
        : brackets(text, start, end);
  }

  private static int brackets(CharSequence text, int start, int end) {
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

  /** Whether there are words in it: those that were taken for no words of the text. */
  private static boolean isFurnished(CharSequence text, int start, int end) {
    for (int i = start; i < end; i++) {
      byte kind = CharClass.ofUnit(text.charAt(i));
      if (kind == CharClass.LETTER || kind == CharClass.DIGIT || kind == CharClass.ALONE) {
        return true;
      }
    }
    return false;
  }

  /** Its brackets are furniture; a hyphen at a line's end before it still joins two words. */
  private static int ofFurnished(CharSequence text, int start, int end) {
    boolean lineEnd =
        end - start > 1 && isHyphen(text.charAt(start)) && isSpace(text.charAt(start + 1));
    return lineEnd ? FURNITURE | HYPHEN : FURNITURE;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
  }

  public static boolean isHyphen(char c) {
    return c == '-' || c == '‐' || c == '‑';
  }
}
