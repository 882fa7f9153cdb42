package org.onrecord.ledger.store;

import java.sql.SQLException;
import org.onrecord.ledger.sql.Sql;

/** Numbers the changes, so that an index can ask what came after the last one it knows. */
public final class Changes {
  private static final String NAME = "change";

  private Changes() {}

  /** The number of the last change; 0 before the first. */
  public static long last(Sql sql) throws SQLException {
    return sql.first("select value from ledger where name = ?", row -> row.getString(1), NAME)
        .map(Long::valueOf)
        .orElse(0L);
  }

  /** The next number. */
  static long next(Sql sql) throws SQLException {
    long next = last(sql) + 1;
    int rows = sql.update("update ledger set value = ? where name = ?", Long.toString(next), NAME);
    if (rows == 0) {
      sql.update("insert into ledger (name, value) values (?, ?)", NAME, Long.toString(next));
    }
    return next;
  }
}
