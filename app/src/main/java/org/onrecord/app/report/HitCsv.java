package org.onrecord.app.report;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.entry.StatementNumber;
import org.onrecord.ledger.hit.Hit;

/**
 * Hits as CSV (RFC 4180). A cell that a spreadsheet would run as a formula has an apostrophe before
 * it, which spreadsheets take as the sign of text.
 */
public final class HitCsv {
  private static final String RUNS = "=+-@\t\r\n＝＋－＠";

  private HitCsv() {}

  /** The first row: the names of the columns. */
  public static String header() throws IOException {
    return row(
        List.of(
            "statement",
            "speaker",
            "words",
            "said",
            "kind",
            "act",
            "certainty",
            "reliability",
            "to",
            "through",
            "outlet",
            "published",
            "headline",
            "address",
            "source",
            "place",
            "judged",
            "appearances"));
  }

  /** The row of a hit. */
  public static String render(Hit hit) throws IOException {
    return row(
        Stream.of(
                new StatementNumber(hit.statement()).toString(),
                hit.speaker(),
                hit.words(),
                hit.said(),
                hit.kind(),
                hit.act(),
                hit.certainty(),
                Double.toString(hit.reliability()),
                hit.to(),
                String.join("; ", hit.through()),
                hit.outlet(),
                hit.published(),
                hit.headline(),
                hit.address(),
                hit.source(),
                hit.place(),
                hit.judged(),
                Integer.toString(hit.appearances()))
            .map(HitCsv::cell)
            .toList());
  }

  private static String cell(@Nullable String value) {
    if (value == null || value.isEmpty()) {
      return "";
    }
    String readable = value.replace('\0', '\uFFFD');
    int first = 0;
    while (first < readable.length() - 1 && readable.charAt(first) == ' ') {
      first++; // a spreadsheet looks behind them
    }
    return RUNS.indexOf(readable.charAt(first)) < 0 ? readable : "'" + readable;
  }

  private static String row(List<String> cells) throws IOException {
    StringBuilder row = new StringBuilder();
    CSVFormat.RFC4180.printRecord(row, cells.toArray());
    return row.toString();
  }
}
