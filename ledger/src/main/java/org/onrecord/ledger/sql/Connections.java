package org.onrecord.ledger.sql;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/**
 * The connections of one database: those for reading are kept for whoever reads next, and the one
 * for writing is used by one at a time. Once closed, none is left open: who was still reading ends,
 * and nobody begins. Thread-safe.
 */
final class Connections {
  private final Opening readers;
  private final Opening writers;
  private final Alive alive;
  private final Deque<Sql> idle = new ConcurrentLinkedDeque<>();
  private final Object writing = new Object();
  private @Nullable Sql writer;
  private volatile boolean closed;

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
      keep(sql);
      return result;
    } catch (SQLException | IOException | RuntimeException | Error e) {
      sql.close(); // whatever state it is in
      throw e;
    }
  }

  /** For whoever reads next, of whom there is none where all was closed meanwhile. */
  private void keep(Sql sql) throws SQLException {
    idle.push(sql);
    if (closed) {
      closeIdle(); // the one that closes may have looked before this one was back
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
    if (closed) {
      throw new IllegalStateException("the ledger has been closed");
    }
    if (kept != null && alive.test(kept)) {
      return kept;
    }
    if (kept != null) {
      kept.close();
    }
    return opening.open();
  }

  void close() throws SQLException {
    closed = true;
    closeIdle();
    synchronized (writing) {
      if (writer != null) {
        writer.close();
        writer = null;
      }
    }
  }

  private void closeIdle() throws SQLException {
    for (Sql sql = idle.poll(); sql != null; sql = idle.poll()) {
      sql.close();
    }
  }
}
