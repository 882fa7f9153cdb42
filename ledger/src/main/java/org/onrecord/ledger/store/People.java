package org.onrecord.ledger.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.sql.Sql;
import org.onrecord.person.Person;
import org.onrecord.record.PageRecord;
import org.onrecord.text.Sha256;

/**
 * Who the people of a record are in the ledger. Whom the record identifies, by the user's list or
 * by outlet and name, is one person on all pages; anybody else is a person of their page. Two are
 * never made one here.
 */
final class People {
  private People() {}

  /**
   * Somebody.
   *
   * @param id the same for the same identity in every ledger
   * @param identity what makes them the same
   */
  record Known(long id, String identity, Person person, @Nullable String identifier) {}

  /** By their ids in the record, in its order. */
  static Map<String, Known> of(PageRecord record) {
    Map<String, Known> known = new LinkedHashMap<>();
    Map<String, Integer> seen = new LinkedHashMap<>();
    for (Person person : record.people()) {
      String identifier = record.identity(person).identifier();
      String identity = identifier == null ? ofPage(record, person, seen) : "known:" + identifier;
      known.put(person.id(), new Known(id(identity), identity, person, identifier));
    }
    return known;
  }

  /** The same name twice on a page are two: the record has them apart. */
  private static String ofPage(PageRecord record, Person person, Map<String, Integer> seen) {
    String name = person.type().id() + ":" + person.name();
    int times = seen.merge(name, 1, Integer::sum);
    return "page:" + record.page().id() + ":" + name + (times == 1 ? "" : ":" + times);
  }

  /** Somebody as the first of the readings in which they appear has them; empty where none is. */
  static Optional<Known> first(Map<String, Known> people, long id) {
    return people.values().stream().filter(known -> known.id() == id).findFirst();
  }

  /** Whether the row of somebody is as that reading has it. */
  static boolean isAsIn(Sql sql, Known known) throws SQLException {
    return sql.number(
            "select count(*) from person where id = ? and type = ? and name = ?"
                + " and coalesce(identifier, '') = ?",
            known.id(),
            known.person().type().id(),
            known.person().name(),
            known.identifier() == null ? "" : known.identifier())
        == 1;
  }

  /** The first reading in which somebody appears; 0 where there is none. */
  static long firstReading(Sql sql, long person) throws SQLException {
    return sql.number("select coalesce(min(reading), 0) from appearance where person = ?", person);
  }

  /**
   * After the reading that brought somebody was taken out: as the first of the others has them.
   * Whether that is a change.
   */
  static boolean refresh(Sql sql, long person) throws SQLException {
    long first = firstReading(sql, person);
    if (first == 0) {
      return false;
    }
    Optional<Known> known;
    try {
      known = first(of(Readings.record(sql, first)), person);
    } catch (DamagedRowException e) {
      return false; // which the check tells
    }
    if (known.isEmpty() || isAsIn(sql, known.get())) {
      return false;
    }
    sql.update(
        "update person set type = ?, name = ?, identifier = ? where id = ?",
        known.get().person().type().id(),
        known.get().person().name(),
        known.get().identifier(),
        person);
    return true;
  }

  /** The number that somebody of this identity has in every ledger. */
  static long id(String identity) {
    byte[] digest = Sha256.of(identity.getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.wrap(digest).getLong() & Long.MAX_VALUE;
  }
}
