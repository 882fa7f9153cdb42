package org.onrecord.sources;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes that can be read from any place on, as often as needed. */
public interface ByteFile extends Closeable {

  /** What it is called in messages and in the names of its pages. */
  String name();

  /**
   * Opens the file.
   *
   * @param offset where to begin, in bytes
   */
  InputStream openAt(long offset) throws IOException;

  @Override
  default void close() throws IOException {}

  /**
   * A file.
   *
   * @param name what it is called
   */
  static ByteFile of(Path path, String name) {
    return new ByteFile() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public InputStream openAt(long offset) throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(path);
        return Channels.newInputStream(channel.position(offset));
      }
    };
  }
}
