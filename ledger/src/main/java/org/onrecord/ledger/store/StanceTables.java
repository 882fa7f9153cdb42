package org.onrecord.ledger.store;

import java.sql.SQLException;
import java.util.List;
import org.onrecord.ledger.sql.Sql;
import org.onrecord.record.PageRecord;

/**
 * Derives who answers what and who stands how where an older OnRecord added the records, and the
 * roles of people where one read them by other rules.
 */
public final class StanceTables {
  private static final int AT_ONCE = 200;

  private StanceTables() {}

  /** The first reading of which nothing is derived yet; 0 where there is none. */
  public static long firstMissing(Sql sql) throws SQLException {
    long stances = sql.number("select count(*) from ledger where name = 'stances'");
    long roles =
        sql.number("select count(*) from ledger where name = 'roles' and value = ?", Roles.VERSION);
    return stances > 0 || roles == 0 ? 1 : 0;
  }

  /** The last reading. */
  public static long last(Sql sql) throws SQLException {
    return sql.number("select coalesce(max(id), 0) from reading");
  }

  /**
   * Derives for some readings from this one on; the same again changes nothing.
   *
   * @return the reading with which to go on; 0 where all is done
   */
  public static long derive(Sql sql, long from) throws SQLException {
    List<Long> readings =
        sql.list(
            "select id from reading where id >= ? order by id limit ?",
            row -> row.getLong(1),
            from,
            AT_ONCE);
    Partings partings = Partings.of(sql);
    for (long reading : readings) {
      try {
        PageRecord record = Readings.record(sql, reading);
        DerivedStances.remove(sql, reading);
        PagePeople people = PagePeople.of(record, partings);
        DerivedStances.insert(sql, reading, record, people);
        sql.update("delete from person_role where reading = ?", reading);
        Appearances.insertRoles(sql, record, reading, people);
      } catch (DamagedRowException e) {
        DerivedStances.remove(sql, reading); // the check tells that the record is damaged
      }
    }
    if (readings.size() == AT_ONCE) {
      return readings.get(AT_ONCE - 1) + 1;
    }
    sql.update("delete from ledger where name in ('stances', 'roles')");
    sql.update("insert into ledger (name, value) values ('roles', ?)", Roles.VERSION);
    return 0;
  }
}
