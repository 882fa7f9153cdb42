package org.onrecord.app.output;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Where results go. Used by one thread. */
public interface PageSink extends Closeable {

  /**
   * Takes the next page.
   *
   * @throws PageNotWrittenException if this one cannot be written, but others may
   * @throws IOException if nothing more can be written
   */
  void write(PageResult.Read page) throws IOException;

  /** Gives the outputs their final names. Called once, after the last page. */
  void finish() throws IOException;

  /** What was kept for {@code --resume}; empty if nothing, and before it is closed. */
  default Optional<Path> kept() {
    return Optional.empty();
  }

  /** Closes the files. Without {@link #finish()} before, nothing gets its final name. */
  @Override
  void close() throws IOException;
}
