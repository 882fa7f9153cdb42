package org.onrecord.app.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an archive, unpacked, with the place of each: plain, or gzip members one behind
 * another (RFC 1952), of which each can be read without those before it.
 *
 * <p>{@link java.util.zip.GZIPInputStream} joins all members and hides where one ends, which is the
 * one thing that is sure in a damaged archive.
 */
final class ArchiveInput implements Closeable {
  /** What a record begins with. */
  static final byte[] START = {'W', 'A', 'R', 'C', '/'};

  private static final int FHCRC = 2;
  private static final int FEXTRA = 4;
  private static final int FNAME = 8;
  private static final int FCOMMENT = 16;
  private static final int RESERVED = 0xe0;

  private final ByteFile file;
  private final byte[] packed = new byte[1 << 16];
  private final byte[] plain = new byte[1 << 16];
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private InputStream raw = InputStream.nullInputStream();
  private long packedBase;
  private int packedAt;
  private int packedEnd;
  private boolean zipped;
  private long member;
  private long before;
  private int at;
  private int end;
  private boolean ended;

  /** Whether all of the member came out of the inflater. */
  private boolean unpacked;

  /** Whether the member behind the one that ended is begun, and a record stands at its start. */
  private boolean nextBegun;

  private @Nullable DamagedArchiveException nextFailure;

  /** Makes one; {@link #begin} opens it. */
  ArchiveInput(ByteFile file) {
    this.file = file;
  }

  /** Goes to an offset, where a record or a gzip member begins. */
  void begin(long offset) throws IOException {
    open(offset);
    zipped =
        filled()
            && packed[packedAt] == 0x1f
            && packedAt + 1 < packedEnd
            && packed[packedAt + 1] == (byte) 0x8b;
    startMember();
  }

  private void open(long offset) throws IOException {
    raw.close();
    raw = file.openAt(offset);
    packedBase = offset;
    packedAt = 0;
    packedEnd = 0;
  }

  private void startMember() throws IOException {
    member = packedBase + packedAt;
    before = 0;
    at = 0;
    end = 0;
    ended = false;
    unpacked = false;
    nextBegun = false;
    nextFailure = null;
    if (zipped) {
      try {
        readHeader();
      } catch (DamagedArchiveException e) {
        ended = true;
        nextFailure = e;
        throw e;
      }
      inflater.reset();
      crc.reset();
      inflater.setInput(packed, packedAt, packedEnd - packedAt);
    }
  }

  /** Whether the bytes are in gzip members. */
  boolean isZipped() {
    return zipped;
  }

  /** Where the next byte stands. */
  Place place() {
    return zipped ? new Place(member, before + at) : new Place(member + before + at, 0);
  }

  /** How far the file is read, in bytes. */
  long position() {
    return packedBase + packedAt;
  }

  /** The next byte, which stays; -1 at the end of the member, or of the plain file. */
  int peek() throws IOException {
    return more() ? plain[at] & 0xff : -1;
  }

  /** The next byte; -1 at the end of the member, or of the plain file. */
  int read() throws IOException {
    return more() ? plain[at++] & 0xff : -1;
  }

  /** Some of the next bytes, at least one; -1 at the end of the member, or of the plain file. */
  int read(byte[] to, int offset, int length) throws IOException {
    if (!more()) {
      return -1;
    }
    int count = Math.min(length, end - at);
    System.arraycopy(plain, at, to, offset, count);
    at += count;
    return count;
  }

  /** Passes over bytes; returns how many there were before the end. */
  long skip(long count) throws IOException {
    long left = count;
    while (left > 0 && more()) {
      int step = (int) Math.min(left, end - at);
      at += step;
      left -= step;
    }
    return count - left;
  }

  /**
   * Goes on to the record in the next member, once this one is read to its end.
   *
   * @return false where there is none
   * @throws DamagedArchiveException if something else than a member follows
   */
  boolean nextMember() throws IOException {
    DamagedArchiveException failure = nextFailure;
    if (failure != null) {
      throw failure;
    }
    boolean begun = nextBegun;
    nextBegun = false;
    ended = !begun;
    return begun;
  }

