package org.onrecord.ledger.sql;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/**
 * Opens connections to one file.
 *
 * @param path of the file
 * @param patienceMillis how long a writer waits for another
 */
record SqliteFile(Path path, int patienceMillis) {

  /** "OnRe": what the header of the file says that it is of. */
  static final int APPLICATION = 0x4F6E5265;

  /** Beside the file while somebody writes; SQLite's own name for it. */
  private Path log() {
    return path.resolveSibling(path.getFileName() + "-wal");
  }

  boolean isWritable() {
    Path folder = path.toAbsolutePath().getParent();
    return folder != null && Files.isWritable(path) && Files.isWritable(folder);
  }

  /** A connection that changes nothing, whatever it is asked. */
  Connection reader() throws SQLException {
    return reading("pragma query_only = 1");
  }

  /** A connection that may write another file. */
  Connection copier() throws SQLException {
    return reading();
  }

  private Connection reading(String... pragmas) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(patienceMillis);
    config.resetOpenMode(SQLiteOpenMode.CREATE);
    if (isWritable()) {
      return prepared(config, "", pragmas);
    }
    config.setReadOnly(true);
    // Where nobody can have the file open for writing, SQLite need not make files beside it.
    return prepared(config, Files.exists(log()) ? "" : "?immutable=1", pragmas);
  }

  /** A connection whose transactions are the only ones that write. */
  Connection writer(SQLiteOpenMode... more) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(patienceMillis);
    config.resetOpenMode(SQLiteOpenMode.CREATE);
    for (SQLiteOpenMode mode : more) {
      config.setOpenMode(mode);
    }
    return prepared(
        config,
        "",
        "pragma synchronous = full", // what was acknowledged outlives a loss of power
        "pragma cache_size = -32768");
  }

  private Connection prepared(SQLiteConfig config, String options, String... pragmas)
      throws SQLException {
    Connection connection = config.createConnection("jdbc:sqlite:" + address() + options);
    try (Statement statement = connection.createStatement()) {
      statement.execute("pragma foreign_keys = 1");
      statement.execute("pragma trusted_schema = 0");
      statement.execute("pragma cell_size_check = 1");
      for (String pragma : pragmas) {
        statement.execute(pragma);
      }
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    return connection;
  }

  /** As a URI, since the driver takes what follows a question mark in a name for options. */
  private String address() {
    return "file://" + path.toAbsolutePath().toUri().getRawPath();
  }
}
