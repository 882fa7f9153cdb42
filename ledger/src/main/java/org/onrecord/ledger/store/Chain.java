package org.onrecord.ledger.store;

import java.sql.SQLException;
import java.util.Optional;
import org.onrecord.ledger.sql.Sql;

/**
 * All events in a chain: each holds the hash of itself and the one before, so that none can be
 * changed or taken out without a trace.
 */
final class Chain {
  private Chain() {}

  /**
   * Adds an event at the end.
   *
   * @param event without number and hash
   * @return with both
   */
  static EventRow add(Sql sql, EventRow event) throws SQLException {
    Optional<EventRow> last =
        sql.first(EventRow.COLUMNS + " order by id desc limit 1", EventRow::read);
    EventRow added =
        event.after(last.map(EventRow::id).orElse(0L), last.map(EventRow::hash).orElse(""));
    sql.update(
        "insert into event (id, at, who, deed, target, other, speaker, content, act, certainty,"
            + " note, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        added.id(),
        added.at(),
        added.who(),
        added.deed(),
        added.target(),
        added.other(),
        added.speaker(),
        added.content(),
        added.act(),
        added.certainty(),
        added.note(),
        added.hash());
    return added;
  }

  /** The number of the first event whose hash is not what it should be; empty where all are. */
  static Optional<Long> broken(Sql sql) throws SQLException {
    String[] before = {""};
    long[] expected = {1};
    long[] broken = {0};
    sql.each(
        EventRow.COLUMNS + " order by id",
        row -> {
          EventRow event = EventRow.read(row);
          boolean right =
              event.id() == expected[0]++ && event.hashAfter(before[0]).equals(event.hash());
          if (!right && broken[0] == 0) {
            broken[0] = event.id();
          }
          before[0] = event.hash();
        });
    return broken[0] == 0 ? Optional.empty() : Optional.of(broken[0]);
  }
}
