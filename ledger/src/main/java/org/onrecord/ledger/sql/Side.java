package org.onrecord.ledger.sql;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

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
    return database.read(sql -> isThere(sql) ? work.in(sql) : absent);
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
