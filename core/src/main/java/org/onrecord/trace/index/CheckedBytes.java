package org.onrecord.trace.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.onrecord.trace.source.CorruptIndexException;

/**
 * Bytes of a segment, each checked before it is used: they are read in pieces, each of which has a
 * checksum, and what was checked is what is used, whatever becomes of the file. Thread-safe; two
 * threads may read the same piece, which does no harm.
 *
 * <p>Every method throws {@link UncheckedIOException} where the bytes cannot be read or have
 * changed, or a place outside of them is asked for.
 */
public final class CheckedBytes {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle CHUNKS = MethodHandles.arrayElementVarHandle(byte[][].class);

  private final SegmentData data;
  private final int size;
  private final int shift;
  private final int chunkSize;
  private final int mask;
  private final int[] sums;
  private final ChunkMemory memory;

  /** The pieces that were read and checked, all of one size, also the last. */
  private final byte[] @Nullable [] chunks;

  private final WeakReference<CheckedBytes> self = new WeakReference<>(this);

  /**
   * Creates checked bytes.
   *
   * @param size how many bytes are under checksums, from the first on
   * @param shift bytes under one checksum, as a power of two
   * @param sums the checksums, four bytes each
   * @param memory bounds what is kept
   */
  CheckedBytes(SegmentData data, int size, int shift, byte[] sums, ChunkMemory memory) {
    this.data = data;
    this.size = size;
    this.shift = shift;
    this.chunkSize = 1 << shift;
    this.mask = chunkSize - 1;
    this.sums = new int[(size + chunkSize - 1) >>> shift];
    this.memory = memory;
    this.chunks = new byte[this.sums.length][];
    ByteBuffer.wrap(sums).asIntBuffer().get(this.sums);
  }

  /** How many there are. */
  public int size() {
    return size;
  }

  byte get(long at) {
    int place = (int) at;
    return chunk(place >>> shift)[place & mask];
  }

  int unsigned(long at) {
    return get(at) & 0xFF;
  }

  int getInt(long at) {
    int place = (int) at;
    int start = place & mask;
    return start <= chunkSize - Integer.BYTES
        ? (int) INT.get(chunk(place >>> shift), start)
        : (int) joined(place, Integer.BYTES);
  }

  long getLong(long at) {
    int place = (int) at;
    int start = place & mask;
    return start <= chunkSize - Long.BYTES
        ? (long) LONG.get(chunk(place >>> shift), start)
        : joined(place, Long.BYTES);
  }

  /** A number that goes over the end of a piece. */
  private long joined(int place, int bytes) {
    long value = 0;
    for (int i = 0; i < bytes; i++) {
      value = value << Byte.SIZE | unsigned(place + i);
    }
    return value;
  }

  public byte[] slice(long at, int length) {
    checkRange(at, length);
    byte[] slice = new byte[length];
    copy(at, slice, 0, length);
    return slice;
  }

  /** Refuses a stretch that is not there, before room is made for it. */
  void checkRange(long at, int length) {
    if (at < 0 || length < 0 || at + length > size) {
      throw outside();
    }
  }

  void copy(long at, byte[] to, int start, int length) {
    int place = (int) at;
    for (int done = 0; done < length; ) {
      int from = (place + done) & mask;
      int part = Math.min(chunkSize - from, length - done);
      System.arraycopy(chunk((place + done) >>> shift), from, to, start + done, part);
      done += part;
    }
  }

  /**
   * Copies few bytes, eight at a time.
   *
   * @param to with room for seven bytes more, which are of no use afterwards
   */
  void copyShort(long at, byte[] to, int start, int length) {
    int place = (int) at;
    int from = place & mask;
    if (from + length > chunkSize - Long.BYTES) {
      copy(at, to, start, length);
      return;
    }
    byte[] chunk = chunk(place >>> shift);
    for (int i = 0; i < length; i += Long.BYTES) {
      LONG.set(to, start + i, (long) LONG.get(chunk, from + i));
    }
  }

  private byte[] chunk(int number) {
    if (number >= sums.length) { // never negative, since it comes from an unsigned shift
      throw outside();
    }
    byte[] chunk = (byte[]) CHUNKS.getAcquire(chunks, number);
    return chunk == null ? load(number) : chunk;
  }

  private byte[] load(int number) {
    int start = number << shift;
    int length = Math.min(chunkSize, size - start);
    byte[] chunk = read(start, length);
    CRC32C sum = new CRC32C();
    sum.update(chunk, 0, length);
    if ((int) sum.getValue() != sums[number]) {
      throw new UncheckedIOException(
          CorruptIndexException.damaged(
              data.name(), "bytes " + start + " to " + (start + length) + " have changed"));
    }
    byte[] whole = length == chunkSize ? chunk : Arrays.copyOf(chunk, chunkSize);
    CHUNKS.setRelease(chunks, number, whole);
    memory.add(self, number, chunkSize);
    return whole;
  }

  private byte[] read(int start, int length) {
    try {
      return data.read(start, length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Releases a piece, which is read again when it is next used. */
  void forget(int number) {
    CHUNKS.setRelease(chunks, number, null);
  }

  /** Releases all pieces. */
  void forget() {
    for (int i = 0; i < sums.length; i++) {
      forget(i);
    }
  }

  /**
   * The exception for a place outside. It is unchecked, since it may occur wherever the index is
   * read; the end of a search unwraps it.
   */
  private UncheckedIOException outside() {
    return new UncheckedIOException(
        CorruptIndexException.damaged(data.name(), "a place outside of the file is asked for"));
  }
}
