package org.onrecord.web.work;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.onrecord.web.guard.Secret;

/**
 * A folder in which what was sent lies until it is read, also while no server runs. Each server has
 * a part of its own, which it locks; what it leaves behind, however it ended, is taken over by the
 * next one. Thread-safe.
 *
 * <pre>
 * FOLDER/ID/lock            of the server that has it
 * FOLDER/ID/uploads/        what is just coming in
 * FOLDER/ID/works/WORK/1    a file that was sent
 * FOLDER/ID/works/WORK/work what is to be done: written last, so that there is no half
 * </pre>
 */
public final class Inbox implements Closeable {
  private static final String LOCK = "lock";
  private static final String WORKS = "works";
  private static final String UPLOADS = "uploads";
  private static final String WORK = "work";
  private static final String BEGUN = "begun";

  /** Reading that ended the server so often is not begun again. */
  private static final int MOST_BEGUN = 3;

  private final Path folder;
  private final Path own;
  private final FileChannel lock;

  private Inbox(Path folder, Path own, FileChannel lock) {
    this.folder = folder;
    this.own = own;
    this.lock = lock;
  }

  /**
   * In a folder, which is made; where it cannot be, in a temporary one, where what was sent is lost
   * with the server.
   */
  public static Inbox in(Path folder) throws IOException {
    Path made = folder;
    try {
      Files.createDirectories(folder);
      OwnFolder.keepToOwner(folder);
    } catch (IOException e) {
      made = Files.createTempDirectory("onrecord-sent-");
    }
    Path own = OwnFolder.make(made.resolve(Secret.next()));
    FileChannel lock =
        FileChannel.open(
            own.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    lock.lock();
    Files.createDirectory(own.resolve(WORKS));
    Files.createDirectory(own.resolve(UPLOADS));
    return new Inbox(made, own, lock);
  }

  /** For what is just coming in, which nobody needs once it has come. */
  public Path uploads() {
    return own.resolve(UPLOADS);
  }

  /** A folder for the files of a work. */
  Path begin(String id) throws IOException {
    return Files.createDirectory(own.resolve(WORKS).resolve(id));
  }

  /** Keeps a file of a work, so that it outlives a loss of power. */
  static void keep(Path file, InputStream content) throws IOException {
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      content.transferTo(Channels.newOutputStream(out));
      out.force(true);
    }
  }

  /** From now on it is done, whatever becomes of this server. */
  void keep(SentWork work) throws IOException {
    Path to = own.resolve(WORKS).resolve(work.id());
    Path half = to.resolve(WORK + ".partial");
    try (InputStream text = work.written()) {
      keep(half, text);
    }
    Files.move(half, to.resolve(WORK), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Its reading begins. */
  void read(String id) {
    Path work = own.resolve(WORKS).resolve(id);
    for (int i = 1; i <= MOST_BEGUN; i++) {
      try {
        Files.createFile(work.resolve(BEGUN + i));
        return;
      } catch (IOException e) {
        // it was begun before, or cannot be noted; it is read all the same
      }
    }
  }

  /** Nothing of it is left to be done. */
  void end(String id) {
    try {
      delete(own.resolve(WORKS).resolve(id));
    } catch (IOException e) {
      return; // as on Windows, while a reader has a file open: the next server takes it out
    }
  }

  /**
   * A work of a server that has ended.
   *
   * @param tried whether its reading was begun as often as it will be
   */
  record Left(SentWork work, boolean tried) {}

  /** Takes over what servers that have ended left, the earliest first. */
  List<Left> takeOver() throws IOException {
    List<Left> left = new ArrayList<>();
    for (Path other : children(folder)) {
      if (!other.equals(own) && Files.isDirectory(other)) {
        takeOver(other, left);
      }
    }
    left.sort(Comparator.comparing(each -> each.work().begun()));
    return left;
  }

  private void takeOver(Path other, List<Left> left) throws IOException {
    Path otherLock = other.resolve(LOCK);
    if (!Files.isRegularFile(otherLock)) {
      return; // it is just being made, or none of ours
    }
    try (FileChannel channel = FileChannel.open(otherLock, StandardOpenOption.WRITE);
        FileLock held = channel.tryLock()) {
      if (held == null) {
        return; // its server runs
      }
      for (Path work : children(other.resolve(WORKS))) {
        if (Files.isRegularFile(work.resolve(WORK))) { // else it was never acknowledged
          Path here = own.resolve(WORKS).resolve(work.getFileName());
          Files.move(work, here);
          left.add(
              new Left(
                  SentWork.read(here.resolve(WORK)),
                  Files.exists(here.resolve(BEGUN + MOST_BEGUN))));
        }
      }
    } catch (OverlappingFileLockException e) {
      return; // it runs in this process
    }
    delete(other);
  }

  private static List<Path> children(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** Leaves what is to be done to the next server. */
  @Override
  public void close() throws IOException {
    boolean isDone = children(own.resolve(WORKS)).isEmpty();
    lock.close();
    if (isDone) {
      delete(own);
      if (children(folder).isEmpty()) {
        Files.deleteIfExists(folder);
      }
    }
  }
}
