package org.onrecord.page;

/**
 * How well some bytes keep to UTF-8 (RFC 3629).
 *
 * @param multiByte well-formed sequences of two bytes or more
 * @param malformed sequences that are not well-formed
 */
record Utf8(int multiByte, int malformed) {

  /** Counts both from an offset to the end. */
  static Utf8 of(byte[] bytes, int offset) {
    int multiByte = 0;
    int malformed = 0;
    int i = offset;
    while (i < bytes.length) {
      if (bytes[i] >= 0) {
        i++;
        continue;
      }
      int length = sequence(bytes, i);
      if (length > 0) {
        multiByte++;
        i += length;
      } else {
        malformed++;
        i++;
      }
    }
    return new Utf8(multiByte, malformed);
  }

  boolean isValid() {
    return malformed == 0;
  }

  /** Length of the well-formed sequence at i; 0 if there is none. */
  private static int sequence(byte[] bytes, int i) {
    int lead = bytes[i] & 0xff;
    int length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    if (length == 0 || i + length > bytes.length) {
      return 0;
    }
    for (int k = 1; k < length; k++) {
      if ((bytes[i + k] & 0xc0) != 0x80) {
        return 0;
      }
    }
    int second = bytes[i + 1] & 0xff;
    boolean overlong = (lead == 0xe0 && second < 0xa0) || (lead == 0xf0 && second < 0x90);
    boolean outside = (lead == 0xed && second > 0x9f) || (lead == 0xf4 && second > 0x8f);
    return overlong || outside ? 0 : length;
  }
}
