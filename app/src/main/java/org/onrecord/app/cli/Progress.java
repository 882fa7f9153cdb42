package org.onrecord.app.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** One line on a terminal that tells how far a run is, and makes way for messages. */
final class Progress {
  private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(200);
  private static final String CLEAR = "\r\u001b[K";

  private final PrintWriter err;
  private final int total;
  private final LongSupplier clock;
  private final long begun;
  private long shown;
  private boolean visible;

  /**
   * Begins.
   *
   * @param err a terminal
   * @param total pages to read
   * @param clock nanoseconds, ascending
   */
  Progress(PrintWriter err, int total, LongSupplier clock) {
    this.err = err;
    this.total = total;
    this.clock = clock;
    this.begun = clock.getAsLong();
    this.shown = begun;
  }

  /**
   * A page is done; shows the line unless it was shown just now.
   *
   * @param done pages so far, failed ones included
   * @param failed pages so far
   */
  void update(int done, int failed) {
    long now = clock.getAsLong();
    if (now - shown < INTERVAL) {
      return;
    }
    shown = now;
    double seconds = (now - begun) / 1e9;
    double rate = done / seconds;
    err.print(CLEAR);
    err.printf(
        Locale.ROOT,
        "%d of %d pages, %.0f a second, %s left, %d failed",
        done,
        total,
        rate,
        clockTime(Math.round((total - done) / rate)),
        failed);
    err.flush();
    visible = true;
  }

  /** Takes the line away, for a message or for good. */
  void clear() {
    if (visible) {
      err.print(CLEAR);
      err.flush();
      visible = false;
    }
  }

  /** "0:07", "12:30", "3:00:05". */
  static String clockTime(long seconds) {
    return seconds < 3600
        ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
        : String.format(
            Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }
}
