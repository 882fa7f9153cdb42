package org.onrecord.app.output;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.console.UsageException;
import org.onrecord.sources.text.FileName;

/** One file to be written by name. Not thread-safe. */
public interface OutputFile extends Closeable {

  /** What becomes of what was written when a run ends before its output is whole. */
  enum Unfinished {
    /** It is deleted. */
    DELETED,
    /** It is kept for {@code --resume}. */
    KEPT
  }

  /**
   * Opens a file.
   *
   * @param given its name
   * @param standardOutput what it is where the name means that
   * @param belongings that it must not be written over
   * @throws UsageException if it would be
   * @throws InUseException if another run writes to it
   */
  static OutputFile open(
      Path given, OutputStream standardOutput, Belongings belongings, Unfinished unfinished)
      throws IOException {
    OutputPlace place = OutputPlace.of(given);
    belongings.refuse(place);
    if (place instanceof OutputPlace.Ordinary ordinary) {
      WholeFile file = WholeFile.hold(given, ordinary, belongings);
      try {
        file.begin(unfinished);
        return file;
      } catch (IOException e) {
        file.close();
        throw e;
      }
    }
    return place instanceof OutputPlace.Special special
        ? WrittenThrough.to(special)
        : new WrittenThrough(standardOutput, WrittenThrough.Closing.LEFT_OPEN);
  }

  /**
   * Opens a file that no later run can continue.
   *
   * @param given its name; null for standard output
   * @throws UsageException if it would be written over something of the user's
   * @throws InUseException if another run writes to it
   */
  static OutputFile open(@Nullable String given, OutputStream standardOutput, Belongings belongings)
      throws IOException {
    return given == null
        ? new WrittenThrough(standardOutput, WrittenThrough.Closing.LEFT_OPEN)
        : open(FileName.path(given), standardOutput, belongings, Unfinished.DELETED);
  }

  /** Where to write; buffered. */
  OutputStream stream();

  /** Marks the file as complete. */
  void complete() throws IOException;

  /** What was kept for {@code --resume}, once closed. */
  Optional<Path> kept();

  /** Closes the file. Without {@link #complete()} before, an older file of its name stays. */
  @Override
  void close() throws IOException;
}
