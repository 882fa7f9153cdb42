package org.onrecord.ledger.store;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import org.onrecord.ledger.sql.Sql;
import org.onrecord.record.MalformedRecordException;
import org.onrecord.record.PageRecord;
import org.onrecord.record.RecordReader;
import org.onrecord.text.Sha256;

/** The records that are kept, and which of a page's is shown. */
public final class Readings {
  private Readings() {}

  /**
   * A reading without its record.
   *
   * @param shown whether it is the newest of its page
   */
  record Row(long id, long page, String version, boolean shown) {
    static Row of(org.onrecord.ledger.sql.Row row) throws SQLException {
      return new Row(row.getLong(1), row.getLong(2), row.getString(3), row.getInt(4) == 1);
    }
  }

  static List<Row> ofPage(Sql sql, long page) throws SQLException {
    return sql.list(
        "select id, page, version, shown from reading where page = ? order by id", Row::of, page);
  }

  /** The newest of some: by the extractor's version, then the one added last. */
  static Row newest(List<Row> readings) {
    return readings.stream()
        .max(Comparator.comparing(Row::version, Extractors.byVersion()).thenComparingLong(Row::id))
        .orElseThrow();
  }

  /** Shows the newest reading of a page and no other. */
  static void show(Sql sql, long page) throws SQLException {
    List<Row> readings = ofPage(sql, page);
    Row newest = newest(readings);
    for (Row reading : readings) {
      boolean shown = reading.id() == newest.id();
      if (shown != reading.shown()) {
        sql.later(
            "update reading set shown = ?, change = ? where id = ?",
            shown ? 1 : 0,
            Changes.next(sql),
            reading.id());
      }
    }
  }

  /**
   * A record as it was added.
   *
   * @throws DamagedRowException if it is not the one that was added
   */
  public static PageRecord record(Sql sql, long reading) throws SQLException, DamagedRowException {
    Stored stored =
        sql.first(
                "select digest, record from reading where id = ?",
                row -> new Stored(row.getString(1), row.getBytes(2)),
                reading)
            .orElseThrow(() -> new DamagedRowException("no record under its number"));
    byte[] line = Deflated.undone(stored.record());
    if (!Sha256.named(line).equals(stored.digest())) {
      throw new DamagedRowException("a record that is not the one whose digest was kept");
    }
    try {
      return RecordReader.parse(new String(line, StandardCharsets.UTF_8));
    } catch (MalformedRecordException e) {
      throw new DamagedRowException("a record that cannot be read: " + e.getMessage(), e);
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Stored(String digest, byte[] record) {}
}
