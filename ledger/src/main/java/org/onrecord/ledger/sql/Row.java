package org.onrecord.ledger.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The row at which a result stands. Columns count from 1. */
public final class Row {
  private final ResultSet result;
  private final TextForm form;

  Row(ResultSet result, TextForm form) {
    this.result = result;
    this.form = form;
  }

  /** A text; null where there is none. */
  // callers know from the schema where there always is one
  @SuppressWarnings("NullAway")
  public String getString(int column) throws SQLException {
    String text = result.getString(column);
    return text == null ? null : form.read(text);
  }

  /** A number; 0 where there is none. */
  public long getLong(int column) throws SQLException {
    return result.getLong(column);
  }

  /** A number; 0 where there is none. */
  public int getInt(int column) throws SQLException {
    return result.getInt(column);
  }

  /** A number; 0 where there is none. */
  public double getDouble(int column) throws SQLException {
    return result.getDouble(column);
  }

  /** Bytes; null where there are none. */
  @SuppressWarnings("NullAway")
  public byte[] getBytes(int column) throws SQLException {
    return result.getBytes(column);
  }

  /** Whatever there is, as {@link Sql#update} takes it. */
  @Nullable Object value(int column) throws SQLException {
    Object value = result.getObject(column);
    return value instanceof String text ? form.read(text) : value;
  }
}
