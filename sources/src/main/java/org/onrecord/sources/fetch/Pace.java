package org.onrecord.sources.fetch;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Waits between two requests to one host. */
final class Pace {
  private final Map<String, Long> next = new HashMap<>();
  private final LongSupplier clock;
  private final Sleeper sleeper;

  /** Lets time pass. */
  @FunctionalInterface
  interface Sleeper {
    void sleep(long milliseconds) throws InterruptedException;
  }

  Pace() {
    this(System::nanoTime, Thread::sleep);
  }

  /**
   * Creates a pace.
   *
   * @param clock nanoseconds, ascending
   */
  Pace(LongSupplier clock, Sleeper sleeper) {
    this.clock = clock;
    this.sleeper = sleeper;
  }

  /**
   * Waits until a host may be asked again, and notes when that will be.
   *
   * @param host its name or address; ports and schemes of one host share its pace
   * @param delay to the request after this
   */
  void await(String host, Duration delay) throws InterruptedIOException {
    long wait = next.getOrDefault(host, clock.getAsLong()) - clock.getAsLong();
    if (wait > 0) {
      try {
        sleeper.sleep(wait / 1_000_000 + 1);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted");
      }
    }
    next.put(host, clock.getAsLong() + delay.toNanos());
  }
}
