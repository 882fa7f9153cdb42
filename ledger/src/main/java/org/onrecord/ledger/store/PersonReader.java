package org.onrecord.ledger.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.person.LedgerPerson;
import org.onrecord.ledger.person.PersonNumber;
import org.onrecord.ledger.person.PersonRole;
import org.onrecord.ledger.person.Relation;
import org.onrecord.ledger.sql.Sql;

/** Reads what the ledger holds of somebody. */
public final class PersonReader {
  private static final String SHOWN =
      " join reading r on r.id = s.reading join page p on p.id = r.page"
          + " left join judgement j on j.target = p.digest || '#char=' || s.content"
          + " where r.shown = 1 and s.superseded = 0 and coalesce(j.verdict, '') <> 'rejected'";

  private final Sql sql;

  /** Reads by this connection. */
  public PersonReader(Sql sql) {
    this.sql = sql;
  }

  private record Row(String type, String name, String identity, @Nullable String identifier) {}

  private record Appearance(long page, @Nullable String published, @Nullable String outlet) {}

  /**
   * Reads somebody.
   *
   * @param person any of their parts
   * @return empty where there is nobody of this number
   */
  public Optional<LedgerPerson> read(PersonNumber person) throws SQLException {
    List<Long> parts = new ArrayList<>(CastTable.parts(sql, person.id()));
    Optional<String> shown =
        sql.first(
            "select name from shown_person where person = ?", row -> row.getString(1), person.id());
    long main =
        sql.first(
                "select main from shown_person where person = ?",
                row -> row.getLong(1),
                person.id())
            .orElse(person.id());
    parts.sort(
        Comparator.<Long>comparingInt(part -> part == main ? 0 : 1).thenComparing(part -> part));
    Optional<Row> row = row(main);
    return row.isEmpty()
        ? Optional.empty()
        : Optional.of(read(main, row.get(), shown.orElse(row.get().name()), parts));
  }

