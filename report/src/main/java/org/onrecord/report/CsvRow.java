package org.onrecord.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/**
 * Rows of CSV (RFC 4180). A cell that a spreadsheet would run as a formula has an apostrophe before
 * it, which spreadsheets take as the sign of text.
 */
public final class CsvRow {
  private static final String RUNS = "=+-@\t\r\n＝＋－＠";

  private CsvRow() {}

  /**
   * A row with its line's end.
   *
   * @param cells null and empty ones are left blank
   */
  public static String of(@Nullable String... cells) {
    StringBuilder row = new StringBuilder();
    try {
      CSVFormat.RFC4180.printRecord(row, Arrays.stream(cells).map(CsvRow::cell).toArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a builder takes everything
    }
    return row.toString();
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
}
