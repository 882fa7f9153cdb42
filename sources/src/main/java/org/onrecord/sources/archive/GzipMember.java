package org.onrecord.sources.archive;

import java.io.Closeable;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks gzip members (RFC 1952), one at a time, and stops where each ends.
 *
 * <p>{@link java.util.zip.GZIPInputStream} joins all members and hides where one ends, although
 * that is the one thing that is certain in a damaged archive.
 */
final class GzipMember implements Closeable {
  /** The first bytes of a member. */
  static final int ID1 = 0x1f;

  static final int ID2 = 0x8b;
  static final int DEFLATE = 8;

  /** Flags that no member may have. */
  static final int RESERVED = 0xe0;

  private static final int FHCRC = 2;
  private static final int FEXTRA = 4;
  private static final int FNAME = 8;
  private static final int FCOMMENT = 16;

  private final PackedBytes packed;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private boolean ended = true;

  /** The damage that follows the bytes returned last. */
  private @Nullable DamagedArchiveException failureBehind;

  /** Creates a reader; {@link #begin} opens the first member. */
  GzipMember(PackedBytes packed) {
    this.packed = packed;
  }

  /**
   * Begins a member where the packed bytes stand.
   *
   * @throws DamagedArchiveException if none begins there
   */
  void begin() throws IOException {
    readHeader();
    inflater.reset();
    crc.reset();
    packed.giveTo(inflater);
    ended = false;
    failureBehind = null;
  }

  /**
   * Some of the next bytes, unpacked; -1 at the end of the member, behind which the packed bytes
   * stand then.
   *
   * @param length at least 1
   * @throws DamagedArchiveException if they cannot be unpacked, or are not what the checksum says
   */
  int read(byte[] to, int offset, int length) throws IOException {
    DamagedArchiveException failure = failureBehind;
    if (failure != null) {
      throw failure;
    }
    while (!ended) {
      int count = inflate(to, offset, length);
      packed.takenBy(inflater);
      if (count > 0) {
        crc.update(to, offset, count);
        return count;
      }
      if (inflater.finished()) {
        ended = true;
        checkTrailer();
      } else if (inflater.needsDictionary()) {
        throw new DamagedArchiveException("the gzip data need a preset dictionary");
      } else if (packed.hasNext()) {
        packed.giveTo(inflater);
      } else {
        throw cutShort();
      }
    }
    return -1;
  }

  /** Decompresses bytes; those before damage are returned before it is reported. */
  private int inflate(byte[] to, int offset, int length) throws IOException {
    long before = inflater.getBytesWritten();
    try {
      return inflater.inflate(to, offset, length);
    } catch (DataFormatException e) {
      packed.takenBy(inflater);
      DamagedArchiveException failure =
          new DamagedArchiveException(
              "the gzip data are damaged at byte "
                  + packed.position()
                  + " ("
                  + e.getMessage()
                  + ")");
      int count = (int) (inflater.getBytesWritten() - before);
      if (count == 0) {
        throw failure;
      }
      failureBehind = failure;
      return count;
    }
  }

  private void checkTrailer() throws IOException {
    long sum = word();
    long size = word();
    if (sum != crc.getValue() || size != (inflater.getBytesWritten() & 0xffffffffL)) {
      throw new DamagedArchiveException("the gzip data's checksum differs");
    }
  }

  private void readHeader() throws IOException {
    boolean magic = next() == ID1 && next() == ID2;
    if (!magic || next() != DEFLATE) {
      throw new DamagedArchiveException("no gzip member begins here");
    }
    int flags = next();
    skip(6);
    if ((flags & FEXTRA) != 0) {
      skip(next() | next() << 8);
    }
    for (int flag : new int[] {FNAME, FCOMMENT}) {
      int read = (flags & flag) == 0 ? 0 : next();
      while (read != 0) {
        read = next();
      }
    }
    if ((flags & FHCRC) != 0) {
      skip(2);
    }
  }

  private long word() throws IOException {
    long low = next() | next() << 8;
    long high = next() | next() << 8;
    return low | high << 16;
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      next();
    }
  }

  private int next() throws IOException {
    int b = packed.read();
    if (b < 0) {
      throw cutShort();
    }
    return b;
  }

  private static DamagedArchiveException cutShort() {
    return new DamagedArchiveException("the gzip data are cut short");
  }

  @Override
  public void close() {
    inflater.end();
  }
}
