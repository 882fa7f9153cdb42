package org.onrecord.app.console;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.onrecord.sources.text.Counted;

/** A line on a terminal that shows how far a run is, and is removed for messages. */
public final class Progress {
  private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(200);

  private final Messages err;
  private final long total;
  private final Unit unit;
  private final LongSupplier clock;
  private long begun;
  private long behindAtBegin;
  private long shown;
  private boolean visible;

  /**
   * Starts to count. * @param err a terminal
   *
   * @param total pages to read
   * @param clock nanoseconds, ascending
   */
  public Progress(Messages err, int total, LongSupplier clock) {
    this(err, total, Unit.PAGES, clock);
  }

  /**
   * Starts to count. * @param err a terminal
   *
   * @param total how much there is to read; 0 where that is not known
   * @param unit of what
   * @param clock nanoseconds, ascending
   */
  public Progress(Messages err, long total, Unit unit, LongSupplier clock) {
    this.err = err;
    this.total = total;
    this.unit = unit;
    this.clock = clock;
    this.begun = clock.getAsLong();
    this.shown = begun;
  }

  /** What is counted to show how much is left. */
  public enum Unit {
    /** All pages are known at the start. */
    PAGES,
    /** How many pages an archive holds shows only at its end. */
    BYTES
  }

  /**
   * A page is done; shows the line unless it was shown just now.
   *
   * @param done pages so far, failed ones included
   * @param failed pages so far
   */
  public void update(int done, int failed) {
    update(done, failed, 0, done);
  }

  /**
   * The same where some pages were read by an earlier run, or bytes are counted.
   *
   * @param before pages of the earlier run that were passed over so far
   * @param behind how much of the total has been read
   */
  public void update(int done, int failed, int before, long behind) {
    long now = clock.getAsLong();
    if (done == 0) {
      begun = now; // skipped pages say nothing about the speed of reading
      behindAtBegin = behind;
    }
    if (now - shown < INTERVAL) {
      return;
    }
    shown = now;
    err.progress(
        done == 0
            ? passedOver(before, behind)
            : line(done, before, behind, (now - begun) / 1e9) + failed + " failed");
    visible = true;
  }

  private String passedOver(int before, long behind) {
    return unit == Unit.PAGES
        ? before + " of " + total + " pages read before"
        : share(behind) + Counted.of(before, "page") + " read before";
  }

  private String line(int done, int before, long behind, double seconds) {
    String rate = String.format(Locale.ROOT, "%.0f a second, ", done / seconds);
    long read = behind - behindAtBegin;
    String left =
        total == 0 || read <= 0
            ? ""
            : clockTime(Math.round((total - behind) * seconds / read)) + " left, ";
    String pages =
        unit == Unit.PAGES
            ? done + before + " of " + total + " pages, "
            : Counted.of(done + before, "page") + ", ";
    return pages + rate + share(behind) + left;
  }

  private String share(long behind) {
    return unit == Unit.PAGES || total == 0
        ? ""
        : behind * 100 / total + " % of " + (total + 500_000) / 1_000_000 + " MB, ";
  }

  /** Takes the line away, for a message or for good. */
  public void clear() {
    if (visible) {
      err.clear();
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
