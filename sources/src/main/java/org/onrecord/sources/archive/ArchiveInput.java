package org.onrecord.sources.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.onrecord.sources.ByteFile;

/**
 * The bytes of an archive, unpacked, with the place of each: plain, or gzip members one behind
 * another, of which each can be read without those before it.
 */
final class ArchiveInput implements Closeable {
  /** What a record begins with. */
  static final byte[] START = {'W', 'A', 'R', 'C', '/'};

  /** What an ARC file begins with. */
  private static final byte[] ARC = "filedesc:".getBytes(StandardCharsets.US_ASCII);

  private final PackedBytes packed;
  private final GzipMember unpacked;
  private final byte[] plain = new byte[1 << 16];
  private boolean zipped;
  private boolean arc;
  private long member;
  private long before;
  private int at;
  private int end;
  private boolean ended;

  /** Whether the next member has been begun already, with a record at its start. */
  private boolean nextBegun;

  private @Nullable DamagedArchiveException nextFailure;

  /** Creates an input; {@link #open} opens it. */
  ArchiveInput(ByteFile file) {
    this.packed = new PackedBytes(file);
    this.unpacked = new GzipMember(packed);
  }

  /**
   * Opens the file at an offset where a record or a gzip member begins; which of the two is
   * recognised by its bytes.
   */
  void open(long offset) throws IOException {
    packed.open(offset);
    zipped = packed.beginsWith(GzipMember.ID1, GzipMember.ID2);
    startMember();
    arc = offset == 0 && startsWith(ARC);
  }

  /**
   * Goes to an offset where a record or a gzip member begins, whichever was found when it was
   * opened.
   */
  void begin(long offset) throws IOException {
    packed.open(offset);
    startMember();
  }

  private void startMember() throws IOException {
    member = packed.position();
    before = 0;
    at = 0;
    end = 0;
    ended = false;
    nextBegun = false;
    nextFailure = null;
    if (zipped) {
      try {
        unpacked.begin();
      } catch (DamagedArchiveException e) {
        ended = true;
        nextFailure = e;
        throw e;
      }
    }
  }

  /** Whether the bytes are in gzip members. */
  boolean isZipped() {
    return zipped;
  }

  /** Whether the file is an ARC, whose records have heads of one line. */
  boolean isArc() {
    return arc;
  }

  /** Where the next byte stands. */
  RecordPlace place() {
    return zipped ? new RecordPlace(member, before + at) : new RecordPlace(member + before + at, 0);
  }

  /** How far the file is read, in bytes. */
  long position() {
    return packed.position();
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
    packed.open(from);
    zipped = true;
    int state = 0;
    for (int b = packed.read(); b >= 0; b = packed.read()) {
      if (state == 3 && (b & GzipMember.RESERVED) == 0) {
        begin(packed.position() - 4);
        return true;
      }
      boolean first = b == GzipMember.ID1;
      boolean second = state == 1 && b == GzipMember.ID2;
      state = state == 2 && b == GzipMember.DEFLATE ? 3 : second ? 2 : first ? 1 : 0;
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
   * Buffers some bytes; false where the member ends before that and what follows is a new record.
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
      if (!fill()) {
        if (end > at) {
          return false; // first the bytes before the end
        }
        ended = true;
        if (!zipped || !goesOn()) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * Begins the next member. Some programs compress one record into several members. Returns whether
   * this member continues the record of the last one, rather than holding a record of its own.
   */
  private boolean goesOn() throws IOException {
    try {
      do {
        while (packed.peek() == 0) {
          packed.read(); // padding
        }
        if (!packed.hasNext()) {
          return false;
        }
        startMember();
        while (end < START.length && fill()) {
          // a few bytes suffice
        }
      } while (end == 0);
    } catch (DamagedArchiveException e) {
      ended = true;
      nextFailure = e;
      return false;
    }
    nextBegun =
        arc
            || (end >= START.length
                && Arrays.equals(plain, 0, START.length, START, 0, START.length));
    ended = nextBegun;
    return !ended;
  }

  /** Buffers more bytes; false at the end of the member, or of the plain file. */
  private boolean fill() throws IOException {
    int count =
        zipped
            ? unpacked.read(plain, end, plain.length - end)
            : packed.read(plain, end, plain.length - end);
    end += Math.max(0, count);
    return count >= 0;
  }

  @Override
  public void close() throws IOException {
    unpacked.close();
    packed.close();
  }
}
