package org.onrecord.ledger.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Optional;
import org.onrecord.ledger.sql.Sql;
import org.onrecord.text.Sha256;

/** The rows of people: of each what the first reading in which they appear tells. */
final class People {
  private People() {}

  /** Whether the row of somebody is as that reading has it. */
  static boolean isAsIn(Sql sql, PagePeople.Known known) throws SQLException {
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
    Optional<PagePeople.Known> known;
    try {
      known = PagePeople.of(Readings.record(sql, first), Partings.of(sql)).first(person);
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
