package org.onrecord.app.output;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other runs from an output by a lock on an empty file. The system drops the lock with the
 * process, however that ends; an empty file that is left then is used and deleted by the next run.
 *
 * <p>Where the file system knows no locks, nothing is locked. What is written is whole even then,
 * since no two runs share a partial file.
 */
final class RunLock implements Closeable {
  private static final int TRIES = 10;

  private final Path file;
  private final FileChannel channel;
  private final Kind kind;

  /** Whether others are kept away. */
  private enum Kind {
    LOCKED,
    NO_LOCKS_HERE
  }

  private RunLock(Path file, FileChannel channel, Kind kind) {
    this.file = file;
    this.channel = channel;
    this.kind = kind;
  }

  /** Whether what other runs left may be cleared away: no other is at work. */
  boolean keepsOthersAway() {
    return kind == Kind.LOCKED;
  }

  /**
   * Takes the lock, without waiting.
   *
   * @param file what to lock; made, and deleted at the end
   * @throws InUseException if another run has it
   * @throws IOException if the file cannot be made, or is not empty and so somebody else's
   */
  static RunLock take(Path file) throws IOException {
    for (int i = 0; i < TRIES; i++) {
      RunLock lock = tryToTake(file);
      if (lock != null) {
        return lock;
      }
    }
    throw new InUseException();
  }

  /** Null where the file was deleted meanwhile by a run that came to its end. */
  private static @Nullable RunLock tryToTake(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    try {
      Object key = key(file);
      if (channel.size() > 0) {
        throw new FileSystemException(
            file.toString(), null, file + " is in the way and not OnRecord's; rename it");
      }
      Kind kind = lock(channel);
      if (key != null && Objects.equals(key, key(file))) {
        return new RunLock(file, channel, kind);
      }
      channel.close();
      return null;
    } catch (OverlappingFileLockException e) { // a run in this process
      channel.close();
      throw new InUseException();
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  private static Kind lock(FileChannel channel) throws InUseException {
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (IOException e) {
      return Kind.NO_LOCKS_HERE;
    }
    if (lock == null) {
      throw new InUseException();
    }
    return Kind.LOCKED;
  }

  /** What distinguishes this file from another of its name; null where it is gone. */
  private static @Nullable Object key(Path file) throws IOException {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return attributes.fileKey() == null ? file : attributes.fileKey();
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  /** Deletes the file while it is still locked, so that nobody waits for what is gone. */
  @Override
  public void close() throws IOException {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // an open file cannot be deleted everywhere; an empty one does no harm
    }
    channel.close();
  }
}
