package org.onrecord.ledger.sql;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.entry.LedgerException;
import org.sqlite.SQLiteOpenMode;

/** Copies all tables of a ledger into a new file of SQLite. */
final class SqliteCopy {
  private static final int PATIENCE_MILLIS = 30_000;

  private SqliteCopy() {}

  /**
   * Copies.
   *
   * @param file that is not there
   * @param from in a transaction that sees one state
   */
  static void make(Path file, Sql from) throws SQLException, IOException {
    SqliteLibrary.load();
    SqliteFile copy = new SqliteFile(file, PATIENCE_MILLIS);
    try (Sql to = new Sql(copy.writer(SQLiteOpenMode.CREATE), TextForm.PLAIN, Pace.AT_ONCE)) {
      // the file gets its name when it is whole, so until then nothing need outlive a crash
      to.first("pragma journal_mode = off", row -> row.getString(1));
      to.first("pragma secure_delete = on", row -> row.getString(1));
      to.update("pragma synchronous = off");
      to.update("begin immediate");
      to.update("pragma application_id = " + SqliteFile.APPLICATION);
      Schema.migrate(to, 0, Schema.Dialect.SQLITE);
      to.update("delete from ledger");
      for (String table : tables(to)) {
        copy(table, from, to);
      }
      // tables beside the ledger's stay where they are: who may come in, and readers' addresses
      to.update("delete from ledger where name = 'workbench'");
      to.update("commit");
      to.first("pragma journal_mode = wal", row -> row.getString(1));
    }
  }

  /** As they were made, so that each refers only to those before it. */
  private static List<String> tables(Sql sql) throws SQLException {
    return sql.list(
        "select name from sqlite_master where type = 'table' and name not like 'sqlite%' order by"
            + " rowid",
        row -> row.getString(1));
  }

  private static void copy(String table, Sql from, Sql to) throws SQLException, LedgerException {
    List<String> columns =
        to.list("select name from pragma_table_info(?)", row -> row.getString(1), table);
    String names = String.join(", ", columns);
    String insert =
        "insert into "
            + table
            + " ("
            + names
            + ") values ("
            + String.join(", ", Collections.nCopies(columns.size(), "?"))
            + ")";
    @Nullable Object[] values = new @Nullable Object[columns.size()];
    from.each(
        "select " + names + " from " + table,
        row -> {
          for (int i = 0; i < values.length; i++) {
            values[i] = row.value(i + 1);
          }
          to.update(insert, values);
        });
  }
}
