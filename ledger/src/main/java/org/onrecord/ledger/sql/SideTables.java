package org.onrecord.ledger.sql;

import java.sql.SQLException;
import java.util.List;
import org.onrecord.ledger.entry.LedgerException;

/**
 * Tables of somebody else's beside the ledger's: their names begin with {@value #PREFIX}, so that
 * copies leave them out and whoever may only read the ledger need not be given them.
 *
 * @param name under which the ledger keeps their version
 * @param versions what makes the first version, and what leads from each to the next: SQL as in the
 *     ledger's own, never changed once it was released
 */
public record SideTables(String name, List<String> versions) {
  static final String PREFIX = "workbench_";

  /** Copies the list. */
  public SideTables {
    versions = List.copyOf(versions);
  }

  /**
   * The version in which they are; 0 where there are none.
   *
   * @throws LedgerException if a newer OnRecord made them
   */
  int version(Sql sql, String ledger) throws SQLException, LedgerException {
    int version =
        sql.first("select value from ledger where name = ?", row -> row.getString(1), name)
            .map(Integer::valueOf)
            .orElse(0);
    if (version > versions.size()) {
      throw new LedgerException(
          LedgerException.Fault.NEWER,
          ledger + ": a newer OnRecord made its tables of the " + name + "; use that one");
    }
    return version;
  }

  /** Brings them to the newest version, in the transaction of the caller. */
  void migrate(Sql sql, int from, Schema.Dialect dialect) throws SQLException {
    for (String version : versions.subList(from, versions.size())) {
      for (String statement : Schema.split(version)) {
        sql.update(dialect.in(statement));
      }
    }
    sql.update("delete from ledger where name = ?", name);
    sql.update(
        "insert into ledger (name, value) values (?, ?)", name, Integer.toString(versions.size()));
  }
}
