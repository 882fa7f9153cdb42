package org.onrecord.ledger.sql;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.entry.LedgerAddress;
import org.onrecord.ledger.entry.LedgerException;
import org.onrecord.ledger.entry.LedgerException.Fault;
import org.sqlite.SQLiteOpenMode;

/**
 * A ledger in one file of SQLite. Readers do not wait for the writer, nor the writer for them: what
 * is being written stands in a log beside the file, {@code FILE-wal}, until it is taken over.
 */
public final class SqliteDatabase implements Database {
  private static final int PATIENCE_MILLIS = 30_000;
  private static final int HEADER = 100;
  private static final int APPLICATION_AT = 68;
  private static final String READ = "begin";
  private static final String WRITE = "begin immediate";

  private final SqliteFile file;
  private final String name;
  private final Connections connections;

  private SqliteDatabase(LedgerAddress.File address) {
    this.file = new SqliteFile(address.path(), PATIENCE_MILLIS);
    this.name = address.name();
    this.connections =
        new Connections(() -> sqlite(file.reader()), () -> sqlite(file.writer()), sql -> true);
  }

  /**
   * Opens a ledger that is there. One of an older schema is brought up to date.
   *
   * @throws LedgerException if it is missing, no ledger, newer, or damaged
   */
  public static SqliteDatabase open(LedgerAddress.File address) throws LedgerException {
    SqliteLibrary.load();
    SqliteDatabase database = new SqliteDatabase(address);
    database.check();
    return database;
  }

  /**
   * Opens a ledger, and makes it where there is no file or an empty one.
   *
   * @throws LedgerException as {@link #open} does, and if the file cannot be made
   */
  public static SqliteDatabase openOrCreate(LedgerAddress.File address) throws IOException {
    Path path = address.path();
    if (!Files.exists(path) || (Files.isRegularFile(path) && Files.size(path) == 0)) {
      SqliteLibrary.load();
      new SqliteDatabase(address).create();
    }
    return open(address);
  }

  /** Whether the header of a file says that it is a ledger; false also where it cannot be read. */
  public static boolean isLedger(Path file) {
    if (!Files.isRegularFile(file)) {
      return false; // a pipe would wait for somebody to write
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] header = in.readNBytes(HEADER);
      return header.length == HEADER
          && ByteBuffer.wrap(header).getInt(APPLICATION_AT) == SqliteFile.APPLICATION;
    } catch (IOException e) {
      return false;
    }
  }

  private static Sql sqlite(Connection connection) {
    return new Sql(connection, TextForm.PLAIN, Pace.AT_ONCE);
  }

  private void create() throws LedgerException {
    Path folder = file.path().toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw new LedgerException(
          Fault.OTHER, name + ": cannot be made: the folder it should go into is not there");
    }
    try (Sql sql = sqlite(file.writer(SQLiteOpenMode.CREATE))) {
      // outside of a transaction, as SQLite demands; the same again changes nothing
      sql.first("pragma journal_mode = wal", row -> row.getString(1));
      transact(
          sql,
          WRITE,
          within -> {
            if (within.number("select count(*) from sqlite_master") == 0) {
              within.update("pragma application_id = " + SqliteFile.APPLICATION);
              Schema.migrate(within, 0, Schema.Dialect.SQLITE);
            }
            return null;
          });
    } catch (SQLException e) {
      throw SqliteErrors.of(name, e);
    } catch (LedgerException e) {
      throw e;
    } catch (IOException e) {
      throw new LedgerException(Fault.OTHER, name + ": " + e.getMessage(), e);
    }
  }

  private void check() throws LedgerException {
    if (!Files.exists(file.path())) {
      throw new LedgerException(
          Fault.MISSING, name + ": there is no such ledger; onrecord add makes one");
    }
    if (!Files.isRegularFile(file.path())) {
      throw new LedgerException(Fault.FOREIGN, name + ": it is no file, so no ledger");
    }
    int version;
    try (Sql sql = sqlite(file.reader())) {
      long application = sql.number("pragma application_id");
      if (application != SqliteFile.APPLICATION) {
        throw new LedgerException(Fault.FOREIGN, name + ": it is no ledger");
      }
      version = Schema.version(sql, name);
    } catch (SQLException e) {
      throw SqliteErrors.of(name, e);
    }
    if (version < Schema.VERSION) {
      migrate();
    }
  }

  private void migrate() throws LedgerException {
    try {
      write(
          sql -> {
            Schema.migrate(sql, Schema.version(sql, name), Schema.Dialect.SQLITE);
            return null;
          });
    } catch (LedgerException e) {
      throw e;
    } catch (IOException e) {
      throw new LedgerException(Fault.OTHER, name + ": " + e.getMessage(), e);
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public <T extends @Nullable Object> T read(Work<T> work) throws IOException {
    try {
      return connections.read(sql -> transact(sql, READ, work));
    } catch (SQLException e) {
      throw SqliteErrors.of(name, e);
    }
  }

  @Override
  public <T extends @Nullable Object> T write(Work<T> work) throws IOException {
    try {
      if (!file.isWritable()) {
        throw new LedgerException(
            Fault.READ_ONLY, name + ": it can be read and not written: there is no permission");
      }
      return connections.write(sql -> transact(sql, WRITE, work));
    } catch (SQLException e) {
      throw SqliteErrors.of(name, e);
    }
  }

  /** The driver's own transactions begin the next one as soon as one ends, and so keep its lock. */
  private static <T extends @Nullable Object> T transact(Sql sql, String begin, Work<T> work)
      throws SQLException, IOException {
    boolean done = false;
    sql.update(begin);
    try {
      T result = work.in(sql);
      sql.update("commit");
      done = true;
      return result;
    } finally {
      if (!done) {
        rollBack(sql);
      }
    }
  }

  /** What went wrong before is what the caller must hear of. */
  private static void rollBack(Sql sql) {
    try {
      sql.update("rollback");
    } catch (SQLException e) {
      // SQLite has rolled back by itself, as it does on a full disk
    }
  }

  @Override
  public Path folder() {
    return file.path().resolveSibling(file.path().getFileName() + ".index");
  }

  @Override
  public long size() throws IOException {
    return Files.size(file.path());
  }

  @Override
  public List<String> faults() throws IOException {
    return read(
        sql ->
            sql.list("pragma integrity_check", row -> row.getString(1)).stream()
                .flatMap(String::lines)
                .filter(line -> !line.equals("ok"))
                .toList());
  }

  @Override
  public void copyTo(Path copy) throws IOException {
    try (NewFile whole = NewFile.at(copy)) {
      if (read(SqliteDatabase::hasSideTables)) {
        read(
            sql -> {
              SqliteCopy.make(whole.partial(), sql);
              return true;
            });
        whole.finish();
        return;
      }
      try (Sql sql = sqlite(file.copier())) {
        sql.update("vacuum into ?", "file://" + whole.partial().toUri().getRawPath());
      } catch (SQLException e) {
        throw SqliteErrors.of(name, e);
      }
      whole.finish();
    }
  }

  private static boolean hasSideTables(Sql sql) throws SQLException {
    return sql.number(
            "select count(*) from sqlite_master where type = 'table' and substr(name, 1, 10) = ?",
            SideTables.PREFIX)
        > 0;
  }

  @Override
  public void close() throws LedgerException {
    try {
      connections.close();
    } catch (SQLException e) {
      throw SqliteErrors.of(name, e);
    }
  }
}
