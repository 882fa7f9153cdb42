package org.onrecord.ledger.index;

import java.util.Arrays;

/**
 * What is known of each group by its slot: how many, the earliest, the best rank. Those that were
 * met are listed, so that the rest costs nothing. Not thread-safe.
 */
final class Groups {
  private int[] met = new int[1 << 9];
  private int size;

  private int[] counts = new int[1 << 9];
  private long[] earliest = new long[counts.length];
  private int[] days = new int[counts.length];
  private float[] ranks = new float[counts.length];

  /** How many were met. */
  int size() {
    return size;
  }

  /** Adds a statement to its group. */
  void add(int slot, long id, int day, float rank) {
    if (slot >= counts.length) {
      grow(Math.max(slot + 1, counts.length + (counts.length >> 1)));
    }
    if (counts[slot]++ == 0) {
      meet(slot);
      earliest[slot] = id;
      days[slot] = day;
      ranks[slot] = rank;
      return;
    }
    ranks[slot] = Math.max(ranks[slot], rank);
    if (day < days[slot] || (day == days[slot] && id < earliest[slot])) {
      days[slot] = day;
      earliest[slot] = id;
    }
  }

  private void meet(int slot) {
    if (size == met.length) {
      met = Arrays.copyOf(met, 2 * size);
    }
    met[size++] = slot;
  }

  /** Makes room for so many slots and no more. */
  void makeRoom(int slots) {
    if (slots > counts.length) {
      grow(slots + (slots >> 4)); // and for those that come soon
    }
  }

  private void grow(int length) {
    counts = Arrays.copyOf(counts, length);
    earliest = Arrays.copyOf(earliest, length);
    days = Arrays.copyOf(days, length);
    ranks = Arrays.copyOf(ranks, length);
  }

  /** Hands over all that were met, and is as new after that. */
  void handTo(Best best) {
    for (int i = 0; i < size; i++) {
      int slot = met[i];
      best.offer(ranks[slot], days[slot], earliest[slot], counts[slot]);
      counts[slot] = 0;
    }
    size = 0;
  }
}
