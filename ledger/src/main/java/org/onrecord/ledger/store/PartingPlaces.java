package org.onrecord.ledger.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.entry.LedgerException;
import org.onrecord.ledger.entry.StatementNumber;
import org.onrecord.ledger.person.PersonNumber;
import org.onrecord.ledger.person.PersonPlaces;
import org.onrecord.ledger.sql.Sql;
import org.onrecord.record.PageRecord;

/** Finds somebody at the places that are named. */
final class PartingPlaces {
  private final Sql sql;
  private final PersonNumber person;
  private final Set<Long> parts;
  private final Partings partings;
  private final Set<SetApart.Place> found = new LinkedHashSet<>();

  private PartingPlaces(Sql sql, PersonNumber person) throws SQLException {
    this.sql = sql;
    this.person = person;
    this.parts = Set.copyOf(CastTable.parts(sql, person.id()));
    this.partings = Partings.of(sql);
  }

  /**
   * Finds them.
   *
   * @throws LedgerException if they are not at one of these places, or nowhere else
   */
  static Set<SetApart.Place> of(Sql sql, PersonNumber person, PersonPlaces where)
      throws SQLException, LedgerException {
    PartingPlaces places = new PartingPlaces(sql, person);
    for (String page : where.pages()) {
      places.page(page);
    }
    places.refuseAll();
    for (StatementNumber statement : where.statements()) {
      places.statement(statement);
    }
    if (places.found.isEmpty()) {
      throw refused("there is neither a page nor a statement on which " + person + " is another");
    }
    return places.found;
  }

  private void page(String name) throws SQLException, LedgerException {
    List<String> pages = Pages.named(sql, name);
    if (pages.isEmpty()) {
      throw refused("there is no page " + Quoted.of(name));
    }
    Set<SetApart.Place> here = new LinkedHashSet<>();
    for (String page : pages) {
      for (long reading : readings(page)) {
        PagePeople people = PagePeople.of(record(reading), partings);
        add(here, page, null, people.onPage().values());
        people
            .inStatements()
            .forEach((content, others) -> add(here, page, content, others.values()));
      }
    }
    if (here.isEmpty()) {
      throw refused(person + " does not appear on " + Quoted.of(name));
    }
    found.addAll(here);
  }

  private void add(
      Set<SetApart.Place> places,
      String page,
      @Nullable String content,
      Collection<PagePeople.Known> people) {
    people.stream()
        .filter(known -> parts.contains(known.id()))
        .forEach(known -> places.add(new SetApart.Place(page, content, known.identity())));
  }

  private List<Long> readings(String page) throws SQLException {
    return sql.list(
        "select r.id from reading r join page p on p.id = r.page where p.digest = ? order by r.id",
        row -> row.getLong(1),
        page);
  }

  private PageRecord record(long reading) throws SQLException, LedgerException {
    try {
      return Readings.record(sql, reading);
    } catch (DamagedRowException e) {
      throw Pages.damaged(e);
    }
  }

  /** Of whom nothing is left is the same as before under another number. */
  private void refuseAll() throws SQLException, LedgerException {
    Set<String> left = new HashSet<>();
    for (long part : parts) {
      left.addAll(
          sql.list(
              "select distinct p.digest from appearance a join reading r on r.id = a.reading"
                  + " join page p on p.id = r.page where a.person = ?",
              row -> row.getString(1),
              part));
    }
    found.forEach(place -> left.remove(place.page()));
    if (!found.isEmpty() && left.isEmpty()) {
      throw refused(
          person
              + " appears on no other page, so nothing would be left of them; name statements, or"
              + " fewer pages");
    }
  }

  private void statement(StatementNumber number) throws SQLException, LedgerException {
    Optional<StatementPlace> place = Events.target(sql, number).map(StatementPlace::of);
    if (place.isEmpty()) {
      throw refused("there is no statement " + number);
    }
    PageRecord record = record(number.reading());
    PagePeople people = PagePeople.of(record, partings);
    Set<SetApart.Place> here = new LinkedHashSet<>();
    for (DerivedStatement said : DerivedStatement.of(number.reading(), record, people)) {
      if (said.content().equals(place.get().content())) {
        Set<Long> concerned = said.people();
        add(
            here,
            place.get().page(),
            said.content(),
            people.all().stream().filter(known -> concerned.contains(known.id())).toList());
      }
    }
    if (here.isEmpty()) {
      throw refused(person + " has nothing to do with statement " + number);
    }
    found.addAll(here);
  }

  private static LedgerException refused(String message) {
    return new LedgerException(LedgerException.Fault.REFUSED, message);
  }
}
