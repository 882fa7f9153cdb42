package org.onrecord.trace.index;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.onrecord.trace.source.CorruptIndexException;

/**
 * A segment in a file, which stays open so that it can be read to the end even if a writer deletes
 * it meanwhile.
 *
 * <p>It is read and not mapped: a mapped file that somebody cuts short ends the whole process. And
 * it is no channel, since a channel is closed for all threads when one of them is interrupted.
 */
final class SegmentFile implements SegmentData {
  private final String name;
  private final int size;
  private final RandomAccessFile file;

  private SegmentFile(String name, int size, RandomAccessFile file) {
    this.name = name;
    this.size = size;
    this.file = file;
  }

  /**
   * Opens a segment's file.
   *
   * @param size that it must have
   * @throws CorruptIndexException if it is missing or of another size
   */
  static SegmentFile open(Path path, int size) throws IOException {
    RandomAccessFile file = open(path);
    try {
      if (file.length() != size) {
        throw CorruptIndexException.damaged(
            path.toString(), "it has " + file.length() + " bytes and should have " + size);
      }
    } catch (IOException e) {
      file.close();
      throw e;
    }
    return new SegmentFile(path.toString(), size, file);
  }

  private static RandomAccessFile open(Path path) throws IOException {
    try {
      return new RandomAccessFile(path.toFile(), "r");
    } catch (FileNotFoundException e) { // also what cannot be opened for another reason
      if (Files.notExists(path)) {
        throw CorruptIndexException.damaged(path.toString(), "the file is missing");
      }
      throw e;
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public byte[] read(int at, int length) throws IOException {
    byte[] bytes = new byte[length];
    synchronized (file) {
      try {
        file.seek(at);
        file.readFully(bytes);
      } catch (EOFException e) {
        throw CorruptIndexException.damaged(
            name, "it was cut short to " + file.length() + " bytes while it was in use");
      } catch (IOException e) {
        throw new IOException(name + ": cannot be read: " + e.getMessage(), e);
      }
    }
    return bytes;
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      // it was only read, so nothing is lost
    }
  }
}
