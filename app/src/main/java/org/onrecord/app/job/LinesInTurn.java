package org.onrecord.app.job;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.console.FailureLog;
import org.onrecord.record.MalformedRecordException;

/** Takes what the lines of a file hold, one after another; a line that is none costs no other. */
final class LinesInTurn {
  private final FailureLog log;

  LinesInTurn(FailureLog log) {
    this.log = log;
  }

  /** Gives one after another; null after the last. */
  @FunctionalInterface
  interface Reading<T> {
    @Nullable T next() throws IOException;
  }

  /** Takes one after another. */
  @FunctionalInterface
  interface Receiver<T> {
    void accept(T value) throws IOException;
  }

  /**
   * Takes all.
   *
   * @param name of the file, for messages
   * @throws IOException if the receiver fails; what cannot be read is only told
   */
  <T> void take(String name, Reading<T> reading, Receiver<T> receiver) throws IOException {
    while (true) {
      T value;
      try {
        value = reading.next();
      } catch (MalformedRecordException e) {
        log.problem(String.valueOf(e.getMessage()), e);
        continue;
      } catch (IOException e) {
        log.fail(name, e);
        return;
      }
      if (value == null) {
        return;
      }
      receiver.accept(value);
    }
  }
}
