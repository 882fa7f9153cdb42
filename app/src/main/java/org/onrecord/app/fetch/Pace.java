package org.onrecord.app.fetch;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Waits between two requests to one host. */
final class Pace {
  private final Map<String, Long> next = new HashMap<>();

  /**
   * Waits until a host may be asked again, and notes when that will be.
   *
   * @param host with its port
   * @param delay to the request after this
   */
  void await(String host, Duration delay) throws InterruptedIOException {
    long wait = next.getOrDefault(host, Long.MIN_VALUE) - System.nanoTime();
    if (next.containsKey(host) && wait > 0) {
      try {
        Thread.sleep(wait / 1_000_000 + 1);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted");
      }
    }
    next.put(host, System.nanoTime() + delay.toNanos());
  }
}
