package org.onrecord.app.console;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.sources.ReadingLog;
import org.onrecord.sources.input.Failures;
import org.onrecord.sources.input.InputFinder;

/**
 * Says on the console what could not be read, counts it, and keeps the exit code that the run ends
 * with for it. Where a line of progress is shown, it makes way for each message. Not thread-safe.
 */
public final class FailureLog implements ReadingLog {
  private final Console console;
  private final boolean debug;
  private final Notes notes;
  private ExitCode exitCode = ExitCode.DONE;
  private @Nullable Progress progress;
  private int failed;
  private long passedOver;

  /** What becomes of notes, which are no failures. */
  public enum Notes {
    SHOWN,
    HIDDEN
  }

  /**
   * A log that shows notes; nothing has failed yet.
   *
   * @param debug whether a failure's stack trace is shown
   */
  public FailureLog(Console console, boolean debug) {
    this(console, debug, Notes.SHOWN);
  }

  /**
   * A log in which nothing has failed yet.
   *
   * @param debug whether a failure's stack trace is shown
   */
  public FailureLog(Console console, boolean debug, Notes notes) {
    this.console = console;
    this.debug = debug;
    this.notes = notes;
  }

  /** The worst so far. */
  public ExitCode exitCode() {
    return exitCode;
  }

  /** How many pages and other inputs could not be read, without the names that led to nothing. */
  public int failed() {
    return failed;
  }

  /** How many records of archives were no pages. */
  public long passedOver() {
    return passedOver;
  }

  /** The run ends with this, or worse. */
  public void endWith(ExitCode atLeast) {
    exitCode = exitCode.or(atLeast);
  }

  /** From now on this line is cleared before each message; null if there is none. */
  public void clearing(@Nullable Progress line) {
    progress = line;
  }

  /** Says which names led to nothing. */
  public void problems(List<InputFinder.Problem> problems) {
    for (InputFinder.Problem problem : problems) {
      say(problem.message());
      endWith(ExitCode.of(problem.fault()));
    }
  }

  @Override
  public void fail(String name, Throwable cause) {
    problem(Failures.of(name, cause), cause);
  }

  /**
   * Says why something could not be written.
   *
   * @param name what was to be written to; null for standard output
   */
  public void failWriting(@Nullable String name, IOException cause) {
    problem(Failures.ofWriting(name == null ? "standard output" : name, cause), cause);
  }

  /** Says what failed in words of the caller's, and shows the stack trace where that is wanted. */
  public void problem(String message, Throwable cause) {
    problem(message);
    if (debug) {
      console.trace(cause);
    }
  }

  @Override
  public void problem(String message) {
    failed++;
    endWith(ExitCode.FAILED);
    say(message);
  }

  @Override
  public void note(String message) {
    if (notes == Notes.SHOWN) {
      say(message);
    }
  }

  @Override
  public void passedOver(long records) {
    passedOver += records;
  }

  private void say(String message) {
    if (progress != null) {
      progress.clear();
    }
    console.message(message);
  }
}
