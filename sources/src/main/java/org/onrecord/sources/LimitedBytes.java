package org.onrecord.sources;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;

/** Gathers the bytes of one page, up to a limit. */
public final class LimitedBytes {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 13);
  private final int limit;

  /**
   * Creates an empty buffer.
   *
   * @param limit the most it holds, in bytes
   */
  public LimitedBytes(int limit) {
    this.limit = limit;
  }

  /**
   * Reads a stream to its end, through gzip where it is gzipped.
   *
   * @throws IOException if it holds more than the limit, unpacked
   */
  public static byte[] readAll(InputStream in, int limit) throws IOException {
    InputStream plain = unpacked(in);
    LimitedBytes bytes = new LimitedBytes(limit);
    byte[] buffer = new byte[1 << 13];
    for (int n = plain.read(buffer); n >= 0; n = plain.read(buffer)) {
      bytes.add(buffer, n);
    }
    return bytes.toByteArray();
  }

  /**
   * A stream, through gzip where it is gzipped.
   *
   * @throws IOException if it cannot be read
   */
  public static InputStream unpacked(InputStream in) throws IOException {
    PushbackInputStream start = new PushbackInputStream(in, 2);
    byte[] magic = start.readNBytes(2);
    start.unread(magic);
    boolean gzip = magic.length == 2 && magic[0] == 0x1f && magic[1] == (byte) 0x8b;
    return gzip ? new GZIPInputStream(start) : start;
  }

  /**
   * Adds bytes.
   *
   * @param count of them from the start of the array
   * @throws IOException if there are more than the limit then
   */
  public void add(byte[] from, int count) throws IOException {
    if (bytes.size() + count > limit) {
      throw new IOException(
          "the page goes on after byte "
              + limit
              + ", beyond maxPageBytes = "
              + limit
              + "; raise it"
              + Remedy.MORE_PAGE_BYTES.words());
    }
    bytes.write(from, 0, count);
  }

  /** All bytes added. */
  public byte[] toByteArray() {
    return bytes.toByteArray();
  }
}
