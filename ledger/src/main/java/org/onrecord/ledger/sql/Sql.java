package org.onrecord.ledger.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;

/**
 * One connection and the statements that were prepared on it. A question of one row's value is
 * always a parameter, never a part of the SQL. Not thread-safe.
 */
public final class Sql implements AutoCloseable {
  /** The state of SQL that every database has for it. */
  private static final String DATA_CORRUPTED = "XX001";

  private final Connection connection;
  private final TextForm form;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();
  private final Pace pace;
  private final Map<String, PreparedStatement> batches = new HashMap<>();

  /** Those of the batches that hold something, in the order in which they first did. */
  private final Set<PreparedStatement> waiting = new LinkedHashSet<>();

  /** Makes something of the row at which a result stands. */
  @FunctionalInterface
  public interface RowReader<T extends @Nullable Object> {
    T read(Row row) throws SQLException;
  }

  /** Takes the row at which a result stands. */
  @FunctionalInterface
  public interface RowReceiver {
    void accept(Row row) throws SQLException;
  }

  Sql(Connection connection, TextForm form, Pace pace) {
    this.connection = connection;
    this.form = form;
    this.pace = pace;
  }

  Connection connection() {
    return connection;
  }

  /** Changes rows; returns how many. */
  public int update(String sql, @Nullable Object... parameters) throws SQLException {
    return bind(sql, parameters).executeUpdate();
  }

  /**
   * Changes rows before the next question is asked or the transaction ends: at once, or together
   * with others of the same SQL, where each would wait for a server. All of one SQL come before
   * those of another that was given later first, so what refers to rows comes after what makes them
   * in each case.
   */
  public void later(String sql, @Nullable Object... parameters) throws SQLException {
    if (pace == Pace.AT_ONCE) {
      update(sql, parameters);
      return;
    }
    PreparedStatement batch = batches.get(sql);
    if (batch == null) {
      batch = connection.prepareStatement(sql);
      batches.put(sql, batch);
    }
    for (int i = 0; i < parameters.length; i++) {
      set(batch, i + 1, parameters[i]);
    }
    batch.addBatch();
    waiting.add(batch);
  }

  /** Sends what waits. */
  void flush() throws SQLException {
    if (!waiting.isEmpty()) {
      List<PreparedStatement> now = List.copyOf(waiting);
      waiting.clear();
      for (PreparedStatement batch : now) {
        batch.executeBatch();
      }
    }
  }

  /** Drops what waits, since the transaction did not come to its end. */
  void forget() throws SQLException {
    waiting.clear();
    for (PreparedStatement batch : batches.values()) {
      batch.clearBatch();
    }
  }

  /** All rows. */
  public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... parameters)
      throws SQLException {
    List<T> rows = new ArrayList<>();
    each(sql, row -> rows.add(reader.read(row)), parameters);
    return rows;
  }

  /**
   * What is read of the first row; empty where there is none.
   *
   * @throws SQLException also if the row lacks what is read
   */
  public <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... parameters)
      throws SQLException {
    try (ResultSet rows = bind(sql, parameters).executeQuery()) {
      if (!rows.next()) {
        return Optional.empty();
      }
      return Optional.of(
          Optional.ofNullable(reader.read(new Row(rows, form)))
              .orElseThrow(() -> damaged("a row lacks a value")));
    }
  }

  /** The number in the first column of the only row. */
  public long number(String sql, @Nullable Object... parameters) throws SQLException {
    return only(sql, row -> row.getLong(1), parameters);
  }

  /**
   * The row that there must be.
   *
   * @throws SQLException one that says that the ledger is damaged, if there is none
   */
  public <T> T only(String sql, RowReader<T> reader, @Nullable Object... parameters)
      throws SQLException {
    return first(sql, reader, parameters)
        .orElseThrow(() -> damaged("a row is missing that others point to"));
  }

  private static SQLException damaged(String what) {
    return new SQLException(what, DATA_CORRUPTED, SQLiteErrorCode.SQLITE_CORRUPT.code);
  }

  /** Hands over all rows. */
  public void each(String sql, RowReceiver receiver, @Nullable Object... parameters)
      throws SQLException {
    try (ResultSet rows = bind(sql, parameters).executeQuery()) {
      Row row = new Row(rows, form);
      while (rows.next()) {
        receiver.accept(row);
      }
    }
  }

  private PreparedStatement bind(String sql, @Nullable Object... parameters) throws SQLException {
    flush();
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    for (int i = 0; i < parameters.length; i++) {
      set(statement, i + 1, parameters[i]);
    }
    return statement;
  }

  private void set(PreparedStatement statement, int at, @Nullable Object value)
      throws SQLException {
    if (value instanceof Long number) {
      statement.setLong(at, number);
    } else if (value instanceof Integer number) {
      statement.setInt(at, number);
    } else if (value instanceof Double number) {
      statement.setDouble(at, number);
    } else if (value instanceof byte[] bytes) {
      statement.setBytes(at, bytes);
    } else if (value == null) {
      statement.setNull(at, Types.NULL); // of no type, since that of the column is not known here
    } else {
      statement.setString(at, form.write((String) value));
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
