package org.onrecord.ledger.sql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.entry.LedgerAddress;
import org.onrecord.ledger.entry.LedgerException;
import org.onrecord.ledger.entry.LedgerException.Fault;
import org.onrecord.text.Sha256;
import org.sqlite.SQLiteException;

/**
 * A ledger in a database of a PostgreSQL server, in a schema of its own. One writer at a time by an
 * advisory lock; readers wait for nobody.
 */
public final class PostgresDatabase implements Database {
  private static final int ALIVE_SECONDS = 10;

  /** "OnRe" and 1; locks of other programs in the same database have other numbers. */
  private static final long LOCK = 0x4F6E526500000001L;

  private static final String IDENTITY = "identity";
  private static final int FOLDER_NAME = 32;

  private final LedgerAddress.Server address;
  private final String name;
  private final Connections connections;

  private PostgresDatabase(LedgerAddress.Server address) {
    this.address = address;
    PostgresServer server = new PostgresServer(address);
    // the server may have ended one meanwhile
    this.connections =
        new Connections(
            server::reader, server::writer, sql -> sql.connection().isValid(ALIVE_SECONDS));
    this.name = address.name();
  }

  /**
   * Opens a ledger that is there. One of an older schema is brought up to date.
   *
   * @throws LedgerException if it is missing or newer, or the server cannot be reached
   */
  public static PostgresDatabase open(LedgerAddress.Server address) throws IOException {
    PostgresDatabase database = new PostgresDatabase(address);
    try {
      int version = database.read(database::version);
      if (version == 0) {
        throw new LedgerException(
            Fault.MISSING, address.name() + ": there is no ledger in it; onrecord add makes one");
      }
      if (version < Schema.VERSION) {
        database.migrate();
      }
      return database;
    } catch (IOException | RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /**
   * Opens a ledger, and makes it where the database has none.
   *
   * @throws LedgerException as {@link #open} does, and if it cannot be made
   */
  public static PostgresDatabase openOrCreate(LedgerAddress.Server address) throws IOException {
    try (PostgresDatabase database = new PostgresDatabase(address)) {
      if (database.read(database::version) == 0) {
        database.migrate();
      }
    }
    return open(address);
  }

  private void migrate() throws IOException {
    write(
        sql -> {
          int from = version(sql);
          if (from == 0) {
            PostgresLedger.make(sql, name);
            sql.update("delete from ledger where name = ?", IDENTITY);
            sql.update(
                "insert into ledger (name, value) values (?, ?)",
                IDENTITY,
                UUID.randomUUID().toString());
          } else {
            Schema.migrate(sql, from, Schema.Dialect.POSTGRESQL);
          }
          return null;
        });
  }

  private int version(Sql sql) throws SQLException, LedgerException {
    return PostgresLedger.version(sql, name);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public <T extends @Nullable Object> T read(Work<T> work) throws IOException {
    try {
      return reading(work);
    } catch (SQLException e) {
      throw PostgresErrors.of(name, e);
    }
  }

  private <T extends @Nullable Object> T reading(Work<T> work) throws SQLException, IOException {
    return connections.read(sql -> transact(sql, work));
  }

  @Override
  public <T extends @Nullable Object> T write(Work<T> work) throws IOException {
    try {
      return connections.write(
          sql ->
              transact(
                  sql,
                  within -> {
                    within.update("set local lock_timeout = '30s'");
                    within.first("select pg_advisory_xact_lock(?)", row -> true, LOCK);
                    return work.in(within);
                  }));
    } catch (SQLException e) {
      throw PostgresErrors.of(name, e);
    }
  }

  private static <T extends @Nullable Object> T transact(Sql sql, Work<T> work)
      throws SQLException, IOException {
    boolean done = false;
    try {
      T result = work.in(sql);
      sql.flush();
      sql.connection().commit();
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
      sql.forget();
      sql.connection().rollback();
    } catch (SQLException e) {
      // the connection is gone, and the server rolls back by itself
    }
  }

  /** By what the ledger is and where it is, so that a copy elsewhere has another. */
  @Override
  public Path folder() throws IOException {
    String identity =
        read(
            sql ->
                sql.first(
                        "select value from ledger where name = ?",
                        row -> row.getString(1),
                        IDENTITY)
                    .orElse(""));
    String place = address.host() + ":" + address.port() + "/" + address.database();
    String digest = Sha256.named((place + "\n" + identity).getBytes(StandardCharsets.UTF_8));
    String folder = digest.substring(digest.indexOf(':') + 1).substring(0, FOLDER_NAME);
    return OwnFolder.made(address.cache()).resolve(folder + ".index");
  }

  @Override
  public long size() throws IOException {
    return read(
        sql ->
            sql.number(
                "select coalesce(sum(pg_total_relation_size(c.oid)), 0)::bigint from pg_class c join"
                    + " pg_namespace n on n.oid = c.relnamespace where n.nspname = ? and c.relkind ="
                    + " 'r'",
                PostgresServer.SCHEMA));
  }

  /** The server looks after its own files, and says so where one cannot be read. */
  @Override
  public List<String> faults() {
    return List.of();
  }

  @Override
  public void copyTo(Path copy) throws IOException {
    try (NewFile whole = NewFile.at(copy)) {
      try {
        reading(
            sql -> {
              SqliteCopy.make(whole.partial(), sql);
              return null;
            });
      } catch (SQLiteException e) {
        throw SqliteErrors.of(copy.toString(), e);
      } catch (SQLException e) {
        throw PostgresErrors.of(name, e);
      }
      whole.finish();
    }
  }

  @Override
  public void close() throws LedgerException {
    try {
      connections.close();
    } catch (SQLException e) {
      throw PostgresErrors.of(name, e);
    }
  }
}
