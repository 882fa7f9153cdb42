package org.onrecord.ledger.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ConnectionsTest {
  private final List<Connection> opened = new CopyOnWriteArrayList<>();
  private final Connections connections = new Connections(this::open, this::open, sql -> true);

  private Sql open() throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
    opened.add(connection);
    return new Sql(connection, TextForm.PLAIN, Pace.AT_ONCE);
  }

  private static long one(Sql sql) throws SQLException {
    return sql.number("select 1");
  }

  @Test
  void whoReadsNextGetsTheSameConnection() throws SQLException, IOException {
    assertEquals(1, connections.read(ConnectionsTest::one));
    assertEquals(1, connections.read(ConnectionsTest::one));
    assertEquals(1, opened.size());
    assertFalse(opened.get(0).isClosed());
  }

  @Test
  void aConnectionThatIsStillReadIsClosedOnceItsReaderEnds() throws Exception {
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    CompletableFuture<Long> read =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return connections.read(
                    sql -> {
                      reading.countDown();
                      awaited(closed);
                      return one(sql);
                    });
              } catch (SQLException | IOException e) {
                throw new IllegalStateException(e);
              }
            });
    reading.await();
    connections.close();
    assertFalse(opened.get(0).isClosed(), "its reader has not ended");
    closed.countDown();
    assertEquals(1, read.get());
    assertTrue(opened.get(0).isClosed());
  }

  @Test
  void nobodyBeginsOnceAllIsClosed() throws SQLException, IOException {
    assertEquals(1, connections.read(ConnectionsTest::one));
    assertEquals(1, connections.write(ConnectionsTest::one));
    connections.close();
    connections.close();
    assertThrows(IllegalStateException.class, () -> connections.read(ConnectionsTest::one));
    assertThrows(IllegalStateException.class, () -> connections.write(ConnectionsTest::one));
    assertEquals(2, opened.size());
    for (Connection connection : opened) {
      assertTrue(connection.isClosed());
    }
  }

  private static void awaited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
