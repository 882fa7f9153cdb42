package org.onrecord.text;

import java.util.Arrays;

/**
 * Converts between UTF-16 offsets and code points of a text, without holding the text: it knows
 * where the characters beyond U+FFFF stand, which take two units each. Immutable; a conversion
 * costs O(log n) in their number.
 */
public final class CodePoints {
  /** Offsets of the second unit of each surrogate pair, ascending. */
  private final int[] secondUnits;

  /**
   * Uses the array without copying it.
   *
   * @param secondUnits UTF-16 offsets of the second unit of each surrogate pair, ascending
   */
  CodePoints(int[] secondUnits) {
    this.secondUnits = secondUnits;
  }

  /**
   * For a text whose wide characters stand at known places.
   *
   * @param wide code point offsets of the characters that take two units, ascending
   * @throws IllegalArgumentException if they are not ascending, or negative
   */
  public static CodePoints ofWide(int[] wide) {
    int[] secondUnits = new int[wide.length];
    for (int i = 0; i < wide.length; i++) {
      if (wide[i] < 0 || (i > 0 && wide[i] <= wide[i - 1])) {
        throw new IllegalArgumentException("not ascending: " + wide[i]);
      }
      secondUnits[i] = wide[i] + i + 1;
    }
    return new CodePoints(secondUnits);
  }

  /**
   * How many code points stand before a UTF-16 offset. An offset between the halves of a pair
   * counts the pair as passed.
   *
   * @param utf16 UTF-16 offset, not negative
   */
  public int codePointOffset(int utf16) {
    int at = Arrays.binarySearch(secondUnits, utf16);
    return utf16 - (at < 0 ? -at - 1 : at);
  }

  /**
   * The UTF-16 offset of a code point: the inverse of {@link #codePointOffset(int)}.
   *
   * @param codePoints number of code points before the place, not negative
   */
  public int utf16Offset(int codePoints) {
    // The k-th pair (from 0) ends before code point secondUnits[k] - k; find how many end at or
    // before ours.
    int low = 0;
    int high = secondUnits.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (secondUnits[middle] - middle <= codePoints) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return codePoints + low;
  }

  /** The code point offsets of the characters that take two units, ascending. */
  public int[] wide() {
    int[] wide = new int[secondUnits.length];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = secondUnits[i] - i - 1;
    }
    return wide;
  }

  /** How many characters take two units. */
  public int wideCount() {
    return secondUnits.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CodePoints that && Arrays.equals(secondUnits, that.secondUnits);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(secondUnits);
  }
}
