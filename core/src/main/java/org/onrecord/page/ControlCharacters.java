package org.onrecord.page;

/** Tells text from binary data by the control characters in it. */
final class ControlCharacters {
  /** More than one in so many, and it is no text. */
  private static final int ONE_IN = 256;

  private final int count;
  private final int first;
  private final int length;

  private ControlCharacters(int count, int first, int length) {
    this.count = count;
    this.first = first;
    this.length = length;
  }

  /** Counts those that no text editor writes. */
  static ControlCharacters in(String text) {
    int count = 0;
    int first = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' && (c < '\b' || c > '\r') && c != '\u001b') {
        if (count++ == 0) {
          first = i;
        }
      }
    }
    return new ControlCharacters(count, first, text.length());
  }

  int count() {
    return count;
  }

  /** Their number in words. */
  String counted() {
    return count == 1 ? "1 control character" : count + " control characters";
  }

  /** UTF-16 offset of the first; -1 if there is none. */
  int first() {
    return first;
  }

  boolean isBinary() {
    return (long) count * ONE_IN > length;
  }
}
