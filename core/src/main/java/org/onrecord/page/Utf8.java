package org.onrecord.page;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * How well some bytes keep to UTF-8 (RFC 3629), and what they hold if they do.
 *
 * @param multiByte well-formed sequences of two bytes or more
 * @param malformed sequences that are not well-formed
 * @param longest bytes of the longest well-formed sequence; at 4, two UTF-16 units are needed
 * @param controls whether any byte is a control character that no text editor writes
 */
record Utf8(int multiByte, int malformed, int longest, boolean controls) {

  /** Eight bytes at once, none of them above 127: most of most pages. */
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private static final long HIGH_BITS = 0x8080808080808080L;

  /** A space in each byte: what is below sets the high bit when this is taken off. */
  private static final long SPACES = 0x2020202020202020L;

  /** Looks at the bytes from an offset to the end. */
  static Utf8 of(byte[] bytes, int offset) {
    int multiByte = 0;
    int malformed = 0;
    int longest = 1;
    boolean controls = false;
    int i = offset;
    while (i < bytes.length) {
      if (bytes[i] >= 0) {
        int from = i;
        i = asciiEnd(bytes, i + 1);
        controls = controls || anyControl(bytes, from, i);
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

  /** Where a run without bytes above 127 ends, or a few bytes before. */
  private static int asciiEnd(byte[] bytes, int from) {
    int i = from;
    while (i + Long.BYTES <= bytes.length && ((long) LONGS.get(bytes, i) & HIGH_BITS) == 0) {
      i += Long.BYTES;
    }
    return i;
  }

  private static boolean anyControl(byte[] bytes, int from, int end) {
    int i = from;
    while (i < end) {
      // A false alarm is possible, and only costs the look at eight bytes.
      if (i + Long.BYTES <= end && (((long) LONGS.get(bytes, i) - SPACES) & HIGH_BITS) == 0) {
        i += Long.BYTES;
        continue;
      }
      int stop = Math.min(end, i + Long.BYTES);
      while (i < stop) {
        if (ControlCharacters.isOne((char) bytes[i++])) {
          return true;
        }
      }
    }
    return false;
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
