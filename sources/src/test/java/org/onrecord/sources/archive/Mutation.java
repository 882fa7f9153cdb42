package org.onrecord.sources.archive;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A small change of some bytes.
 *
 * @param from the first byte that is changed
 * @param to behind the last; the same as {@code from} where bytes are put in between
 * @param by what stands there then
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Mutation(int from, int to, byte[] by) {
  private static final int MOST = 40;

  /** A flipped bit, a changed byte, bytes cut out or put in, or the end cut off. */
  static Mutation random(SplittableRandom random, byte[] bytes) {
    int at = random.nextInt(bytes.length);
    int kind = random.nextInt(10);
    if (kind < 4) {
      return new Mutation(at, at + 1, new byte[] {(byte) (bytes[at] ^ 1 << random.nextInt(8))});
    }
    if (kind < 5) {
      return new Mutation(at, at + 1, new byte[] {(byte) random.nextInt(256)});
    }
    if (kind < 7) {
      return new Mutation(at, Math.min(bytes.length, at + 1 + random.nextInt(MOST)), new byte[0]);
    }
    if (kind < 9) {
      byte[] put = new byte[1 + random.nextInt(MOST)];
      random.nextBytes(put);
      return new Mutation(at, at, put);
    }
    return new Mutation(at, bytes.length, new byte[0]);
  }

  /** The bytes as they are after it. */
  byte[] apply(byte[] bytes) {
    byte[] start = WarcBuilder.joined(Arrays.copyOf(bytes, from), by);
    return WarcBuilder.joined(start, Arrays.copyOfRange(bytes, to, bytes.length));
  }

  @Override
  public String toString() {
    return "bytes " + from + " to " + to + " become " + Arrays.toString(by);
  }
}
