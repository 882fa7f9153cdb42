package org.onrecord.sources.archive;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/**
 * The bytes of a file in a zip, up to where they cannot be unpacked: there the stream ends. Where
 * not even the first can be unpacked, reading fails.
 */
final class UntilDamage extends FilterInputStream {
  private boolean begun;
  private boolean ended;

  UntilDamage(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    try {
      int count = ended ? -1 : in.read(to, offset, length);
      begun = true;
      return count;
    } catch (ZipException | EOFException e) {
      if (!begun) {
        throw e;
      }
      ended = true;
      return -1;
    }
  }

  @Override
  public long skip(long count) throws IOException {
    byte[] passedOver = new byte[(int) Math.min(count, 1 << 13)];
    return count <= 0 ? 0 : Math.max(0, read(passedOver, 0, passedOver.length));
  }
}
