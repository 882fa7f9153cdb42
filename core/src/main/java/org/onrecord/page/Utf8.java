package org.onrecord.page;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * How well some bytes keep to UTF-8 (RFC 3629).
 *
 * @param multiByte well-formed sequences of two bytes or more
 * @param malformed sequences that are not well-formed
 */
record Utf8(int multiByte, int malformed) {

  /** Eight bytes at once, none of them above 127: most of most pages. */
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private static final long HIGH_BITS = 0x8080808080808080L;

  /** Counts both from an offset to the end. */
  static Utf8 of(byte[] bytes, int offset) {
    int multiByte = 0;
    int malformed = 0;
    int i = offset;
    while (i < bytes.length) {
      if (bytes[i] >= 0) {
        i++;
        while (i + Long.BYTES <= bytes.length && ((long) LONGS.get(bytes, i) & HIGH_BITS) == 0) {
          i += Long.BYTES;
        }
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
