package org.onrecord.ledger.stance;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.person.PersonNumber;
import org.onrecord.ledger.query.DateRange;
import org.onrecord.stance.Stance;

/**
 * A question for positions.
 *
 * @param actor words of the name of who takes them; empty for anybody
 * @param subject words of what they are towards; empty for anything
 * @param stances any of these; empty for all
 * @param days when it was so, else when the page was published; null for any time, known or not
 * @param person who takes them or towards whom they are; null for anybody
 * @param from how many to leave out at the beginning
 * @param limit how many at most
 */
public record PositionQuery(
    String actor,
    String subject,
    Set<Stance> stances,
    @Nullable DateRange days,
    @Nullable PersonNumber person,
    int from,
    int limit) {

  /** Copies the set. */
  public PositionQuery {
    stances = Set.copyOf(stances);
  }

  /** All that somebody takes, and all towards them. */
  public static PositionQuery of(PersonNumber person, int limit) {
    return new PositionQuery("", "", Set.of(), null, person, 0, limit);
  }
}
