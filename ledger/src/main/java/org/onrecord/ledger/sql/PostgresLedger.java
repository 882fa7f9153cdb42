package org.onrecord.ledger.sql;

import java.sql.SQLException;
import org.onrecord.ledger.entry.LedgerException;
import org.onrecord.ledger.entry.LedgerException.Fault;

/** The schema of a ledger in a database of PostgreSQL: whether it is there, and making it. */
final class PostgresLedger {
  private static final int OLDEST = 15;
  private static final int MAJOR = 10_000;
  private static final String TABLES =
      " from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = '"
          + PostgresServer.SCHEMA
          + "' and c.relkind in ('r', 'p', 'v')";

  private PostgresLedger() {}

  /**
   * The version of the tables.
   *
   * @return 0 where there are none
   * @throws LedgerException if they are no ledger's or newer, or this user may not read them, or
   *     the server is too old
   */
  static int version(Sql sql, String name) throws SQLException, LedgerException {
    long server = sql.number("select current_setting('server_version_num')::bigint") / MAJOR;
    if (server < OLDEST) {
      throw new LedgerException(
          Fault.OTHER,
          name + ": its server is PostgreSQL " + server + "; a ledger needs " + OLDEST);
    }
    if (sql.number("select count(*)" + TABLES) == 0) {
      return 0;
    }
    if (sql.number("select count(*)" + TABLES + " and c.relname = 'ledger'") == 0) {
      throw new LedgerException(
          Fault.FOREIGN,
          name + ": its schema " + PostgresServer.SCHEMA + " holds tables that are no ledger's");
    }
    if (sql.number(
            "select count(*)"
                + TABLES
                + " and left(c.relname, 10) <> '"
                + SideTables.PREFIX
                + "' and not (has_schema_privilege(n.oid, 'usage')"
                + " and has_table_privilege(c.oid, 'select'))")
        > 0) {
      throw new LedgerException(
          Fault.OTHER,
          name
              + ": this user may not read it; its owner can grant usage on schema "
              + PostgresServer.SCHEMA
              + " and select on its tables");
    }
    return Schema.version(sql, name);
  }

  /**
   * Makes the tables where there are none.
   *
   * @throws LedgerException if the database could not keep all text
   */
  static void make(Sql sql, String name) throws SQLException, LedgerException {
    String encoding =
        sql.first("select current_setting('server_encoding')", row -> row.getString(1))
            .orElse("unknown");
    if (!encoding.equals("UTF8")) {
      throw new LedgerException(
          Fault.FOREIGN,
          name
              + ": its encoding is "
              + encoding
              + ", and a ledger needs UTF8; createdb -E UTF8 -T template0 makes such a database");
    }
    if (sql.number("select count(*) from pg_namespace where nspname = ?", PostgresServer.SCHEMA)
        == 0) {
      sql.update("create schema " + PostgresServer.SCHEMA);
    }
    Schema.migrate(sql, 0, Schema.Dialect.POSTGRESQL);
  }
}
