package org.onrecord.sources.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.onrecord.sources.ByteFile;

/**
 * A stream that can be gone back in: what was read of it is kept in a temporary file, as large as
 * the stream in the end. For one thread.
 */
public final class SpooledStream implements ByteFile {
  private final String name;
  private final InputStream stream;
  private final FileChannel kept;
  private long size;

  /**
   * Creates a stream that is kept in a temporary file.
   *
   * @param name what it is called
   * @param stream read as far as needed; not closed
   * @throws IOException if there is no place for a temporary file
   */
  public SpooledStream(String name, InputStream stream) throws IOException {
    this.name = name;
    this.stream = stream;
    Path file = Files.createTempFile("onrecord", ".spool");
    this.kept =
        FileChannel.open(
            file,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public InputStream openAt(long offset) throws IOException {
    byte[] passedOver = new byte[1 << 13];
    while (size < offset && take(passedOver, 0, passedOver.length) >= 0) {
      // the next bytes
    }
    return new Reading(offset);
  }

  /** The next bytes of the stream, which are kept. */
  private int take(byte[] to, int from, int length) throws IOException {
    int count = stream.read(to, from, length);
    ByteBuffer bytes = ByteBuffer.wrap(to, from, Math.max(0, count));
    while (bytes.hasRemaining()) {
      size += kept.write(bytes, size);
    }
    return count;
  }

  @Override
  public void close() throws IOException {
    kept.close();
  }

  /** From some place on: first what is kept, then the stream. */
  private final class Reading extends InputStream {
    private long at;

    private Reading(long offset) {
      this.at = offset;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
      int count =
          at < size ? kept.read(ByteBuffer.wrap(to, from, length), at) : take(to, from, length);
      at += Math.max(0, count);
      return count;
    }
  }
}
