package org.onrecord.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** Times in milliseconds. Thread-safe. */
final class Latencies {
  private final List<Double> times = new ArrayList<>();

  synchronized void add(double millis) {
    times.add(millis);
  }

  synchronized int count() {
    return times.size();
  }

  /** The time under which such a share of them lies; 0 where there is none. */
  synchronized double at(double share) {
    List<Double> sorted = times.stream().sorted().toList();
    return sorted.isEmpty()
        ? 0
        : sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size()));
  }
}
