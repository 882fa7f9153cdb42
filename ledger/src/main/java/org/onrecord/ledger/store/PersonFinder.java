package org.onrecord.ledger.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onrecord.ledger.entry.LedgerException;
import org.onrecord.ledger.person.PersonNumber;
import org.onrecord.ledger.person.Relation;
import org.onrecord.ledger.query.Words;
import org.onrecord.ledger.sql.Sql;

/** Finds people by number and by name. */
public final class PersonFinder {
  private static final int LISTED = 5;

  /** By which names people are found. */
  static final List<String> NAMES =
      List.of(
          "select id, name from person",
          "select person, name from other_name",
          "select person, name from shown_person");

  private final Sql sql;

  /** Finds by this connection. */
  public PersonFinder(Sql sql) {
    this.sql = sql;
  }

  /**
   * Those in whose names all of some words stand, who say most first. Cost: linear in the people
   * and the statements.
   *
   * @param name words of a name, or a number, or its beginning; empty for all
   */
  public List<PersonNumber> find(String name) throws SQLException {
    Optional<PersonNumber.Range> number = PersonNumber.parse(name.strip());
    Set<Long> found = number.isPresent() ? numbered(number.get()) : named(Words.folded(name));
    Map<Long, Long> mains = mains(sql);
    Map<Long, Integer> counts = new HashMap<>();
    SpeakerCounts.all(sql)
        .forEach(
            (person, count) ->
                counts.merge(mains.getOrDefault(person, person), count, Integer::sum));
    countCorrections(counts, mains);
    Set<Long> people = new LinkedHashSet<>();
    found.forEach(person -> people.add(mains.getOrDefault(person, person)));
    return people.stream()
        .sorted(
            Comparator.<Long>comparingInt(person -> -counts.getOrDefault(person, 0))
                .thenComparing(person -> person))
        .map(PersonNumber::new)
        .toList();
  }

  /** Statements whose speaker somebody corrected count for the one whom they named. */
  private void countCorrections(Map<Long, Integer> counts, Map<Long, Long> mains)
      throws SQLException {
    Set<Long> concerned =
        new LinkedHashSet<>(
            sql.list(
                "select distinct person from judgement where person is not null",
                row -> row.getLong(1)));
    for (String target :
        sql.list(
            "select target from judgement where speaker is not null", row -> row.getString(1))) {
      concerned.addAll(CorrectedPeople.found(sql, StatementPlace.of(target)));
    }
    PersonReader reader = new PersonReader(sql);
    for (long person : concerned) {
      long main = mains.getOrDefault(person, person);
      counts.put(main, reader.statements(new PersonNumber(main), Relation.BY).size());
    }
  }

  /** Under whose number those are shown who are shown under another. */
  static Map<Long, Long> mains(Sql sql) throws SQLException {
    Map<Long, Long> mains = new HashMap<>();
    sql.each(
        "select person, main from shown_person", row -> mains.put(row.getLong(1), row.getLong(2)));
    return mains;
  }

  private Set<Long> numbered(PersonNumber.Range range) throws SQLException {
    return new LinkedHashSet<>(
        sql.list(
            "select id from person where id between ? and ? order by id",
            row -> row.getLong(1),
            range.first(),
            range.last()));
  }

  private Set<Long> named(List<String> words) throws SQLException {
    Set<Long> found = new LinkedHashSet<>();
    for (String table : NAMES) {
      sql.each(
          table,
          row -> {
            if (words.isEmpty()
                || new HashSet<>(Words.folded(row.getString(2))).containsAll(words)) {
              found.add(row.getLong(1));
            }
          });
    }
    return found;
  }

  /**
   * The one who is meant by a number, its beginning, or a whole name that nobody else has.
   *
   * @throws LedgerException if there is nobody, or several
   */
  public PersonNumber one(String name) throws SQLException, LedgerException {
    Map<Long, Long> mains = mains(sql);
    Map<Long, Long> byMain = new LinkedHashMap<>();
    for (long person : meant(name)) {
      long main = mains.getOrDefault(person, person);
      byMain.putIfAbsent(main, PersonNumber.parse(name.strip()).isPresent() ? person : main);
    }
    return only(name, byMain.values());
  }

  /**
   * The part of somebody who is meant by a number, its beginning, or a whole name that no other
   * part of anybody has.
   *
   * @throws LedgerException if there is none, or several
   */
  public PersonNumber part(String name) throws SQLException, LedgerException {
    return only(name, meant(name));
  }

  private static PersonNumber only(String name, Collection<Long> found) throws LedgerException {
    if (found.size() == 1) {
      return new PersonNumber(found.iterator().next());
    }
    throw new LedgerException(
        LedgerException.Fault.REFUSED,
        found.isEmpty()
            ? Quoted.of(name) + ": there is nobody of this number or whole name"
            : Quoted.of(name) + ": this may be any of " + listed(found) + "; give a number");
  }

  /** By number, else by a whole name of their own. */
  private List<Long> meant(String name) throws SQLException {
    Optional<PersonNumber.Range> number = PersonNumber.parse(name.strip());
    if (number.isPresent()) {
      return List.copyOf(numbered(number.get()));
    }
    List<String> words = Words.folded(name);
    List<Long> meant = new ArrayList<>();
    for (long person : words.isEmpty() ? List.<Long>of() : named(words)) {
      if (isCalled(person, words)) {
        meant.add(person);
      }
    }
    return meant;
  }

  private boolean isCalled(long person, List<String> words) throws SQLException {
    List<String> names = new ArrayList<>(OtherNames.of(sql, person));
    names.addAll(
        sql.list(
            "select name from shown_person where person = ? and main = person",
            row -> row.getString(1),
            person));
    return names.stream().anyMatch(held -> Words.folded(held).equals(words));
  }

  private static String listed(Collection<Long> people) {
    String some =
        String.join(
            ", ",
            people.stream().limit(LISTED).map(id -> new PersonNumber(id).toString()).toList());
    return people.size() > LISTED ? some + " …" : some;
  }
}
