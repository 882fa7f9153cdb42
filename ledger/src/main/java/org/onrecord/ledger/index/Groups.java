package org.onrecord.ledger.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.onrecord.ledger.query.Cursor;
import org.onrecord.ledger.query.Query;

/**
 * The groups of statements that were found: of each its earliest, its rank and its size. For one
 * question after the other, so that the room for many groups is made once. Not thread-safe.
 */
final class Groups {
  /** The day of a statement without one: after all others. */
  static final int UNKNOWN = Integer.MAX_VALUE;

  /** Room for more is not kept for the next question: some 12 MB. */
  private static final int LARGEST = 1 << 18;

  private final PriorityQueue<Found.Group> best =
      new PriorityQueue<>(Comparator.comparing(Found.Group::place).reversed());
  private Query query = Query.builder().build();
  private Slots slots = new Slots();

  // by slot
  private int[] counts = new int[1 << 9];
  private long[] earliest = new long[counts.length];
  private int[] days = new int[counts.length];
  private float[] ranks = new float[counts.length];

  private long alone;
  private long behindStart;
  private double least; // what is ranked lower is not among the best
  private int leastDay;

  /** Begins a question: there are none so far. */
  void begin(Query next) {
    query = next;
    best.clear();
    alone = 0;
    behindStart = 0;
    least = Double.NEGATIVE_INFINITY;
    leastDay = 0;
    if (counts.length > LARGEST) {
      slots = new Slots();
      counts = new int[1 << 9];
      earliest = new long[counts.length];
      days = new int[counts.length];
      ranks = new float[counts.length];
    } else {
      Arrays.fill(counts, 0, slots.size(), 0);
      slots.clear();
    }
  }

  /** Adds a statement of which no other is in its group. */
  void addAlone(long id, int day, float rank) {
    alone++;
    offer(id, day, rank, 1);
  }

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
  long size() {
    return alone + slots.size();
  }

  /**
   * The first of those that come after where the query begins.
   *
   * @param groups in their order, as many as the query wants at most
   * @param behind how many come after these
   */
  record Best(List<Found.Group> groups, long behind) {}

  /** The best of all, asked for once. */
  Best best() {
    for (int slot = 0; slot < slots.size(); slot++) {
      offer(earliest[slot], days[slot], ranks[slot], counts[slot]);
    }
    List<Found.Group> groups = new ArrayList<>(best);
    groups.sort(Comparator.comparing(Found.Group::place));
    return new Best(groups, behindStart - groups.size());
  }

  /** Keeps a group as long as it is among the best. */
  private void offer(long id, int day, float rank, int count) {
    int shownDay = day == UNKNOWN ? 0 : day;
    Cursor after = query.after();
    if (after == null && (rank < least || (rank == least && shownDay < leastDay))) {
      behindStart++; // most of them
      return;
    }
    Cursor place = new Cursor(rank, shownDay, id);
    if (after != null && place.compareTo(after) <= 0) {
      return;
    }
    behindStart++;
    if (best.size() < query.limit() || place.compareTo(best.element().place()) < 0) {
      best.add(new Found.Group(place, count));
      if (best.size() > query.limit()) {
        best.remove();
      }
      if (best.size() == query.limit()) {
        least = best.element().place().rank();
        leastDay = best.element().place().day();
      }
    }
  }
}
