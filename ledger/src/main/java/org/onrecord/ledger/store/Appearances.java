package org.onrecord.ledger.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onrecord.ledger.sql.Sql;
import org.onrecord.record.PageRecord;

/** Writes who appears in a reading, and in which roles. */
final class Appearances {
  private static final int AT_ONCE = 16;
  private static final String NAMES =
      "select id, name from person where id in ("
          + String.join(", ", Collections.nCopies(AT_ONCE, "?"))
          + ")";

  private final Sql sql;

  Appearances(Sql sql) {
    this.sql = sql;
  }

  /**
   * Writes those of a reading.
   *
   * @return the numbers of those who were not in the ledger before
   */
  List<Long> insert(PageRecord record, long reading, PagePeople people) throws SQLException {
    Map<String, PagePeople.Known> all = people.appearances();
    List<Long> newcomers = insert(all.values());
    for (Map.Entry<String, PagePeople.Known> entry : all.entrySet()) {
      sql.later(
          "insert into appearance (reading, local, person, name) values (?, ?, ?, ?)",
          reading,
          entry.getKey(),
          entry.getValue().id(),
          entry.getValue().person().name());
    }
    insertRoles(sql, record, reading, people);
    return newcomers;
  }

  /** Writes the roles alone, of people who are there. */
  static void insertRoles(Sql sql, PageRecord record, long reading, PagePeople people)
      throws SQLException {
    for (Map.Entry<Long, Set<String>> entry : Roles.of(record, people).entrySet()) {
      for (String role : entry.getValue()) {
        sql.later(
            "insert into person_role (reading, person, role) values (?, ?, ?)",
            reading,
            entry.getKey(),
            role);
      }
    }
  }

  private List<Long> insert(Collection<PagePeople.Known> people) throws SQLException {
    Map<Long, String> names = names(people);
    List<Long> newcomers = new ArrayList<>();
    for (PagePeople.Known known : people) {
      String name = known.person().name();
      String held = names.putIfAbsent(known.id(), name);
      if (held == null) {
        newcomers.add(known.id());
        sql.later(
            "insert into person (id, identity, type, name, identifier) values (?, ?, ?, ?, ?)",
            known.id(),
            known.identity(),
            known.person().type().id(),
            name,
            known.identifier());
      } else if (!held.equals(name) && OtherNames.add(sql, known.id(), name)) {
        for (long part : CastTable.parts(sql, known.id())) {
          CastTable.touch(sql, part);
        }
      }
    }
    return newcomers;
  }

  /** The names of those who are in the ledger already. */
  private Map<Long, String> names(Collection<PagePeople.Known> people) throws SQLException {
    Map<Long, String> names = new HashMap<>();
    List<Long> ids = people.stream().map(PagePeople.Known::id).distinct().toList();
    for (Object[] some : AtOnce.of(ids, AT_ONCE)) {
      sql.each(NAMES, row -> names.put(row.getLong(1), row.getString(2)), some);
    }
    return names;
  }
}
