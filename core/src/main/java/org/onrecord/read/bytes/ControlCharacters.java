package org.onrecord.read.bytes;

/** Distinguishes text from binary data by the control characters in it. */
public final class ControlCharacters {
  /** Data with more than one control character in so many is no text. */
  private static final int ONE_IN = 256;

  /**
   * Scanned in chunks of this size, since an array is scanned several times as fast as a string.
   */
  private static final int CHUNK = 1 << 12;

  private final int count;
  private final int first;
  private final int length;

  private ControlCharacters(int count, int first, int length) {
    this.count = count;
    this.first = first;
    this.length = length;
  }

  /** For a text that is known to have none. */
  static ControlCharacters none() {
    return new ControlCharacters(0, -1, 0);
  }

  /** Whether a character is one that no text editor writes. */
  static boolean isOne(char c) {
    return c < ' ' && (c < '\b' || c > '\r') && c != '\u001b';
  }

  /** Counts those that no text editor writes. */
  static ControlCharacters in(String text) {
    int count = 0;
    int first = -1;
    char[] some = new char[CHUNK];
    for (int from = 0; from < text.length(); from += CHUNK) {
      int length = Math.min(CHUNK, text.length() - from);
      text.getChars(from, from + length, some, 0);
      for (int i = 0; i < length; i++) {
        char c = some[i];
        if (isOne(c) && count++ == 0) {
          first = from + i;
        }
      }
    }
    return new ControlCharacters(count, first, text.length());
  }

  public int count() {
    return count;
  }

  /** Their number in words. */
  public String counted() {
    return count == 1 ? "1 control character" : count + " control characters";
  }

  /** UTF-16 offset of the first; -1 if there is none. */
  public int first() {
    return first;
  }

  public boolean isBinary() {
    return (long) count * ONE_IN > length;
  }
}