  /** Searches the file for what looks like the start of a gzip member; false where none is. */
  boolean findMember(long from) throws IOException {
    open(from);
    zipped = true;
    int state = 0;
    while (filled()) {
      int b = packed[packedAt++] & 0xff;
      if (state == 3 && (b & RESERVED) == 0) {
        begin(position() - 4);
        return true;
      }
      boolean magic = b == 0x1f;
      state = state == 2 && b == 8 ? 3 : state == 1 && b == 0x8b ? 2 : magic ? 1 : 0;
    }
    ended = true;
    return false;
  }

  /** Whether the next bytes are these, which stay. */
  boolean startsWith(byte[] start) throws IOException {
    while (end - at < start.length && more(end - at + 1)) {
      // one more
    }
    return end - at >= start.length
        && Arrays.equals(plain, at, at + start.length, start, 0, start.length);
  }

  private boolean more() throws IOException {
    return !nextBegun && (at < end || more(1));
  }

  /**
   * Makes some bytes ready; false where the member ends before and what follows is a new record.
   */
  private boolean more(int count) throws IOException {
    while (end - at < count) {
      if (ended) {
        return false;
      }
      System.arraycopy(plain, at, plain, 0, end - at);
      before += at;
      end -= at;
      at = 0;
      if (!(zipped ? inflate() : copy())) {
        ended = true;
        if (!zipped || !goesOn()) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * Begins the next member. Some programs pack one record into several: tells whether it goes on
   * with what the last one held, and is not a record of its own.
   */
  private boolean goesOn() throws IOException {
    if (end > at) {
      return false;
    }
    try {
      do {
        while (filled() && packed[packedAt] == 0) {
          packedAt++; // padding
        }
        if (!filled()) {
          return false;
        }
        startMember();
        while (end < START.length && inflate()) {
          // a few bytes tell
        }
      } while (end == 0);
    } catch (DamagedArchiveException e) {
      ended = true;
      nextFailure = e;
      return false;
    }
    nextBegun =
        end >= START.length && Arrays.equals(plain, 0, START.length, START, 0, START.length);
    ended = nextBegun;
    return !ended;
  }

  private boolean copy() throws IOException {
    if (!filled()) {
      return false;
    }
    int count = Math.min(packedEnd - packedAt, plain.length - end);
    System.arraycopy(packed, packedAt, plain, end, count);
    end += count;
    packedAt += count;
    return true;
  }

  private boolean inflate() throws IOException {
    try {
      while (!unpacked) {
        int count = inflater.inflate(plain, end, plain.length - end);
        packedAt = packedEnd - inflater.getRemaining();
        if (count > 0) {
          crc.update(plain, end, count);
          end += count;
          return true;
        }
        if (inflater.finished()) {
          unpacked = true;
          checkTrailer();
          return false;
        }
        if (inflater.needsDictionary()) {
          throw new DamagedArchiveException("the gzip data need a preset dictionary");
        }
        if (!filled()) {
          throw new DamagedArchiveException("the gzip data are cut short");
        }
        inflater.setInput(packed, packedAt, packedEnd - packedAt);
      }
      return false;
    } catch (DataFormatException e) {
      throw new DamagedArchiveException("the gzip data are damaged (" + e.getMessage() + ")");
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
    boolean magic = next() == 0x1f && next() == 0x8b;
    if (!magic || next() != 8) {
      throw new DamagedArchiveException("no gzip member begins here");
    }
    int flags = next();
    skipPacked(6);
    if ((flags & FEXTRA) != 0) {
      skipPacked(next() | next() << 8);
    }
    for (int flag : new int[] {FNAME, FCOMMENT}) {
      int read = (flags & flag) == 0 ? 0 : next();
      while (read != 0) {
        read = next();
      }
    }
    if ((flags & FHCRC) != 0) {
      skipPacked(2);
    }
  }

  private long word() throws IOException {
    long low = next() | next() << 8;
    long high = next() | next() << 8;
    return low | high << 16;
  }

  private void skipPacked(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      next();
    }
  }

  private int next() throws IOException {
    if (!filled()) {
      throw new DamagedArchiveException("the gzip data are cut short");
    }
    return packed[packedAt++] & 0xff;
  }

  private boolean filled() throws IOException {
    if (packedAt < packedEnd) {
      return true;
    }
    packedBase += packedEnd;
    packedAt = 0;
    packedEnd = raw.readNBytes(packed, 0, packed.length);
    return packedEnd > 0;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    raw.close();
  }
}
