package org.onrecord.trace;

/**
 * Writes the number of a token in one to four bytes, the lower the shorter. Numbers are given in
 * the order of first occurrence, and frequent words occur early, so most words take one or two.
 *
 * <p>A dense code over bytes, in the manner of Brisaboa, Fariña, Navarro and Paramá 2003: the first
 * byte tells the length.
 */
final class TokenCode {
  /** The least first byte of two. */
  private static final int TWO = 0xC0;

  private static final int THREE = 0xF0;
  private static final int FOUR = 0xFF;
  private static final int FIRST_OF_TWO = TWO;
  private static final int FIRST_OF_THREE = FIRST_OF_TWO + (THREE - TWO) * 256;
  private static final int FIRST_OF_FOUR = FIRST_OF_THREE + (FOUR - THREE) * 65536;

  /** More tokens than this cannot be told apart. */
  static final int MAX_TOKENS = FIRST_OF_FOUR + (1 << 24);

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
  static int length(byte lead) {
    int first = lead & 0xFF;
    return first < TWO ? 1 : first < THREE ? 2 : first < FOUR ? 3 : 4;
  }

  static int read(byte[] in, int at) {
    int first = in[at] & 0xFF;
    if (first < TWO) {
      return first;
    }
    if (first < THREE) {
      return FIRST_OF_TWO + (((first - TWO) << 8) | (in[at + 1] & 0xFF));
    }
    if (first < FOUR) {
      return FIRST_OF_THREE
          + (((first - THREE) << 16) | ((in[at + 1] & 0xFF) << 8) | (in[at + 2] & 0xFF));
    }
    return FIRST_OF_FOUR
        + (((in[at + 1] & 0xFF) << 16) | ((in[at + 2] & 0xFF) << 8) | (in[at + 3] & 0xFF));
  }
}
