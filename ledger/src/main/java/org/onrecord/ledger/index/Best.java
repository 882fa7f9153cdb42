package org.onrecord.ledger.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.query.Cursor;
import org.onrecord.ledger.query.Query;

/** The first hits behind a place, out of all that come in any order. Not thread-safe. */
final class Best {
  /** The day of what has none, while days are compared to find the earliest. */
  static final int UNKNOWN = Integer.MAX_VALUE;

  private final int limit;
  private final @Nullable Cursor after;
  private final PriorityQueue<Found.Group> best =
      new PriorityQueue<>(Comparator.comparing(Found.Group::place).reversed());
  private @Nullable Cursor last; // of the best, once they are as many as wanted
  private long behind;

  Best(Query query) {
    this.limit = query.limit();
    this.after = query.after();
  }

  /** Takes a hit, if it is one of the first. */
  void offer(float rank, int known, long id, int count) {
    int day = known == UNKNOWN ? 0 : known;
    if (after != null && compare(rank, day, id, after) <= 0) {
      return;
    }
    behind++;
    if (last != null && compare(rank, day, id, last) >= 0) {
      return;
    }
    best.add(new Found.Group(new Cursor(rank, day, id), count));
    if (best.size() > limit) {
      best.remove();
    }
    last = best.size() == limit ? best.element().place() : null;
  }

  /** As {@link Cursor#compareTo} does, without making one. */
  private static int compare(double rank, int day, long id, Cursor other) {
    int byRank = Double.compare(other.rank(), rank);
    int byDay = byRank != 0 ? byRank : Integer.compare(other.day(), day);
    return byDay != 0 ? byDay : Long.compare(id, other.statement());
  }

  /** They, in order. */
  List<Found.Group> groups() {
    List<Found.Group> groups = new ArrayList<>(best);
    groups.sort(Comparator.comparing(Found.Group::place));
    return groups;
  }

  /** How many came behind the place. */
  long behind() {
    return behind;
  }
}
