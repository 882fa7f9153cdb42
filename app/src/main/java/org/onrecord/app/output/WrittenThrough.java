package org.onrecord.app.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** What is written to and stays what it is: a device, a FIFO, an open file, standard output. */
final class WrittenThrough implements OutputFile {
  private final OutputStream out;
  private final Closing closing;

  /** What becomes of the stream at the end. */
  enum Closing {
    CLOSED,
    LEFT_OPEN
  }

  /** Writes to a stream. */
  WrittenThrough(OutputStream out, Closing closing) {
    this.out = new BufferedOutputStream(out);
    this.closing = closing;
  }

  /** Opens what lies there. A FIFO is opened when somebody reads it. */
  static WrittenThrough to(OutputPlace.Special place) throws IOException {
    boolean openFile =
        Files.isRegularFile(place.file()); // such as /dev/fd/3: nothing in it is lost
    OpenOption[] options =
        openFile
            ? new OpenOption[] {StandardOpenOption.WRITE, StandardOpenOption.APPEND}
            : new OpenOption[] {StandardOpenOption.WRITE};
    return new WrittenThrough(Files.newOutputStream(place.file(), options), Closing.CLOSED);
  }

  @Override
  public OutputStream stream() {
    return out;
  }

  @Override
  public void complete() throws IOException {
    out.flush();
  }

  @Override
  public Optional<Path> kept() {
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    if (closing == Closing.CLOSED) {
      out.close();
    }
  }
}
