package org.onrecord.text;

import java.util.Arrays;

/**
 * The text of a page: well-formed UTF-16, immutable, with the way from UTF-16 offsets to code
 * points.
 *
 * <p>Creating one costs a pass over the text; a conversion costs O(log n) in the number of
 * characters outside the basic plane, of which most pages have none.
 */
public final class SourceText {
  private static final char REPLACEMENT = '\uFFFD';

  private static final int CHUNK = 1 << 12;

  private final String string;

  private final CodePoints codePoints;

  private SourceText(String string, int[] pairs) {
    this.string = string;
    this.codePoints = new CodePoints(pairs);
  }

  /**
   * Wraps a string, with U+FFFD in the place of each lone surrogate.
   *
   * @param string any string
   */
  public static SourceText of(String string) {
    int[] pairs = new int[0];
    int count = 0;
    StringBuilder mended = null;
    char[] some = new char[Math.min(CHUNK, string.length())];
    int from = 0;
    while (from < string.length()) {
      int length = Math.min(CHUNK, string.length() - from);
      string.getChars(from, from + length, some, 0);
      int i = 0;
      // an array is scanned several times as fast as a string
      while (i < length) {
        if (!Character.isSurrogate(some[i++])) {
          continue;
        }
        int at = from + i - 1;
        boolean pair =
            Character.isHighSurrogate(some[i - 1])
                && at + 1 < string.length()
                && Character.isLowSurrogate(string.charAt(at + 1));
        if (pair) {
          pairs = count == pairs.length ? Arrays.copyOf(pairs, Math.max(4, count * 2)) : pairs;
          pairs[count++] = at + 1;
          i++;
        } else {
          mended = mended == null ? new StringBuilder(string) : mended;
          mended.setCharAt(at, REPLACEMENT);
        }
      }
      from += i;
    }
    return new SourceText(mended == null ? string : mended.toString(), Arrays.copyOf(pairs, count));
  }

  /**
   * Wraps a string that the caller knows to have no lone surrogates, together with the places of
   * its surrogate pairs. Neither is checked.
   *
   * @param string a well-formed string
   * @param pairs offsets of the second unit of each surrogate pair, ascending; not copied
   */
  public static SourceText ofWellFormed(String string, int[] pairs) {
    return new SourceText(string, pairs);
  }

  /** The text itself. */
  public String string() {
    return string;
  }

  /** The way between UTF-16 offsets and code points, without the text. */
  public CodePoints codePoints() {
    return codePoints;
  }

  /** Length in UTF-16 units. */
  public int length() {
    return string.length();
  }

  /** Length in code points. */
  public int codePointLength() {
    return string.length() - codePoints.wideCount();
  }

  /**
   * The characters at a span.
   *
   * @throws IndexOutOfBoundsException if the span ends after the text
   */
  public String slice(Span span) {
    return span.in(string);
  }

  /**
   * How many code points stand before a UTF-16 offset. An offset between the halves of a pair
   * counts the pair as passed.
   *
   * @param offset UTF-16 offset, 0 to {@link #length()}
   * @throws IndexOutOfBoundsException if the offset is outside the text
   */
  public int codePointOffset(int offset) {
    if (offset < 0 || offset > string.length()) {
      throw new IndexOutOfBoundsException(offset);
    }
    return codePoints.codePointOffset(offset);
  }

  /**
   * The UTF-16 offset of a code point: the inverse of {@link #codePointOffset(int)}.
   *
   * @param codePoints number of code points before the place, 0 to {@link #codePointLength()}
   * @throws IndexOutOfBoundsException if the place is outside the text
   */
  public int utf16Offset(int codePoints) {
    if (codePoints < 0 || codePoints > codePointLength()) {
      throw new IndexOutOfBoundsException(codePoints);
    }
    return this.codePoints.utf16Offset(codePoints);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SourceText that && string.equals(that.string);
  }

  @Override
  public int hashCode() {
    return string.hashCode();
  }

  @Override
  public String toString() {
    return string;
  }
}
