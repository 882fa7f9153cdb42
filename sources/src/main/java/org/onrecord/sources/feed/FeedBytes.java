package org.onrecord.sources.feed;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.onrecord.sources.Problems;
import org.onrecord.sources.Remedy;

/**
 * The bytes of a feed up to a limit, or up to where they cannot be read. The stream ends there
 * without an exception and keeps the reason, so that what comes before is not lost.
 */
final class FeedBytes extends FilterInputStream {
  private final int limit;
  private int size;
  private @Nullable String cut;

  /**
   * Creates a stream of a feed's bytes.
   *
   * @param limit the most it gives, in bytes
   */
  FeedBytes(InputStream in, int limit) {
    super(in);
    this.limit = limit;
  }

  /** Why they ended before the end; null if they did not. */
  @Nullable String cut() {
    return cut;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    if (cut != null) {
      return -1;
    }
    if (length == 0) {
      return 0;
    }
    try {
      int count = in.read(to, offset, Math.min(length, Math.max(1, limit - size)));
      if (count > 0 && size + count > limit) {
        cut =
            "the feed goes on after byte "
                + limit
                + ", beyond maxPageBytes = "
                + limit
                + "; raise it"
                + Remedy.MORE_PAGE_BYTES.words();
        return -1;
      }
      size += Math.max(0, count);
      return count;
    } catch (IOException e) {
      cut = "the feed cannot be read any further: " + Problems.why(e);
      return -1;
    }
  }
}
