package org.onrecord.sources;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that are read of a stream. */
public final class CountedStream extends FilterInputStream {
  private long count;

  public CountedStream(InputStream in) {
    super(in);
  }

  /** The number of bytes read so far. */
  public long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    int b = in.read();
    count += b < 0 ? 0 : 1;
    return b;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    int read = in.read(to, offset, length);
    count += Math.max(0, read);
    return read;
  }
}
