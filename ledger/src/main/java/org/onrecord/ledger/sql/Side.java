package org.onrecord.ledger.sql;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.entry.LedgerException;

/** Tables beside the ledger's, which are made when something is first written. Thread-safe. */
public final class Side {
  private final Database database;
  private final SideTables tables;
  private volatile boolean there;

  /** Tables that may not be there yet. */
  public Side(Database database, SideTables tables) {
    this.database = database;
    this.tables = tables;
  }

  /**
   * Reads, in one view of the data.
   *
   * @param absent what is read where there are no tables, or older ones
   */
  public <T extends @Nullable Object> T read(Work<T> work, T absent) throws IOException {
    if (!there) {
      renew();
    }
    return database.read(sql -> isThere(sql) ? work.in(sql) : absent);
  }

  /** Brings tables that an older OnRecord made to the newest version, where that may be written. */
  private void renew() throws IOException {
    int version = database.read(sql -> tables.version(sql, database.name()));
    if (version > 0 && version < tables.versions().size()) {
      try {
        write(sql -> 0);
      } catch (LedgerException e) {
        if (e.fault() != LedgerException.Fault.READ_ONLY) {
          throw e;
        }
      }
    }
  }

  private boolean isThere(Sql sql) throws java.sql.SQLException, IOException {
    if (!there) {
      there = tables.version(sql, database.name()) == tables.versions().size();
    }
    return there;
  }

  /** Writes all or nothing, as {@link Database#write} does; makes the tables where need be. */
  public <T extends @Nullable Object> T write(Work<T> work) throws IOException {
    return database.write(
        sql -> {
          int version = tables.version(sql, database.name());
          if (version < tables.versions().size()) {
            tables.migrate(sql, version, dialect());
          }
          return work.in(sql);
        });
  }

  private Schema.Dialect dialect() {
    return database instanceof PostgresDatabase ? Schema.Dialect.POSTGRESQL : Schema.Dialect.SQLITE;
  }
}
