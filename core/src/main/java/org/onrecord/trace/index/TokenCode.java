package org.onrecord.trace.index;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Writes the number of a token in one to four bytes, the lower the shorter. Numbers are given in
 * the order of first occurrence, and frequent words occur early, so most words take one or two.
 *
 * <p>A dense code over bytes, in the manner of Brisaboa, Fariña, Navarro and Paramá 2003: the first
 * byte gives the length.
 */
public final class TokenCode {
  /** The least first byte of two. */
  private static final int TWO = 0xC0;

  private static final int THREE = 0xF0;
  private static final int FOUR = 0xFF;
  private static final int FIRST_OF_TWO = TWO;
  private static final int FIRST_OF_THREE = FIRST_OF_TWO + (THREE - TWO) * 256;
  private static final int FIRST_OF_FOUR = FIRST_OF_THREE + (FOUR - THREE) * 65536;

  /** The most tokens that have codes. */
  static final int MAX_TOKENS = FIRST_OF_FOUR + (1 << 24);

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  /** By the first byte. */
  private static final byte[] LENGTHS = new byte[256];

  /** By the length: what to add to a code taken as a number. */
  private static final int[] BASES = {
    0, 0, FIRST_OF_TWO - (TWO << 8), FIRST_OF_THREE - (THREE << 16), FIRST_OF_FOUR - (FOUR << 24)
  };

  static {
    for (int first = 0; first < LENGTHS.length; first++) {
      LENGTHS[first] = (byte) (first < TWO ? 1 : first < THREE ? 2 : first < FOUR ? 3 : 4);
    }
  }

  private TokenCode() {}

  static void write(ByteList out, int token) {
    if (token < FIRST_OF_TWO) {
      out.add(token);
    } else if (token < FIRST_OF_THREE) {
      int rest = token - FIRST_OF_TWO;
      out.add(TWO + (rest >>> 8));
      out.add(rest);
    } else if (token < FIRST_OF_FOUR) {
      int rest = token - FIRST_OF_THREE;
      out.add(THREE + (rest >>> 16));
      out.add(rest >>> 8);
      out.add(rest);
    } else {
      int rest = token - FIRST_OF_FOUR;
      out.add(FOUR);
      out.add(rest >>> 16);
      out.add(rest >>> 8);
      out.add(rest);
    }
  }

  /** Length in bytes of the token whose first byte this is. */
  public static int length(byte lead) {
    return LENGTHS[lead & 0xFF];
  }

  /**
   * Reads a token. Without a branch, since no processor can guess the lengths.
   *
   * @param in with three bytes more than the codes at least, as a {@link ByteList} has them
   */
  public static int read(byte[] in, int at) {
    int code = (int) INT.get(in, at);
    int length = LENGTHS[code >>> 24];
    return (code >>> (Integer.SIZE - Byte.SIZE * length)) + BASES[length];
  }
}
