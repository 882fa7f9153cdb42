package org.onrecord.sources.fetch;

import java.util.HexFormat;

/**
 * The addresses that begin with the same bits.
 *
 * @param start its first bytes
 * @param bits how many of them count
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Network(byte[] start, int bits) {

  /** Of IPv4, such as 198.18.0.0/15. */
  static Network v4(int a, int b, int c, int bits) {
    return new Network(new byte[] {(byte) a, (byte) b, (byte) c}, bits);
  }

  /**
   * Of IPv6.
   *
   * @param start the first bytes in hexadecimal
   */
  static Network v6(String start, int bits) {
    return new Network(HexFormat.of().parseHex(start), bits);
  }

  /** Whether an address of the same kind is one of them. */
  boolean holds(byte[] address) {
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit & 7);
      if ((address[bit >> 3] & mask) != (start[bit >> 3] & mask)) {
        return false;
      }
    }
    return true;
  }
}
