package org.onrecord.app.console;

import java.io.IOException;
import java.util.List;
import org.onrecord.sources.ReadingLog;
import org.onrecord.sources.input.Failures;
import org.onrecord.sources.input.InputFinder;

/**
 * Reports on the console what could not be read, and keeps the exit code that follows from it. Not
 * thread-safe.
 */
public final class FailureLog implements ReadingLog {
  private final Console console;
  private final boolean debug;
  private ExitCode exitCode = ExitCode.DONE;

  /**
   * Creates a log without failures.
   *
   * @param debug whether a failure's stack trace is shown
   */
  public FailureLog(Console console, boolean debug) {
    this.console = console;
    this.debug = debug;
  }

  /** The worst so far. */
  public ExitCode exitCode() {
    return exitCode;
  }

  /** The run ends with this, or worse. */
  public void endWith(ExitCode atLeast) {
    exitCode = exitCode.or(atLeast);
  }

  /** Reports what was named and cannot be read. */
  public void problems(List<InputFinder.Problem> problems) {
    for (InputFinder.Problem problem : problems) {
      console.message(problem.message());
      endWith(ExitCode.of(problem.fault()));
    }
  }

  @Override
  public void fail(String name, Throwable cause) {
    problem(Failures.of(name, cause));
    if (debug) {
      console.trace(cause);
    }
  }

  /** Reports why something could not be written. */
  public void failWriting(String name, IOException cause) {
    problem(Failures.ofWriting(name, cause));
    if (debug) {
      console.trace(cause);
    }
  }

  @Override
  public void problem(String message) {
    endWith(ExitCode.FAILED);
    console.message(message);
  }

  @Override
  public void note(String message) {
    console.message(message);
  }

  @Override
  public void passedOver(long records) {} // those who use this count sources and quotations
}
