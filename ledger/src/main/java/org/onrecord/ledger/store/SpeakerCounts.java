package org.onrecord.ledger.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.onrecord.ledger.sql.Sql;

/**
 * How many statements the machine found of each speaker, in readings that are shown and not in the
 * same words in a newer version of the page.
 */
final class SpeakerCounts {
  private SpeakerCounts() {}

  private record Stands(long reading, boolean superseded) {}

  /**
   * Of all. Counts them by the index of speakers alone and takes away the few that do not count,
   * since looking at the reading of each takes many times as long.
   */
  static Map<Long, Integer> all(Sql sql) throws SQLException {
    Map<Long, Integer> counts = new HashMap<>();
    sql.each(
        "select speaker, count(*) from statement where speaker is not null group by speaker",
        row -> counts.put(row.getLong(1), row.getInt(2)));
    for (long reading : hidden(sql)) {
      sql.each(
          "select speaker, count(*) from statement where reading = ? and superseded = 0"
              + " and speaker is not null group by speaker",
          row -> counts.merge(row.getLong(1), -row.getInt(2), Integer::sum),
          reading);
    }
    sql.each(
        "select speaker, count(*) from statement where superseded <> 0 and speaker is not null"
            + " group by speaker",
        row -> counts.merge(row.getLong(1), -row.getInt(2), Integer::sum));
    return counts;
  }

  /**
   * Of one.
   *
   * @param hidden the readings that are not shown
   */
  static int of(Sql sql, long person, Set<Long> hidden) throws SQLException {
    return (int)
        sql
            .list(
                "select reading, superseded from statement where speaker = ?",
                row -> new Stands(row.getLong(1), row.getInt(2) != 0),
                person)
            .stream()
            .filter(stands -> !stands.superseded() && !hidden.contains(stands.reading()))
            .count();
  }

  /** The readings that are not shown. */
  static Set<Long> hidden(Sql sql) throws SQLException {
    return new HashSet<>(
        sql.list("select id from reading where shown <> 1", row -> row.getLong(1)));
  }
}
