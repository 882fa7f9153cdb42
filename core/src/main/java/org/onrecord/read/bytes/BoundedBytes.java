package org.onrecord.read.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.page.PageLimits;
import org.onrecord.page.UnreadablePageException;

/**
 * Collects the bytes of one page and refuses the first one beyond {@link
 * PageLimits#maxPageBytes()}. Grows by whole chunks, so it never holds more than the limit and one
 * chunk.
 */
final class BoundedBytes {
  private static final int CHUNK = 1 << 16;

  /** The most bytes that are read beyond the limit. */
  private static final int STEP = 1 << 13;

  private final String source;
  private final PageLimits limits;
  private final List<byte[]> full = new ArrayList<>();
  private byte[] last = new byte[CHUNK];
  private int used;
  private long length;

  BoundedBytes(String source, PageLimits limits) {
    this.source = source;
    this.limits = limits;
  }

  /** Bytes collected so far. */
  long length() {
    return length;
  }

  void write(byte[] bytes, int offset, int count) throws UnreadablePageException {
    grow(count);
    int done = 0;
    while (done < count) {
      int step = Math.min(count - done, room());
      System.arraycopy(bytes, offset + done, last, used, step);
      used += step;
      done += step;
    }
  }

  /** Reads a stream to its end. */
  void writeAll(InputStream in) throws IOException {
    while (true) {
      int room = Math.min(room(), STEP);
      int count = in.read(last, used, room);
      if (count < 0) {
        return;
      }
      grow(count);
      used += count;
    }
  }

  /** Counts some more bytes, if there may be so many. */
  private void grow(int count) throws UnreadablePageException {
    if (length + count > limits.maxPageBytes()) {
      throw new UnreadablePageException(
          UnreadablePageException.Reason.TOO_LARGE,
          source
              + ": the page goes on after byte "
              + limits.maxPageBytes()
              + " (decompressed), beyond maxPageBytes = "
              + limits.maxPageBytes()
              + "; raise it with --max-page-bytes or PageLimits");
    }
    length += count;
  }

  /** The free bytes of the last chunk; a full one is followed by a new chunk first. */
  private int room() {
    if (used == last.length) {
      full.add(last);
      last = new byte[CHUNK];
      used = 0;
    }
    return last.length - used;
  }

  /** All bytes. Each chunk is released as it is copied. */
  byte[] toByteArray() {
    byte[] all = new byte[(int) length];
    int at = 0;
    for (int i = 0; i < full.size(); i++) {
      byte[] chunk = full.set(i, new byte[0]);
      System.arraycopy(chunk, 0, all, at, chunk.length);
      at += chunk.length;
    }
    System.arraycopy(last, 0, all, at, used);
    return all;
  }
}
