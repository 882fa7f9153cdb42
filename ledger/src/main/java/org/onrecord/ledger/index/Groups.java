package org.onrecord.ledger.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.onrecord.ledger.query.Cursor;
import org.onrecord.ledger.query.Query;

/** The groups of statements that were found: of each its earliest, its rank and its size. */
final class Groups {
  /** The day of a statement without one: after all others. */
  static final int UNKNOWN = Integer.MAX_VALUE;

  private final Slots slots = new Slots();

  // by slot
  private int[] counts = new int[1 << 9];
  private long[] earliest = new long[counts.length];
  private int[] days = new int[counts.length];
  private float[] ranks = new float[counts.length];

  /**
   * Adds a statement.
   *
   * @param key the same for all of a group
   */
  void add(long id, long key, int day, float rank) {
    int slot = slots.of(key);
    if (slot == counts.length) {
      grow();
    }
    if (counts[slot]++ == 0) {
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

  private void grow() {
    counts = Arrays.copyOf(counts, 2 * counts.length);
    earliest = Arrays.copyOf(earliest, counts.length);
    days = Arrays.copyOf(days, counts.length);
    ranks = Arrays.copyOf(ranks, counts.length);
  }

  /** How many there are. */
  int size() {
    return slots.size();
  }

  /**
   * The first of those that come after where the query begins.
   *
   * @param groups in their order, as many as the query wants at most
   * @param behind how many come after these
   */
  record Best(List<Found.Group> groups, long behind) {}

  Best best(Query query) {
    PriorityQueue<Found.Group> best =
        new PriorityQueue<>(Comparator.comparing(Found.Group::place).reversed());
    Cursor after = query.after();
    long all = 0;
    double least = Double.NEGATIVE_INFINITY;
    for (int slot = 0; slot < slots.size(); slot++) {
      if (after == null && ranks[slot] < least) {
        all++; // most of them: worse than the last that is kept, whatever their day
        continue;
      }
      Cursor place = place(slot);
      if (after != null && place.compareTo(after) <= 0) {
        continue;
      }
      all++;
      if (best.size() < query.limit() || place.compareTo(best.element().place()) < 0) {
        best.add(new Found.Group(place, counts[slot]));
        if (best.size() > query.limit()) {
          best.remove();
        }
        least = best.size() < query.limit() ? least : best.element().place().rank();
      }
    }
    List<Found.Group> groups = new ArrayList<>(best);
    groups.sort(Comparator.comparing(Found.Group::place));
    return new Best(groups, all - groups.size());
  }

  private Cursor place(int slot) {
    return new Cursor(ranks[slot], days[slot] == UNKNOWN ? 0 : days[slot], earliest[slot]);
  }
}
