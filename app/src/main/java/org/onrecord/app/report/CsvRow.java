package org.onrecord.app.report;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/**
 * Rows of CSV (RFC 4180). A cell that a spreadsheet would run as a formula has an apostrophe before
 * it, which spreadsheets take as the sign of text.
 */
final class CsvRow {
  private static final String RUNS = "=+-@\t\r\n＝＋－＠";

  private CsvRow() {}

  /** A value as it may stand in a cell. */
  static String cell(@Nullable String value) {
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

  /** A row of such cells, with its line's end. */
  static String of(List<String> cells) throws IOException {
    StringBuilder row = new StringBuilder();
    CSVFormat.RFC4180.printRecord(row, cells.toArray());
    return row.toString();
  }
}
