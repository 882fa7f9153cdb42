package org.onrecord.trace.index;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing list of bytes. Numbers are written with the highest byte first. Not thread-safe. */
public final class ByteList {
  /** Bytes after the last, so that eight can be read or written where fewer count. */
  private static final int ROOM = Long.BYTES;

  /** Bytes that are copied eight at a time. */
  private static final int SHORT = 24;

  private static final long TOP_BITS = 0x8080808080808080L;
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private byte[] bytes = new byte[64];
  private int size;

  public int size() {
    return size;
  }

  /** Adds the low byte of a number. */
  void add(int value) {
    ensure(1);
    bytes[size++] = (byte) value;
  }

  void addInt(int value) {
    ensure(4);
    bytes[size++] = (byte) (value >>> 24);
    bytes[size++] = (byte) (value >>> 16);
    bytes[size++] = (byte) (value >>> 8);
    bytes[size++] = (byte) value;
  }

  void addLong(long value) {
    addInt((int) (value >>> 32));
    addInt((int) value);
  }

  /** Adds some of a number's bytes, from the highest on. */
  void addLeading(long value, int count) {
    ensure(count);
    LONG.set(bytes, size, value);
    size += count;
  }

  /** Seven bits a byte, the lowest first; the highest bit says that more follow. */
  void addVarint(int value) {
    int rest = value;
    while (rest >>> 7 != 0) {
      add((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    add(rest);
  }

  void addAll(byte[] more) {
    ensure(more.length);
    System.arraycopy(more, 0, bytes, size, more.length);
    size += more.length;
  }

  void addAll(ByteList more) {
    ensure(more.size);
    System.arraycopy(more.bytes, 0, bytes, size, more.size);
    size += more.size;
  }

  /** Adds bytes of a file. */
  void addAll(CheckedBytes file, long at, int length) {
    file.checkRange(at, length);
    ensure(length);
    if (length <= SHORT) {
      file.copyShort(at, bytes, size, length);
    } else {
      file.copy(at, bytes, size, length);
    }
    size += length;
  }

  void clear() {
    size = 0;
  }

  /** What stands in a stretch, which is UTF-8. */
  String string(int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }

  /** How many UTF-16 units a stretch of UTF-8 comes to. */
  int units(int from, int to) {
    int units = points(from, to);
    for (int at = from; at < to; at += Long.BYTES) {
      long eight = eight(at, to);
      // four ones at the top: the lead of a sequence that two units stand for
      units += Long.bitCount(eight & eight << 1 & eight << 2 & eight << 3 & TOP_BITS);
    }
    return units;
  }

  /** How many code points a stretch of UTF-8 comes to. */
  int points(int from, int to) {
    int points = to - from;
    for (int at = from; at < to; at += Long.BYTES) {
      long eight = eight(at, to);
      // a one and a nought at the top: a byte that goes on
      points -= Long.bitCount(eight & ~(eight << 1) & TOP_BITS);
    }
    return points;
  }

  /** Eight bytes, those from a place on as noughts. */
  private long eight(int at, int end) {
    long eight = (long) LONG.get(bytes, at);
    int over = at + Long.BYTES - end;
    return over > 0 ? eight & -1L << (over * Byte.SIZE) : eight;
  }

  /**
   * The bytes themselves, and at least eight more, for loops that read many; valid until bytes are
   * added.
   */
  public byte[] array() {
    return bytes;
  }

  /** A byte as a number of 0 to 255. */
  int unsigned(int at) {
    return bytes[at] & 0xFF;
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, size);
  }

  private void ensure(int more) {
    if (size + more + ROOM > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, size + (size >> 1)) + ROOM);
    }
  }
}
