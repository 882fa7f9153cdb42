package org.onrecord.ledger.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.entry.LedgerException;
import org.onrecord.ledger.person.PersonDeed;
import org.onrecord.ledger.person.PersonEvent;
import org.onrecord.ledger.person.PersonNumber;
import org.onrecord.ledger.person.PersonPlaces;
import org.onrecord.ledger.sql.Sql;

/** What people said of people, in the {@link Chain} of all events. */
public final class PersonEvents {
  private final Sql sql;
  private final long now;
  private final String who;
  private final @Nullable String note;

  /**
   * Adds by this connection.
   *
   * @param now milliseconds since 1970
   * @param who says what is added
   * @param note why; null where nothing is told
   */
  public PersonEvents(Sql sql, long now, String who, @Nullable String note) {
    this.sql = sql;
    this.now = now;
    this.who = who;
    this.note = note;
  }

  /**
   * Two are one, under the number and the name of the first.
   *
   * @throws LedgerException if they are one already
   */
  public PersonEvent merge(PersonNumber one, PersonNumber other)
      throws SQLException, LedgerException {
    if (CastTable.parts(sql, one.id()).contains(other.id())) {
      throw refused(one + " and " + other + " are one already");
    }
    return add(PersonDeed.MERGED, identity(one), identity(other), null);
  }

  /**
   * Two are not one, so that they are not proposed again.
   *
   * @throws LedgerException if they are one
   */
  public PersonEvent apart(PersonNumber one, PersonNumber other)
      throws SQLException, LedgerException {
    if (CastTable.parts(sql, one.id()).contains(other.id())) {
      throw refused(one + " and " + other + " are one; split them first");
    }
    return add(PersonDeed.APART, identity(one), identity(other), null);
  }

  /**
   * Somebody is none of those with whom they were merged; the others stay one.
   *
   * @throws LedgerException if they were merged with nobody
   */
  public PersonEvent split(PersonNumber part) throws SQLException, LedgerException {
    if (CastTable.parts(sql, part.id()).size() == 1) {
      throw refused(part + " is one with nobody else");
    }
    return add(PersonDeed.SPLIT, identity(part), null, null);
  }

  /**
   * Somebody is another at some places.
   *
   * @throws LedgerException if they are not there, or nowhere else
   */
  public PersonEvent part(PersonNumber person, PersonPlaces where)
      throws SQLException, LedgerException {
    String identity = identity(person);
    Set<SetApart.Place> places = PartingPlaces.of(sql, person, where);
    return add(PersonDeed.PARTED, identity, null, null, SetApart.written(places));
  }

  /** Somebody has this name. */
  public PersonEvent name(PersonNumber person, String name) throws SQLException, LedgerException {
    return add(PersonDeed.NAMED, identity(person), null, name);
  }

  /**
   * An event about people does not count.
   *
   * @throws LedgerException if there is no such event, or it does not count already
   */
  public PersonEvent undo(long event) throws SQLException, LedgerException {
    List<EventRow> events = CastTable.events(sql);
    Optional<EventRow> found = events.stream().filter(row -> row.id() == event).findFirst();
    if (found.isEmpty()) {
      throw refused("no event " + event + " is about people");
    }
    if (Cast.undone(events).contains(event)) {
      throw refused("event " + event + " was taken back already");
    }
    String identity = found.get().target().substring(Cast.TARGET.length());
    return add(PersonDeed.UNDONE, identity, Long.toString(event), null);
  }

  private String identity(PersonNumber person) throws SQLException, LedgerException {
    return identity(sql, person);
  }

  /**
   * What makes somebody the same in every ledger.
   *
   * @throws LedgerException if there is nobody of this number
   */
  public static String identity(Sql sql, PersonNumber person) throws SQLException, LedgerException {
    return sql.first(
            "select identity from person where id = ?", row -> row.getString(1), person.id())
        .orElseThrow(() -> refused("there is no " + person));
  }

  private static LedgerException refused(String message) {
    return new LedgerException(LedgerException.Fault.REFUSED, message);
  }

  private PersonEvent add(
      PersonDeed deed, String identity, @Nullable String other, @Nullable String name)
      throws SQLException, LedgerException {
    return add(deed, identity, other, name, null);
  }

  private PersonEvent add(
      PersonDeed deed,
      String identity,
      @Nullable String other,
      @Nullable String name,
      @Nullable String places)
      throws SQLException, LedgerException {
    Partings before = Partings.of(sql);
    String target = Cast.TARGET + identity;
    EventRow added =
        Chain.add(
            sql,
            new EventRow(
                0, now, who, deed.id(), target, other, name, places, null, null, note, ""));
    Recasting.project(sql, Partings.changed(before, Partings.of(sql)));
    CastTable.project(sql);
    return event(added, Set.of());
  }

  /** All that was said of people, the first first. */
  public static List<PersonEvent> all(Sql sql) throws SQLException {
    List<EventRow> rows = CastTable.events(sql);
    Set<Long> undone = Cast.undone(rows);
    List<PersonEvent> events = new ArrayList<>();
    rows.forEach(row -> events.add(event(row, undone)));
    return events;
  }

  private static PersonEvent event(EventRow row, Set<Long> undone) {
    PersonDeed deed = PersonDeed.valueOf(row.deed().toUpperCase(Locale.ROOT));
    String other = row.other();
    boolean undoes = deed == PersonDeed.UNDONE && other != null;
    SetApart parted = deed == PersonDeed.PARTED ? SetApart.of(row) : null;
    return new PersonEvent(
        row.id(),
        Instant.ofEpochMilli(row.at()),
        row.who(),
        deed,
        row.target().substring(Cast.TARGET.length()),
        parted != null ? parted.identity() : undoes ? null : other,
        row.speaker(),
        undoes ? Long.valueOf(other) : null,
        parted == null ? null : parted.told(),
        row.note(),
        !undone.contains(row.id()),
        row.hash());
  }

  /** What was said of somebody and of all who are or were one with them, the first first. */
  public static List<PersonEvent> of(Sql sql, PersonNumber person) throws SQLException {
    List<PersonEvent> all = all(sql);
    Set<String> concerned = new HashSet<>();
    for (long part : CastTable.parts(sql, person.id())) {
      concerned.addAll(
          sql.list("select identity from person where id = ?", row -> row.getString(1), part));
    }
    int before;
    do { // whoever was merged with one of them, and with those again
      before = concerned.size();
      for (PersonEvent event : all) {
        String other = event.other();
        if (event.deed() == PersonDeed.MERGED
            && other != null
            && (concerned.contains(event.person()) || concerned.contains(other))) {
          concerned.add(event.person());
          concerned.add(other);
        }
      }
    } while (concerned.size() > before);
    return all.stream()
        .filter(
            event ->
                concerned.contains(event.person())
                    || (event.other() != null && concerned.contains(event.other())))
        .toList();
  }
}
