package org.onrecord.ledger.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.ledger.person.PersonDeed;
import org.onrecord.ledger.sql.Sql;

/** Keeps what the events about people come to where searches see it. */
final class CastTable {
  private static final String ABOUT_PEOPLE =
      Stream.of(PersonDeed.values())
          .map(deed -> "'" + deed.id() + "'")
          .collect(Collectors.joining(", ", "deed in (", ")"));

  private CastTable() {}

  /**
   * Under what somebody is shown.
   *
   * @param main the number of the first of those who are one and whose pages are here
   */
  private record Shown(long main, String name) {}

  private record Present(long id, String name) {}

  /** Whether any event is about people at all. */
  static boolean isNeeded(Sql sql) throws SQLException {
    return sql.number("select count(*) from event where " + ABOUT_PEOPLE) > 0;
  }

  static List<EventRow> events(Sql sql) throws SQLException {
    return sql.list(EventRow.COLUMNS + " where " + ABOUT_PEOPLE + " order by id", EventRow::read);
  }

  private static Map<Long, Shown> derive(Sql sql) throws SQLException {
    Cast cast = Cast.of(events(sql));
    Map<Long, Shown> shown = new TreeMap<>();
    for (List<String> one : cast.all()) {
      List<Present> present = new ArrayList<>();
      String given = null;
      for (String identity : one) {
        Optional<Present> here = present(sql, identity);
        if (here.isPresent()) {
          given = present.isEmpty() ? cast.given(identity) : given;
          present.add(here.get());
        }
      }
      for (Present part : present) {
        Present main = present.get(0);
        if (present.size() > 1 || given != null) {
          shown.put(part.id(), new Shown(main.id(), given == null ? main.name() : given));
        }
      }
    }
    return shown;
  }

  private static Optional<Present> present(Sql sql, String identity) throws SQLException {
    return sql.first(
        "select id, name from person where id = ?",
        row -> new Present(row.getLong(1), row.getString(2)),
        People.id(identity));
  }

  private static Map<Long, Shown> held(Sql sql) throws SQLException {
    Map<Long, Shown> held = new TreeMap<>();
    sql.each(
        "select person, main, name from shown_person",
        row -> held.put(row.getLong(1), new Shown(row.getLong(2), row.getString(3))));
    return held;
  }

  /** Writes what the events come to now; where that changed, pages are to be indexed again. */
  static void project(Sql sql) throws SQLException {
    Map<Long, Shown> before = held(sql);
    Map<Long, Shown> now = derive(sql);
    TreeSet<Long> concerned = new TreeSet<>();
    for (Map<Long, Shown> one : List.of(before, now)) {
      one.forEach(
          (person, shown) -> {
            if (!shown.equals(before.get(person)) || !shown.equals(now.get(person))) {
              concerned.add(person);
            }
          });
    }
    if (concerned.isEmpty()) {
      return;
    }
    // whoever is one with them has other names now
    TreeSet<Long> mains = new TreeSet<>();
    concerned.forEach(person -> mains.addAll(mains(person, before, now)));
    before.forEach((person, shown) -> addIf(mains.contains(shown.main()), concerned, person));
    now.forEach((person, shown) -> addIf(mains.contains(shown.main()), concerned, person));
    for (long person : concerned) {
      sql.update("delete from shown_person where person = ?", person);
      Shown shown = now.get(person);
      if (shown != null) {
        sql.update(
            "insert into shown_person (person, main, name) values (?, ?, ?)",
            person,
            shown.main(),
            shown.name());
      }
      touch(sql, person);
    }
  }

  private static List<Long> mains(long person, Map<Long, Shown> before, Map<Long, Shown> now) {
    List<Long> mains = new ArrayList<>();
    for (Map<Long, Shown> one : List.of(before, now)) {
      Shown shown = one.get(person);
      if (shown != null) {
        mains.add(shown.main());
      }
    }
    return mains;
  }

  private static void addIf(boolean wanted, Set<Long> people, long person) {
    if (wanted) {
      people.add(person);
    }
  }

  /** All who are one with somebody, as it is shown; themselves at least. */
  static List<Long> parts(Sql sql, long person) throws SQLException {
    List<Long> parts =
        sql.list(
            "select o.person from shown_person s join shown_person o on o.main = s.main"
                + " where s.person = ? order by o.person",
            row -> row.getLong(1),
            person);
    return parts.isEmpty() ? List.of(person) : parts;
  }

  /** The pages on which somebody appears, or is said to speak, are to be indexed again. */
  static void touch(Sql sql, long person) throws SQLException {
    for (long reading :
        sql.list(
            "select distinct reading from appearance where person = ? order by reading",
            row -> row.getLong(1),
            person)) {
      sql.update("update reading set change = ? where id = ?", Changes.next(sql), reading);
    }
    touchCorrected(sql, person);
  }

  /** The pages on which somebody says that this one speaks are to be indexed again. */
  static void touchCorrected(Sql sql, long person) throws SQLException {
    for (String target :
        sql.list(
            "select target from judgement where person = ? order by target",
            row -> row.getString(1),
            person)) {
      Events.touch(sql, target);
    }
  }

  /** Whether the table holds what all events come to, and no more. */
  static boolean isRight(Sql sql) throws SQLException {
    return derive(sql).equals(held(sql));
  }
}
