package org.onrecord.sources.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.onrecord.sources.ByteFile;

/**
 * A stretch of a zip that may be the bytes of a file.
 *
 * @param start the first
 * @param end behind the last
 * @param method {@link ZipHeader#STORED} or {@link ZipHeader#DEFLATED}
 */
record ZipSlice(long start, long end, int method) {

  /** The stretch as a file. */
  ByteFile file(Path zip, String name) {
    return new ByteFile() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public InputStream openAt(long offset) throws IOException {
        if (method == ZipHeader.STORED) {
          return packed(zip, start + offset);
        }
        Inflater inflater = new Inflater(true);
        InputStream in =
            new UntilDamage(
                new InflaterInputStream(packed(zip, start), inflater) {
                  @Override
                  public void close() throws IOException {
                    super.close();
                    inflater.end();
                  }
                });
        in.skipNBytes(offset);
        return in;
      }
    };
  }

  private InputStream packed(Path zip, long from) throws IOException {
    SeekableByteChannel channel = Files.newByteChannel(zip);
    return new FirstBytes(Channels.newInputStream(channel.position(from)), Math.max(0, end - from));
  }
}
