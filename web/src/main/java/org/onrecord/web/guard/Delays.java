package org.onrecord.web.guard;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes whoever guesses wait: after some failures a second, then twice as long after each. Nobody
 * is locked out for good, since others could do that to them. Thread-safe.
 */
public final class Delays {
  private static final int FREE = 3;
  private static final int MOST_KEYS = 10_000;
  private static final long FORGET_MILLIS = 3_600_000;

  private final Clock clock;
  private final long longest;
  private final Map<String, Failures> failures = new LinkedHashMap<>();

  private record Failures(int count, long last) {}

  /**
   * Nobody has failed.
   *
   * @param longestMillis that somebody waits
   */
  public Delays(Clock clock, long longestMillis) {
    this.clock = clock;
    this.longest = longestMillis;
  }

  /** How long a key must still wait, in milliseconds; 0 where it need not. */
  public synchronized long left(String key) {
    Failures failed = failures.get(key);
    if (failed == null || failed.count() < FREE) {
      return 0;
    }
    long wait = Math.min(longest, 1000L << Math.min(20, failed.count() - FREE));
    return Math.max(0, failed.last() + wait - clock.millis());
  }

  /** It failed. */
  public synchronized void failed(String key) {
    long now = clock.millis();
    Failures before = failures.remove(key);
    int count = before == null || now - before.last() > FORGET_MILLIS ? 1 : before.count() + 1;
    failures.put(key, new Failures(count, now));
    if (failures.size() > MOST_KEYS) {
      failures.remove(failures.keySet().iterator().next());
    }
  }

  /** It succeeded. */
  public synchronized void succeeded(String key) {
    failures.remove(key);
  }
}
