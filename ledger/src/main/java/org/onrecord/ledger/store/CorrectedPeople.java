package org.onrecord.ledger.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.onrecord.ledger.sql.Sql;

/**
 * For whom another number of statements counts than the machine found, since somebody corrected a
 * speaker: who was named, and who it was before. Held in memory; not thread-safe.
 */
final class CorrectedPeople {
  private Map<String, Said> held = new HashMap<>();

  /**
   * What a correction says.
   *
   * @param person who was named, as a number of the ledger; 0 for a mere name
   * @param concerned they, and those whom the machine found
   */
  private record Said(long person, Set<Long> concerned) {}

  void clear() {
    held = new HashMap<>();
  }

  /** Whose statements must be counted one by one. */
  Set<Long> all() {
    Set<Long> all = new HashSet<>();
    held.values().forEach(said -> all.addAll(said.concerned()));
    return all;
  }

  /**
   * Takes in what was corrected since.
   *
   * @param pages the ids of those that changed
   * @return for whom it may have changed anything
   */
  Set<Long> refresh(Sql sql, Set<String> pages) throws SQLException {
    Map<String, Long> named = new HashMap<>();
    sql.each(
        "select target, coalesce(person, 0) from judgement where person is not null or speaker is"
            + " not null",
        row -> named.put(row.getString(1), row.getLong(2)));
    Set<Long> changed = new LinkedHashSet<>();
    Map<String, Said> now = new HashMap<>();
    for (Map.Entry<String, Long> entry : named.entrySet()) {
      Said before = held.remove(entry.getKey());
      StatementPlace place = StatementPlace.of(entry.getKey());
      if (before != null && before.person() == entry.getValue() && !pages.contains(place.page())) {
        now.put(entry.getKey(), before);
        continue;
      }
      Said said = said(sql, place, entry.getValue());
      changed.addAll(said.concerned());
      changed.addAll(before == null ? Set.of() : before.concerned());
      now.put(entry.getKey(), said);
    }
    held.values().forEach(gone -> changed.addAll(gone.concerned()));
    held = now;
    return changed;
  }

  private static Said said(Sql sql, StatementPlace place, long person) throws SQLException {
    Set<Long> concerned = new LinkedHashSet<>(found(sql, place));
    if (person != 0) {
      concerned.add(person);
    }
    return new Said(person, Set.copyOf(concerned));
  }

  /** Whom the machine found to speak there. */
  static Set<Long> found(Sql sql, StatementPlace place) throws SQLException {
    return new LinkedHashSet<>(
        sql.list(
            "select s.speaker from statement s join reading r on r.id = s.reading"
                + " join page p on p.id = r.page where p.digest = ? and s.content = ?"
                + " and s.speaker is not null",
            row -> row.getLong(1),
            place.page(),
            place.content()));
  }
}
