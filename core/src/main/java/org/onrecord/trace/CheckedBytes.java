package org.onrecord.trace;

import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/**
 * Bytes of a file, each checked before it is first used: a checksum stands for every {@value
 * #CHUNK} of them. Thread-safe; two threads may check the same chunk, which does no harm.
 */
final class CheckedBytes {
  private static final int SHIFT = 14;

  /** Bytes under one checksum. */
  static final int CHUNK = 1 << SHIFT;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private final String name;
  private final ByteBuffer bytes;
  private final int size;
  private final int sums;
  private final boolean[] checked;

  /**
   * Makes one.
   *
   * @param name of the file, for messages
   * @param bytes the file
   * @param size how many bytes are under checksums
   * @param sums where the checksums start
   */
  CheckedBytes(String name, ByteBuffer bytes, int size, int sums) {
    this.name = name;
    this.bytes = bytes;
    this.size = size;
    this.sums = sums;
    this.checked = new boolean[(size + CHUNK - 1) >>> SHIFT];
  }

  byte get(long at) {
    int place = (int) at;
    check(place >>> SHIFT);
    return bytes.get(place);
  }

  int unsigned(long at) {
    return get(at) & 0xFF;
  }

  int getInt(long at) {
    int place = (int) at;
    check(place >>> SHIFT);
    check((place + 3) >>> SHIFT);
    return bytes.getInt(place);
  }

  long getLong(long at) {
    int place = (int) at;
    check(place >>> SHIFT);
    check((place + 7) >>> SHIFT);
    return bytes.getLong(place);
  }

  byte[] slice(long at, int length) {
    byte[] slice = new byte[length];
    copy(at, slice, 0, length);
    return slice;
  }

  void copy(long at, byte[] to, int start, int length) {
    for (int chunk = (int) at >>> SHIFT; chunk <= (int) (at + length - 1) >>> SHIFT; chunk++) {
      check(chunk);
    }
    bytes.get((int) at, to, start, length);
  }

  /**
   * Copies few bytes, eight at a time.
   *
   * @param to with room for seven bytes more, which are of no use afterwards
   */
  void copyShort(long at, byte[] to, int start, int length) {
    int place = (int) at;
    for (int chunk = place >>> SHIFT; chunk <= (place + length - 1) >>> SHIFT; chunk++) {
      check(chunk);
    }
    for (int i = 0; i < length; i += Long.BYTES) {
      LONG.set(to, start + i, bytes.getLong(place + i)); // checksums follow: never past the end
    }
  }

  private void check(int chunk) {
    if (chunk < 0 || chunk >= checked.length) {
      throw damaged("a place outside of the file is asked for");
    }
    if (!checked[chunk]) {
      checkNow(chunk);
    }
  }

  private void checkNow(int chunk) {
    int start = chunk << SHIFT;
    CRC32C sum = new CRC32C();
    sum.update(bytes.slice(start, Math.min(CHUNK, size - start)));
    if ((int) sum.getValue() != bytes.getInt(sums + chunk * 4)) {
      throw damaged("bytes " + start + " to " + (start + CHUNK) + " have changed");
    }
    checked[chunk] = true;
  }

  /** Unchecked, since it may come up wherever the index is read; unwrapped where a search ends. */
  private UncheckedIOException damaged(String what) {
    return new UncheckedIOException(CorruptIndexException.damaged(name, what));
  }
}
