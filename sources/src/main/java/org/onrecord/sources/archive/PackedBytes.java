package org.onrecord.sources.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import org.onrecord.sources.ByteFile;

/** The bytes of an archive as they are stored, from some place on, with the place of the next. */
final class PackedBytes implements Closeable {
  private final ByteFile file;
  private final byte[] buffer = new byte[1 << 16];
  private InputStream in = InputStream.nullInputStream();
  private long base;
  private int at;
  private int end;

  /** Creates a reader; {@link #open} opens the file. */
  PackedBytes(ByteFile file) {
    this.file = file;
  }

  /** Goes to an offset in the file, in bytes. */
  void open(long offset) throws IOException {
    in.close();
    in = file.openAt(offset);
    base = offset;
    at = 0;
    end = 0;
  }

  /** Where the next byte stands in the file. */
  long position() {
    return base + at;
  }

  /** Whether there is another byte. */
  boolean hasNext() throws IOException {
    if (at < end) {
      return true;
    }
    base += end;
    at = 0;
    end = in.readNBytes(buffer, 0, buffer.length);
    return end > 0;
  }

  /** The next byte, which stays; -1 at the end. */
  int peek() throws IOException {
    return hasNext() ? buffer[at] & 0xff : -1;
  }

  /** The next byte; -1 at the end. */
  int read() throws IOException {
    return hasNext() ? buffer[at++] & 0xff : -1;
  }

  /** Whether these two are the first bytes behind {@link #open}; they stay. */
  boolean beginsWith(int first, int second) throws IOException {
    return hasNext()
        && at + 1 < end
        && (buffer[at] & 0xff) == first
        && (buffer[at + 1] & 0xff) == second;
  }

  /** Some of the next bytes, as many as are at hand; -1 at the end. */
  int read(byte[] to, int offset, int length) throws IOException {
    if (!hasNext()) {
      return -1;
    }
    int count = Math.min(length, end - at);
    System.arraycopy(buffer, at, to, offset, count);
    at += count;
    return count;
  }

  /** Gives the bytes at hand to an inflater; {@link #takenBy} must follow before any other use. */
  void giveTo(Inflater inflater) {
    inflater.setInput(buffer, at, end - at);
  }

  /** Passes over what an inflater has used of the bytes given. */
  void takenBy(Inflater inflater) {
    at = end - inflater.getRemaining();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
