package org.onrecord.app.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file that is whole or not there: it is written under a name of its own and then moved. From
 * {@link #hold} on, no other run writes to it.
 */
final class WholeFile implements OutputFile {
  private final Path given;
  private final OutputPlace.Ordinary place;
  private final Belongings belongings;
  private final PartialFiles partials;
  private final RunLock lock;
  private final AtExit atExit;
  private Unfinished unfinished = Unfinished.DELETED;
  private volatile @Nullable Path partial;
  private @Nullable OutputStream out;

  private WholeFile(Path given, OutputPlace.Ordinary place, Belongings belongings)
      throws IOException {
    this.given = given;
    this.place = place;
    this.belongings = belongings;
    this.partials = PartialFiles.of(place.file());
    this.lock = RunLock.take(PartialFiles.lock(place.file()));
    this.atExit = AtExit.run(this::letGo);
  }

  /**
   * Makes the file this run's own, and writes nothing yet.
   *
   * @param given its name
   * @param place where that leads
   * @param belongings looked at again before the file gets its name
   * @throws InUseException if another run has it
   */
  static WholeFile hold(Path given, OutputPlace.Ordinary place, Belongings belongings)
      throws IOException {
    return new WholeFile(given, place, belongings);
  }

  /** What a run can go on with: what an interrupted one left, else the file as it is. */
  Optional<Path> earlier() throws IOException {
    List<Path> left = partials.left();
    if (!left.isEmpty()) {
      return Optional.of(left.get(0));
    }
    return Files.isRegularFile(place.file()) ? Optional.of(place.file()) : Optional.empty();
  }

  /** Begins with an empty file. */
  void begin(Unfinished whenUnfinished) throws IOException {
    unfinished = whenUnfinished;
    Path fresh = partials.fresh();
    out = new BufferedOutputStream(create(fresh));
    partial = fresh;
  }

  /**
   * Goes on behind what an earlier run wrote; keeps it if this one is interrupted, too.
   *
   * @param earlier one of {@link #earlier()}
   * @param bytes how much of it to keep
   */
  void goOn(Path earlier, long bytes) throws IOException {
    unfinished = Unfinished.KEPT;
    if (!earlier.equals(place.file())) {
      Path claimed = partials.claim(earlier);
      partial = claimed;
      FileChannel channel =
          FileChannel.open(claimed, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
      out = new BufferedOutputStream(Channels.newOutputStream(channel));
      channel.truncate(bytes).position(bytes);
      return;
    }
    begin(Unfinished.DELETED); // the file itself is still there
    try (InputStream in = Files.newInputStream(earlier)) {
      copy(in, bytes);
    }
    unfinished = Unfinished.KEPT;
  }

  private void copy(InputStream in, long bytes) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long left = bytes;
    while (left > 0) {
      int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        throw new IOException(place.file() + ": it has become shorter");
      }
      stream().write(buffer, 0, read);
      left -= read;
    }
  }

  private static OutputStream create(Path file) throws IOException {
    return Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  @Override
  public OutputStream stream() {
    return Objects.requireNonNull(out, "begun");
  }

  @Override
  public void complete() throws IOException {
    stream().close();
    Path written = Objects.requireNonNull(partial, "begun");
    OutputPlace now = OutputPlace.of(given);
    if (!now.equals(place)) {
      throw new IOException(given + " has become something else while it was written");
    }
    belongings.refuse(now);
    move(written, place.file());
    partial = null;
    if (lock.keepsOthersAway()) {
      for (Path left : partials.left()) {
        Files.deleteIfExists(left);
      }
    }
  }

  /** Gives a partial file its final name, in the place of an older one. */
  static void move(Path partial, Path file) throws IOException {
    try {
      Files.move(
          partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      moveAcross(partial, file);
    }
  }

  /** From one disk to another: copied beside the file first. */
  private static void moveAcross(Path partial, Path file) throws IOException {
    Path beside = PartialFiles.of(file).fresh();
    try {
      try (OutputStream copy = create(beside)) {
        Files.copy(partial, copy);
      }
      try {
        Files.move(
            beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(beside);
    }
    Files.delete(partial);
  }

  @Override
  public Optional<Path> kept() {
    return Optional.ofNullable(partial);
  }

  @Override
  public void close() throws IOException {
    try {
      if (out != null) {
        out.close();
      }
    } finally {
      atExit.cancel();
      letGo();
    }
  }

  /** Also when the process is stopped. What cannot be deleted, the next run deletes. */
  private void letGo() {
    try (lock) {
      Path left = partial;
      if (left != null && (unfinished == Unfinished.DELETED || Files.size(left) == 0)) {
        Files.deleteIfExists(left);
        partial = null;
      }
    } catch (IOException e) {
      return; // a lock that stays does not keep the next run away
    }
  }
}