  private Optional<Row> row(long person) throws SQLException {
    return sql.first(
        "select type, name, identity, identifier from person where id = ?",
        row -> new Row(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
        person);
  }

  private LedgerPerson read(long main, Row self, String name, List<Long> members)
      throws SQLException {
    Set<String> names = new LinkedHashSet<>(List.of(name));
    Set<String> identifiers = new LinkedHashSet<>();
    List<LedgerPerson.Part> parts = new ArrayList<>();
    List<Appearance> appearances = new ArrayList<>();
    for (long member : members) {
      Row row = row(member).orElseThrow();
      names.addAll(OtherNames.of(sql, member));
      List<Appearance> here = appearances(member);
      if (row.identifier() != null && !isOfOutlet(row)) {
        identifiers.add(row.identifier());
      }
      appearances.addAll(here);
      parts.add(
          new LedgerPerson.Part(
              new PersonNumber(member), row.name(), where(row, member), here.size()));
    }
    Set<Long> pages = new HashSet<>();
    appearances.forEach(appearance -> pages.add(appearance.page()));
    List<String> dates =
        appearances.stream()
            .map(Appearance::published)
            .filter(date -> date != null)
            .sorted()
            .toList();
    Map<Relation, Integer> counts = new EnumMap<>(Relation.class);
    for (Relation relation : Relation.values()) {
      counts.put(relation, count(members, relation));
    }
    return new LedgerPerson(
        new PersonNumber(main),
        self.type(),
        name,
        List.copyOf(names),
        List.copyOf(identifiers),
        roles(members),
        outlets(appearances),
        pages.size(),
        dates.isEmpty() ? null : dates.get(0),
        dates.isEmpty() ? null : dates.get(dates.size() - 1),
        counts,
        parts);
  }

  /** An identifier that rests on outlet and name says no more than these. */
  private static boolean isOfOutlet(Row row) {
    return row.identifier() != null && row.identifier().endsWith("/" + row.name());
  }

  private String where(Row row, long person) throws SQLException {
    if (row.identifier() != null) {
      return row.identifier();
    }
    return sql.first(
            "select p.source from appearance a join reading r on r.id = a.reading"
                + " join page p on p.id = r.page where a.person = ? order by r.id limit 1",
            page -> page.getString(1),
            person)
        .orElse("");
  }

  private List<Appearance> appearances(long person) throws SQLException {
    return sql.list(
        "select distinct p.id, p.published, p.outlet from appearance a"
            + " join reading r on r.id = a.reading and r.shown = 1"
            + " join page p on p.id = r.page where a.person = ? order by p.id",
        row -> new Appearance(row.getLong(1), row.getString(2), row.getString(3)),
        person);
  }

  private static List<String> outlets(List<Appearance> appearances) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Appearance appearance : appearances) {
      if (appearance.outlet() != null) {
        counts.merge(appearance.outlet(), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Those whose last page is the latest first; undated ones last. */
  private List<PersonRole> roles(List<Long> members) throws SQLException {
    Map<String, PersonRole> roles = new TreeMap<>();
    for (long member : members) {
      sql.each(
          "select x.role, p.published from person_role x"
              + " join reading r on r.id = x.reading and r.shown = 1"
              + " join page p on p.id = r.page where x.person = ? order by r.id",
          row -> {
            PersonRole one =
                new PersonRole(row.getString(1), row.getString(2), row.getString(2), 1);
            roles.merge(Roles.fold(one.role()), one, PersonReader::joined);
          },
          member);
    }
    return roles.values().stream()
        .sorted(
            Comparator.comparing(
                    PersonRole::last, Comparator.nullsLast(Comparator.<String>reverseOrder()))
                .thenComparing(role -> -role.pages())
                .thenComparing(PersonRole::role))
        .toList();
  }

  private static PersonRole joined(PersonRole one, PersonRole other) {
    return new PersonRole(
        one.role(),
        least(one.first(), other.first(), Comparator.naturalOrder()),
        least(one.last(), other.last(), Comparator.reverseOrder()),
        one.pages() + other.pages());
  }

  private static @Nullable String least(
      @Nullable String one, @Nullable String other, Comparator<String> order) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return order.compare(one, other) <= 0 ? one : other;
  }

  /**
   * The statements that somebody has to do with, the newest first.
   *
   * @param person any of their parts
   */
  public List<Long> statements(PersonNumber person, Relation relation) throws SQLException {
    return statements(CastTable.parts(sql, person.id()), relation);
  }

  /** How many {@link #statements} gives; one by one only where a statement may come twice. */
  private int count(List<Long> members, Relation relation) throws SQLException {
    boolean one = members.size() == 1;
    if (!one || (relation == Relation.BY && !corrected(members.get(0)).isEmpty())) {
      return statements(members, relation).size();
    }
    return (int)
        sql.number(
            "select count(distinct s.id) from statement s" + condition(relation), members.get(0));
  }

  private record Dated(long id, @Nullable String date) {}

  private List<Long> statements(List<Long> members, Relation relation) throws SQLException {
    Set<Dated> found = new HashSet<>();
    for (long member : members) {
      found.addAll(
          dated(
              "select s.id, coalesce(s.said, p.published) from statement s" + condition(relation),
              member));
      if (relation == Relation.BY) {
        for (String target : corrected(member)) {
          found.addAll(corrected(target));
        }
      }
    }
    return found.stream()
        .sorted(
            Comparator.comparing(
                    Dated::date, Comparator.nullsLast(Comparator.<String>reverseOrder()))
                .thenComparing(Dated::id))
        .map(Dated::id)
        .toList();
  }

  private List<Dated> dated(String query, Object argument) throws SQLException {
    return sql.list(query, row -> new Dated(row.getLong(1), row.getString(2)), argument);
  }

  /** The statements of which somebody said that one of these made them. */
  List<Long> corrected(List<Long> members) throws SQLException {
    List<Long> all = new ArrayList<>();
    for (long member : members) {
      for (String target : corrected(member)) {
        corrected(target).forEach(dated -> all.add(dated.id()));
      }
    }
    return all;
  }

  /** The statements of which somebody said that this person made them. */
  private List<String> corrected(long person) throws SQLException {
    return sql.list(
        "select target from judgement where person = ? and verdict <> 'rejected' order by target",
        row -> row.getString(1),
        person);
  }

  private List<Dated> corrected(String target) throws SQLException {
    StatementPlace place = StatementPlace.of(target);
    return sql.list(
        "select s.id, coalesce(s.said, p.published) from page p join reading r on r.page = p.id"
            + " and r.shown = 1 join statement s on s.reading = r.id and s.superseded = 0"
            + " where p.digest = ? and s.content = ?",
        row -> new Dated(row.getLong(1), row.getString(2)),
        place.page(),
        place.content());
  }

  /** A speaker that somebody corrected is no longer the one that the machine found. */
  private static String condition(Relation relation) {
    return switch (relation) {
      case BY -> SHOWN + " and s.speaker = ? and j.speaker is null";
      case TO -> SHOWN + " and s.addressee = ?";
      case ABOUT -> " join about x on x.statement = s.id" + SHOWN + " and x.person = ?";
      case THROUGH -> " join told x on x.statement = s.id" + SHOWN + " and x.person = ?";
    };
  }
}
