package org.onrecord.app.output;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.onrecord.app.console.UsageException;

/**
 * The hidden folder in a folder of outputs in which each is written until it is whole: what a
 * killed run leaves, the next finds and deletes. It is there while a run is.
 */
final class WorkFolder implements Closeable {
  /** Its name. */
  static final String NAME = ".onrecord";

  private static final int TRIES = 10;

  private final Path folder;
  private final Path work;
  private final boolean made;
  private final Belongings belongings;
  private final PartialFiles partials;
  private final RunLock lock;
  private final AtExit atExit;

  /**
   * Makes it, and the folder of outputs where that is not there.
   *
   * @param folder of outputs
   * @param belongings that no output may be written over
   * @throws UsageException if the folder is an index or the cache
   * @throws InUseException if another run writes into the folder
   */
  WorkFolder(Path folder, Belongings belongings) throws IOException {
    belongings.refuseFolder(folder);
    this.folder = folder;
    this.work = folder.resolve(NAME);
    this.belongings = belongings;
    this.made = Files.notExists(folder);
    this.lock = lock(folder, work);
    this.partials = PartialFiles.in(work);
    this.atExit = AtExit.run(this::letGo);
    if (lock.keepsOthersAway()) {
      partials.deleteLeft();
    }
  }

  private static RunLock lock(Path folder, Path work) throws IOException {
    for (int i = 1; ; i++) {
      Files.createDirectories(folder);
      try {
        Files.createDirectory(work);
      } catch (FileAlreadyExistsException e) {
        if (!Files.isDirectory(work, LinkOption.NOFOLLOW_LINKS)) {
          throw new IOException(work + " is in the way and not OnRecord's; rename it", e);
        }
      }
      try {
        return RunLock.take(work.resolve("lock"));
      } catch (NoSuchFileException e) {
        if (i == TRIES) { // another run came to its end and took it away
          throw e;
        }
      }
    }
  }

  /**
   * Writes one output; folders on the way are made.
   *
   * @param file its name
   */
  void write(Path file, byte[] bytes) throws IOException {
    Path parent = file.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    OutputPlace place = OutputPlace.of(file);
    Optional<String> objection = objection(file, place);
    if (objection.isPresent()) {
      throw new IOException(objection.get());
    }
    if (place instanceof OutputPlace.Ordinary) {
      writeWhole(place.file(), bytes);
      return;
    }
    try (OutputFile through = WrittenThrough.to(new OutputPlace.Special(place.file()))) {
      through.stream().write(bytes);
      through.complete();
    }
  }

  /**
   * What speaks against it: also another page's output that this file system takes for the same.
   */
  private Optional<String> objection(Path file, OutputPlace place) throws IOException {
    Optional<String> objection = belongings.objection(place);
    String name = file.getFileName().toString();
    String there = String.valueOf(place.file().getFileName());
    if (objection.isPresent() || Files.isSymbolicLink(file) || there.equals(name)) {
      return objection;
    }
    return there.equalsIgnoreCase(name)
        ? Optional.of(there + " lies there, which is the same name on this disk")
        : Optional.empty();
  }

  private void writeWhole(Path file, byte[] bytes) throws IOException {
    Path partial = partials.fresh();
    try {
      try (OutputStream out =
          Files.newOutputStream(partial, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        out.write(bytes);
      }
      WholeFile.move(partial, file);
    } finally {
      Files.deleteIfExists(partial);
    }
  }

  @Override
  public void close() {
    atExit.cancel();
    letGo();
  }

  /** Also when the process is stopped. Deletes the folder of outputs, too, if it remained empty. */
  private void letGo() {
    try {
      try (lock) {
        if (lock.keepsOthersAway()) {
          partials.deleteLeft();
        }
      }
      Files.deleteIfExists(work);
      if (made) {
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      return; // it is not empty, or cannot be deleted; it does not keep the next run away
    }
  }
}
