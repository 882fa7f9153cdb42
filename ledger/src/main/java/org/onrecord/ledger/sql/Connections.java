package org.onrecord.ledger.sql;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/**
 * The connections of one database: those for reading are kept for whoever reads next, and the one
 * for writing is used by one at a time. Thread-safe.
 */
final class Connections {
  private final Opening readers;
  private final Opening writers;
  private final Alive alive;
  private final Deque<Sql> idle = new ConcurrentLinkedDeque<>();
  private final Object writing = new Object();
  private @Nullable Sql writer;

  /** Opens a connection. */
  @FunctionalInterface
  interface Opening {
    Sql open() throws SQLException;
  }

  /** Whether a connection can still be used. */
  @FunctionalInterface
  interface Alive {
    boolean test(Sql sql) throws SQLException;
  }

  Connections(Opening readers, Opening writers, Alive alive) {
    this.readers = readers;
    this.writers = writers;
    this.alive = alive;
  }

  /** Works with a connection for reading, which is closed if that fails. */
  <T extends @Nullable Object> T read(Work<T> work) throws SQLException, IOException {
    Sql sql = usable(idle.poll(), readers);
    try {
      T result = work.in(sql);
      idle.push(sql);
      return result;
    } catch (SQLException | IOException | RuntimeException | Error e) {
      sql.close(); // whatever state it is in
      throw e;
    }
  }

  /** Works with the connection for writing, once nobody else does. */
  <T extends @Nullable Object> T write(Work<T> work) throws SQLException, IOException {
    synchronized (writing) {
      Sql sql = usable(writer, writers);
      writer = sql;
      return work.in(sql);
    }
  }

  private Sql usable(@Nullable Sql kept, Opening opening) throws SQLException {
    if (kept != null && alive.test(kept)) {
      return kept;
    }
    if (kept != null) {
      kept.close();
    }
    return opening.open();
  }

  void close() throws SQLException {
    for (Sql sql = idle.poll(); sql != null; sql = idle.poll()) {
      sql.close();
    }
    synchronized (writing) {
      if (writer != null) {
        writer.close();
        writer = null;
      }
    }
  }
}
