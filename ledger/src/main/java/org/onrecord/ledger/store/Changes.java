package org.onrecord.ledger.store;

import java.security.SecureRandom;
import java.sql.SQLException;
import org.onrecord.ledger.sql.Sql;

/** Numbers the changes, so that an index can ask what came after the last one it knows. */
public final class Changes {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Changes() {}

  /**
   * A change.
   *
   * @param id its number; 0 before the first
   * @param nonce by chance: a ledger that was put in the place of another has others
   */
  public record Change(long id, long nonce) {
    /** Before the first change. */
    public static final Change NONE = new Change(0, 0);
  }

  /** The last change. */
  public static Change last(Sql sql) throws SQLException {
    return sql.first(
            "select id, nonce from change order by id desc limit 1",
            row -> new Change(row.getLong(1), row.getLong(2)))
        .orElse(Change.NONE);
  }

  /** The change of a number; {@link Change#NONE} where there is none. */
  public static Change of(Sql sql, long id) throws SQLException {
    return sql.first(
            "select id, nonce from change where id = ?",
            row -> new Change(row.getLong(1), row.getLong(2)),
            id)
        .orElse(Change.NONE);
  }

  /** Whether a change is one of this ledger's. */
  public static boolean knows(Sql sql, Change change) throws SQLException {
    return change.equals(Change.NONE)
        || sql.number(
                "select count(*) from change where id = ? and nonce = ?",
                change.id(),
                change.nonce())
            > 0;
  }

  /** The next number. */
  static long next(Sql sql) throws SQLException {
    long next = last(sql).id() + 1;
    sql.later("insert into change (id, nonce) values (?, ?)", next, RANDOM.nextLong());
    return next;
  }
}
