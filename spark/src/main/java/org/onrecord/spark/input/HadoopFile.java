package org.onrecord.spark.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;
import org.onrecord.sources.ByteFile;

/** A file of any file system that Hadoop knows. For one thread. */
final class HadoopFile implements ByteFile {
  private final String name;
  private final Path path;
  private final Configuration configuration;
  private @Nullable IOException failure;

  /**
   * Makes one; nothing is opened yet.
   *
   * @param name what it is called
   */
  HadoopFile(String name, Path path, Configuration configuration) {
    this.name = name;
    this.path = path;
    this.configuration = configuration;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public InputStream openAt(long offset) throws IOException {
    try {
      FSDataInputStream in = path.getFileSystem(configuration).open(path);
      in.seek(offset);
      return new Watched(in);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Throws what the file system failed with, if it did, although somebody caught it. */
  void check() throws IOException {
    IOException failed = failure;
    if (failed != null) {
      throw new IOException("it could not be read to its end: " + failed.getMessage(), failed);
    }
  }

  private IOException failed(IOException e) {
    failure = failure == null ? e : failure;
    return e;
  }

  private final class Watched extends FilterInputStream {
    private Watched(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      try {
        return in.read();
      } catch (IOException e) {
        throw failed(e);
      }
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      try {
        return in.read(to, offset, length);
      } catch (IOException e) {
        throw failed(e);
      }
    }

    @Override
    public long skip(long count) throws IOException {
      try {
        return in.skip(count);
      } catch (IOException e) {
        throw failed(e);
      }
    }
  }
}
