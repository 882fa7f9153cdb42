package org.onrecord.read.bytes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * How far some bytes are well-formed UTF-8 (RFC 3629), and what kinds of sequences they hold.
 *
 * @param multiByte well-formed sequences of two bytes or more
 * @param malformed sequences that are not well-formed
 * @param longest bytes of the longest well-formed sequence; at 4, two UTF-16 units are needed
 * @param controls whether any byte is a control character that no text editor writes
 */
record Utf8(int multiByte, int malformed, int longest, boolean controls) {

  /**
   * Reads eight bytes at once, the first into the lowest bits: in most pages nearly all of them are
   * below 128.
   */
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long HIGH_BITS = 0x8080808080808080L;

  /** One in each byte. */
  private static final long ONES = 0x0101010101010101L;

  /** Looks at the bytes from an offset to the end. */
  static Utf8 of(byte[] bytes, int offset) {
    int multiByte = 0;
    int malformed = 0;
    int longest = 1;
    boolean controls = false;
    int i = offset;
    while (i < bytes.length) {
      if (bytes[i] >= 0) {
        int end = asciiEnd(bytes, i);
        controls = controls || anyControl(bytes, i, end);
        i = end;
        continue;
      }
      int length = sequence(bytes, i);
      if (length > 0) {
        multiByte++;
        longest = Math.max(longest, length);
        i += length;
      } else {
        malformed++;
        i++;
      }
    }
    return new Utf8(multiByte, malformed, longest, controls);
  }

  /** Where a run of bytes below 128 ends. */
  static int asciiEnd(byte[] bytes, int from) {
    int i = from;
    while (i + Long.BYTES <= bytes.length) {
      long high = (long) LONGS.get(bytes, i) & HIGH_BITS;
      if (high != 0) {
        return i + (Long.numberOfTrailingZeros(high) >>> 3);
      }
      i += Long.BYTES;
    }
    while (i < bytes.length && bytes[i] >= 0) {
      i++;
    }
    return i;
  }

  /** Whether a run of bytes below 128 has a control character. */
  private static boolean anyControl(byte[] bytes, int from, int end) {
    int i = from;
    for (; i + Long.BYTES <= end; i += Long.BYTES) {
      if (mayBeControls((long) LONGS.get(bytes, i)) != 0) {
        break;
      }
    }
    for (; i < end; i++) {
      if (ControlCharacters.isOne((char) bytes[i])) {
        return true;
      }
    }
    return false;
  }

  /** A bit for each of eight bytes below 128 that is below 8, or from 14 to 31. */
  private static long mayBeControls(long eight) {
    long high = eight | HIGH_BITS;
    long from8 = high - 8 * ONES;
    long from14 = high - 14 * ONES;
    long from32 = high - 32 * ONES;
    return (~from8 | (from14 & ~from32)) & HIGH_BITS;
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
