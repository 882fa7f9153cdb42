package org.onrecord.web.guard;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** So many times in so long, for each key. Thread-safe. */
public final class Rate {
  private static final int MOST_KEYS = 10_000;

  private final Clock clock;
  private final int most;
  private final long millis;
  private final Map<String, Deque<Long>> taken = new LinkedHashMap<>();

  /**
   * A rate.
   *
   * @param most times
   * @param millis in so many milliseconds
   */
  public Rate(Clock clock, int most, long millis) {
    this.clock = clock;
    this.most = most;
    this.millis = millis;
  }

  /** Whether it may be once more, which is counted then. */
  public synchronized boolean take(String key) {
    long now = clock.millis();
    Deque<Long> times = taken.computeIfAbsent(key, each -> new ArrayDeque<>());
    while (!times.isEmpty() && times.getFirst() <= now - millis) {
      times.removeFirst();
    }
    if (times.size() >= most) {
      return false;
    }
    times.addLast(now);
    if (taken.size() > MOST_KEYS) {
      taken.remove(taken.keySet().iterator().next());
    }
    return true;
  }
}
