package org.onrecord.app.assistant;

import java.util.concurrent.atomic.AtomicInteger;

/** How many calls are not answered yet. Thread-safe. */
final class Pending {
  private static final long SOON_MILLIS = 150;

  private final AtomicInteger calls = new AtomicInteger();

  void begin() {
    calls.incrementAndGet();
  }

  void end() {
    calls.decrementAndGet();
  }

  /**
   * Waits until all that was asked for is answered, and for a moment more, so that it is written.
   */
  void await() {
    try {
      do {
        Thread.sleep(SOON_MILLIS);
      } while (calls.get() > 0);
      Thread.sleep(SOON_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
