package org.onrecord.page;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

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

  /** Runs of so many bytes are worth a step of their own. */
  private static final int LONG_RUN = 32;

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
      if (i + Long.BYTES <= end && !mayBeControls((long) LONGS.get(bytes, i))) {
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

  /** Whether any of eight bytes below 128 is below 8, or from 14 to 31. */
  private static boolean mayBeControls(long eight) {
    long high = eight | HIGH_BITS;
    long from8 = high - 8 * ONES;
    long from14 = high - 14 * ONES;
    long from32 = high - 32 * ONES;
    return ((~from8 | (from14 & ~from32)) & HIGH_BITS) != 0;
  }

  /**
   * Decodes well-formed bytes: on pages with any character beyond Latin-1 twice as fast as the
   * JDK's decoder, which has to check them again.
   */
  static String decode(byte[] bytes, int from) {
    char[] chars = new char[bytes.length - from];
    int length = 0;
    int i = from;
    while (i < bytes.length) {
      int lead = bytes[i];
      if (lead >= 0) {
        int run = asciiEnd(bytes, i + 1) - i;
        if (run >= LONG_RUN) {
          // both steps are done many bytes at once by the JDK, which a loop here is not
          new String(bytes, i, run, StandardCharsets.ISO_8859_1).getChars(0, run, chars, length);
          i += run;
          length += run;
        }
        while (i < bytes.length && bytes[i] >= 0) {
          chars[length++] = (char) bytes[i++];
        }
      } else if (lead < (byte) 0xe0) {
        chars[length++] = (char) (((lead & 0x1f) << 6) | (bytes[i + 1] & 0x3f));
        i += 2;
      } else if (lead < (byte) 0xf0) {
        chars[length++] =
            (char) (((lead & 0xf) << 12) | ((bytes[i + 1] & 0x3f) << 6) | (bytes[i + 2] & 0x3f));
        i += 3;
      } else {
        int point =
            ((lead & 7) << 18)
                | ((bytes[i + 1] & 0x3f) << 12)
                | ((bytes[i + 2] & 0x3f) << 6)
                | (bytes[i + 3] & 0x3f);
        chars[length++] = Character.highSurrogate(point);
        chars[length++] = Character.lowSurrogate(point);
        i += 4;
      }
    }
    return new String(chars, 0, length);
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
