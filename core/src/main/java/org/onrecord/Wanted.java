package org.onrecord;

import java.util.EnumSet;
import java.util.Set;
import org.onrecord.statement.Act;

/**
 * Which statements a record keeps.
 *
 * @param acts those whose act is one of these
 * @param leastReliability probability below which they are left out
 */
record Wanted(Set<Act> acts, double leastReliability) {
  static final Wanted ALL = new Wanted(EnumSet.allOf(Act.class), 0);

  /** Copies the set. */
  Wanted {
    acts = Set.copyOf(acts);
  }

  /** Compares the reliability as the record will show it, rounded, so that both agree. */
  boolean keeps(Act act, double reliability) {
    return acts.contains(act) && Math.round(reliability * 100) >= leastReliability * 100;
  }
}
