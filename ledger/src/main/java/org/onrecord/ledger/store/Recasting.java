package org.onrecord.ledger.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.onrecord.ledger.entry.LedgerException;
import org.onrecord.ledger.sql.Sql;
import org.onrecord.record.PageRecord;

/** Writes anew who is who on some pages: what the records and the events come to. */
final class Recasting {
  private final Sql sql;
  private final Partings partings;

  /** Of each whom this concerns, the names before. */
  private final Map<Long, Set<String>> names = new HashMap<>();

  private Recasting(Sql sql, Partings partings) {
    this.sql = sql;
    this.partings = partings;
  }

  /**
   * Writes those of some pages; of pages that are not here, nothing.
   *
   * @param pages their ids
   * @throws LedgerException if a record of theirs is damaged
   */
  static void project(Sql sql, Set<String> pages) throws SQLException, LedgerException {
    if (!pages.isEmpty()) {
      new Recasting(sql, Partings.of(sql)).write(pages);
    }
  }

  private void write(Set<String> pages) throws SQLException, LedgerException {
    Set<Long> people = new TreeSet<>();
    Set<String> addresses = new LinkedHashSet<>();
    for (String page : pages) {
      for (long reading : readings(page)) {
        people.addAll(write(reading));
      }
      addresses.addAll(
          sql.list(
              "select canonical from page where digest = ? and canonical is not null",
              row -> row.getString(1),
              page));
    }
    for (long person : people) {
      addresses.addAll(settle(person));
    }
    for (String address : addresses) {
      new Versions(sql).refresh(address);
    }
  }

  private List<Long> readings(String page) throws SQLException {
    return sql.list(
        "select r.id from reading r join page p on p.id = r.page where p.digest = ? order by r.id",
        row -> row.getLong(1),
        page);
  }

  /** The people of a reading, those before and those now. */
  private Set<Long> write(long reading) throws SQLException, LedgerException {
    PageRecord record;
    try {
      record = Readings.record(sql, reading);
    } catch (DamagedRowException e) {
      throw Pages.damaged(e);
    }
    Set<Long> people = of(reading);
    for (long person : people) {
      names.putIfAbsent(person, Set.copyOf(OtherNames.of(sql, person)));
    }
    String statements = " where statement in (select id from statement where reading = ?)";
    sql.update("delete from told" + statements, reading);
    sql.update("delete from about" + statements, reading);
    sql.update("delete from person_role where reading = ?", reading);
    sql.update("delete from appearance where reading = ?", reading);
    PagePeople now = PagePeople.of(record, partings);
    for (long newcomer : new Appearances(sql).insert(record, reading, now)) {
      names.put(newcomer, Set.of());
    }
    for (DerivedStatement statement : DerivedStatement.of(reading, record, now)) {
      sql.update(
          "update statement set speaker = ?, addressee = ? where id = ?",
          statement.speaker(),
          statement.addressee(),
          statement.id());
      new Additions(sql, 0).insertNamed(statement);
    }
    DerivedStances.remove(sql, reading);
    DerivedStances.insert(sql, reading, record, now);
    people.addAll(of(reading));
    sql.update("update reading set change = ? where id = ?", Changes.next(sql), reading);
    return people;
  }

  private Set<Long> of(long reading) throws SQLException {
    return new TreeSet<>(
        sql.list(
            "select person from appearance where reading = ?", row -> row.getLong(1), reading));
  }

  /** The addresses of pages on which somebody has another name now. */
  private List<String> settle(long person) throws SQLException {
    if (People.firstReading(sql, person) == 0) {
      sql.update("delete from other_name where person = ?", person);
      sql.update("delete from person where id = ?", person);
      CastTable.touchCorrected(sql, person); // who is a mere name there now
      return List.of();
    }
    boolean renamed = People.refresh(sql, person);
    OtherNames.refresh(sql, person);
    Set<String> now = Set.copyOf(OtherNames.of(sql, person));
    if (!now.equals(Optional.ofNullable(names.get(person)).orElse(Set.of()))) {
      for (long part : CastTable.parts(sql, person)) {
        CastTable.touch(sql, part);
      }
    }
    return renamed
        ? sql.list(
            "select distinct p.canonical from appearance a join reading r on r.id = a.reading"
                + " join page p on p.id = r.page where a.person = ? and p.canonical is not null",
            row -> row.getString(1),
            person)
        : List.of();
  }
}
