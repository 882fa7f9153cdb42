package org.onrecord.ledger.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.entry.LedgerStatus;
import org.onrecord.ledger.entry.LedgerStatus.Extractor;
import org.onrecord.ledger.sql.Schema;
import org.onrecord.ledger.sql.Sql;

/** Counts what a ledger holds. */
public final class StatusReader {
  private static final String FOUND =
      " from statement s join reading r on r.id = s.reading where r.shown = 1 and s.superseded = 0";

  private StatusReader() {}

  /**
   * Counts.
   *
   * @param bytes how large the ledger is on disk
   */
  public static LedgerStatus read(Sql sql, long bytes) throws SQLException {
    long pages = sql.number("select count(*) from page");
    return new LedgerStatus(
        Schema.VERSION,
        pages,
        pages
            - sql.number("select count(*) from page where canonical is null")
            - sql.number("select count(distinct canonical) from page"),
        sql.number("select count(*) from reading"),
        sql.number("select count(*)" + FOUND),
        sql.number("select count(distinct s.words)" + FOUND),
        sql.number("select count(*) from person")
            - sql.number("select count(*) from shown_person where main <> person"),
        sql.number("select count(distinct outlet) from page"),
        date(sql, Comparator.naturalOrder()),
        date(sql, Comparator.reverseOrder()),
        extractors(sql),
        bytes);
  }

  /** Compared here, since a server's order of text is not that of dates everywhere. */
  private static @Nullable String date(Sql sql, Comparator<String> order) throws SQLException {
    return sql
        .list(
            "select distinct published from page where published is not null",
            row -> row.getString(1))
        .stream()
        .min(order)
        .orElse(null);
  }

  private static List<Extractor> extractors(Sql sql) throws SQLException {
    List<Extractor> extractors =
        new ArrayList<>(
            sql.list(
                "select version, count(*), sum(shown) from reading group by version",
                row -> new Extractor(row.getString(1), row.getLong(2), row.getLong(3))));
    extractors.sort(Comparator.comparing(Extractor::version, Extractors.byVersion()));
    return extractors;
  }
}
