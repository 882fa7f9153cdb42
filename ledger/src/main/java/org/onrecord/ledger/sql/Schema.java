package org.onrecord.ledger.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.onrecord.ledger.entry.LedgerException;

/**
 * The versions of the tables. {@code schema-1.sql} makes the first; each later file leads from one
 * to the next and is never changed once it was released.
 */
public final class Schema {
  /** The version that this OnRecord knows. */
  public static final int VERSION = 3;

  private Schema() {}

  /** What databases call differently. */
  enum Dialect {
    SQLITE("blob", ""),
    POSTGRESQL("bytea", "using hash ");

    private final String bytes;
    private final String anyLength;

    /**
     * Names it.
     *
     * @param bytes a column of bytes
     * @param anyLength an index of texts of any length, by which equal ones are found
     */
    Dialect(String bytes, String anyLength) {
      this.bytes = bytes;
      this.anyLength = anyLength;
    }

    String in(String statement) {
      return statement.replace("{bytes}", bytes).replace("{any length} ", anyLength);
    }
  }

  /**
   * The version in which the tables are.
   *
   * @throws LedgerException if a newer OnRecord made them
   */
  static int version(Sql sql, String name) throws SQLException, LedgerException {
    int version =
        sql.first("select value from ledger where name = 'schema'", row -> row.getString(1))
            .map(Integer::valueOf)
            .orElse(0);
    if (version > VERSION) {
      throw new LedgerException(
          LedgerException.Fault.NEWER,
          name
              + ": a newer OnRecord made this ledger (schema "
              + version
              + ", and this one knows "
              + VERSION
              + "); use that one, or restore a backup from before");
    }
    return version;
  }

  /**
   * Brings the tables to {@link #VERSION}, in the transaction of the caller.
   *
   * @param from the version in which they are; 0 where there are none
   */
  static void migrate(Sql sql, int from, Dialect dialect) throws SQLException {
    for (int version = from + 1; version <= VERSION; version++) {
      for (String statement : statements("schema-" + version + ".sql")) {
        sql.update(dialect.in(statement));
      }
    }
    sql.update("delete from ledger where name = 'schema'");
    sql.update("insert into ledger (name, value) values ('schema', ?)", Integer.toString(VERSION));
  }

  /** The statements of a file: each ends with a semicolon at the end of its line. */
  private static List<String> statements(String file) {
    try (InputStream in = Schema.class.getResourceAsStream(file)) {
      String text =
          new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
      return split(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The statements of a text of SQL, likewise. */
  static List<String> split(String text) {
    List<String> statements = new ArrayList<>();
    for (String statement : text.replaceAll("(?m)^\\s*--.*$", "").split(";\\s*\n", -1)) {
      if (!statement.isBlank()) {
        statements.add(statement.strip());
      }
    }
    return statements;
  }
}
