package org.onrecord.trace.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.onrecord.trace.source.IndexInUseException;

/**
 * The lock of an index's one writer. Its file names the files that the writer makes or gives up,
 * each before it does so: the next writer deletes what is left of them, and nothing else. Not
 * thread-safe.
 */
public final class WriteLock implements AutoCloseable {
  static final String NAME = "write.lock";

  private static final String FIRST =
      "onrecord: left by a run that was stopped, if no other runs:\n";

  /** The longest file that a writer may have made. */
  private static final int MOST_BYTES = 1 << 20;

  /**
   * The folders that this process writes to. A second lock on a file must not even be tried, since
   * giving it up would free the first.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel channel;
  private final Set<String> named = new LinkedHashSet<>();

  private WriteLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /** Whether there is a lock's file, held or not. */
  public static boolean isIn(Path folder) {
    return Files.exists(folder.resolve(NAME), LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * Takes the lock.
   *
   * @param folder that exists
   * @throws IndexInUseException if another writer has it
   * @throws IOException if there is a file in its place that is not of a writer
   */
  public static WriteLock take(Path folder) throws IOException {
    Path real = folder.toRealPath();
    if (!HELD.add(real)) {
      throw new IndexInUseException(folder);
    }
    try {
      if (Files.isSymbolicLink(real.resolve(NAME))) {
        throw notOurs(folder);
      }
      FileChannel channel =
          FileChannel.open(
              real.resolve(NAME),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              LinkOption.NOFOLLOW_LINKS);
      try {
        return take(folder, real, channel);
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw e;
      }
    } catch (IOException | RuntimeException e) {
      HELD.remove(real);
      throw e;
    }
  }

  private static WriteLock take(Path folder, Path real, FileChannel channel) throws IOException {
    try {
      if (channel.tryLock() == null) {
        throw new IndexInUseException(folder);
      }
    } catch (OverlappingFileLockException e) {
      throw new IndexInUseException(folder);
    }
    WriteLock lock = new WriteLock(real, channel);
    lock.named.addAll(lock.read(folder));
    return lock;
  }

  private static IOException notOurs(Path folder) {
    return new IOException(
        folder.resolve(NAME)
            + ": is not of OnRecord, which needs a file of this name; move it away, or give the"
            + " index a folder of its own");
  }

  /** The names in the file; a last one that was not written whole does not count. */
  private List<String> read(Path shown) throws IOException {
    long size = channel.size();
    ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(size, MOST_BYTES));
    while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) >= 0) {
      // until all is read
    }
    String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    if (size > MOST_BYTES || !(text.startsWith(FIRST) || FIRST.startsWith(text))) {
      throw notOurs(shown);
    }
    return text.substring(0, text.lastIndexOf('\n') + 1)
        .lines()
        .filter(IndexFolder::isWriters)
        .toList();
  }

  /**
   * Names files in the lock's file: those about to be made or given up.
   *
   * @throws IOException if the disk is full or cannot be written; nothing is named then
   */
  public void name(Collection<String> files) throws IOException {
    Set<String> added = new LinkedHashSet<>(files);
    added.removeAll(named);
    if (added.isEmpty()) {
      return;
    }
    long before = channel.size();
    try {
      append((before < FIRST.length() ? FIRST : "") + lines(added));
    } catch (IOException e) {
      channel.truncate(before);
      throw e;
    }
    named.addAll(added);
  }

  private static String lines(Collection<String> names) {
    return String.join("\n", names) + "\n";
  }

  private void append(String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    long at = text.startsWith(FIRST) ? 0 : channel.size();
    while (bytes.hasRemaining()) {
      at += channel.write(bytes, at);
    }
  }

  /**
   * Deletes the files that are named here and no longer of use. One that cannot be deleted stays
   * named.
   *
   * @param used those that are
   */
  public void deleteAllBut(Set<String> used) throws IOException {
    Set<String> left = new LinkedHashSet<>();
    for (String name : named) {
      if (!used.contains(name) && !isGone(folder.resolve(name))) {
        left.add(name);
      }
    }
    named.clear();
    channel.truncate(0);
    name(left);
  }

  private static boolean isGone(Path file) {
    try {
      Files.deleteIfExists(file);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Releases the lock. */
  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      HELD.remove(folder);
    }
  }
}
