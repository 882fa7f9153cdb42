package org.onrecord.app.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables with hostile cells, opened by the programs that people open them with. */
class OtherReadersTest {
  private static final int SEEDS = 40;

  @TempDir private Path temp;

  /** One table of many pages. */
  private Path table(SayingForm form) throws IOException {
    Path file = temp.resolve("table.csv");
    try (OutputStream out = Files.newOutputStream(file)) {
      EntryWriter writer = new EntryWriter(out, form.frame());
      for (long seed = 0; seed < SEEDS; seed++) {
        for (Saying saying : Sayings.of(HostilePage.random(seed, "=a,\"b\".txt"))) {
          writer.write(form.entry(saying));
        }
      }
      writer.finish();
    }
    return file;
  }

  private static List<List<String>> rows(Path file) throws IOException {
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
      return parser.getRecords().stream().map(CSVRecord::toList).toList();
    }
  }

  @Test
  void duckDbReadsEachCellOfTheTable() throws IOException, SQLException {
    for (SayingForm form : List.of(new CsvForm(), new TimelineForm())) {
      Path file = table(form);
      List<List<String>> expected = rows(file);
      assertTrue(expected.size() > SEEDS, "rows: " + expected.size());
      assertEquals(expected, throughDuckDb(file));
    }
  }

  private static List<List<String>> throughDuckDb(Path file) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet read =
            statement.executeQuery(
                "SELECT * FROM read_csv('"
                    + file.toString().replace("'", "''")
                    + "', header = false, all_varchar = true, delim = ',', quote = '\"',"
                    + " escape = '\"', null_padding = false)")) {
      while (read.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= read.getMetaData().getColumnCount(); i++) {
          String cell = read.getString(i);
          row.add(cell == null ? "" : cell);
        }
        rows.add(row);
      }
    }
    return rows;
  }

  /** As somebody opens it who clicks on it and leaves all settings as they are. */
  @Test
  void calcRunsNoFormulaAndReadsEachRow() throws IOException, InterruptedException {
    Path calc = Path.of("/usr/lib/libreoffice/program/libsclo.so");
    assumeTrue(Files.exists(calc), "skipped: LibreOffice Calc is not installed");
    Path file = table(new CsvForm());
    List<List<String>> expected = rows(file);
    Process process =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + temp.resolve("profile").toUri(),
                "--headless",
                "--infilter=Text - txt - csv (StarCalc):44,34,76,1,,1033,false,true,false,false",
                "--convert-to",
                "fods",
                "--outdir",
                temp.toString(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(temp.resolve("log").toFile())
            .start();
    assertTrue(process.waitFor(5, TimeUnit.MINUTES), "Calc did not end");
    Document sheet =
        Jsoup.parse(Files.readString(temp.resolve("table.fods")), "", Parser.xmlParser());
    assertEquals(0, sheet.select("[table:formula]").size(), "no cell is a formula");
    List<List<String>> read = new ArrayList<>();
    for (Element row : sheet.getElementsByTag("table:table-row")) {
      int times = number(row, "table:number-rows-repeated");
      if (read.size() + times <= expected.size()) {
        read.add(cells(row, expected.get(0).size()));
      }
    }
    assertEquals(expected.size(), read.size());
    for (int i = 0; i < expected.size(); i++) {
      assertEquals(expected.get(i).stream().map(OtherReadersTest::folded).toList(), read.get(i));
    }
  }

  private static List<String> cells(Element row, int columns) {
    String[] cells = new String[columns];
    Arrays.fill(cells, "");
    int at = 0;
    for (Element cell : row.getElementsByTag("table:table-cell")) {
      for (int i = number(cell, "table:number-columns-repeated"); i > 0 && at < columns; i--) {
        cells[at++] = folded(cell.wholeText());
      }
    }
    return List.of(cells);
  }

  private static int number(Element element, String attribute) {
    String value = element.attr(attribute);
    return value.isEmpty() ? 1 : Integer.parseInt(value);
  }

  /**
   * What a sheet keeps: ODF has elements for spaces, tabs and ends of lines, and shows a number
   * without zeros at its end.
   */
  private static String folded(String text) {
    String words = text.replaceAll("[\\s\\p{Cntrl}\\u0085\\u2028]+", "");
    return words.matches("[01]\\.\\d\\d")
        ? new BigDecimal(words).stripTrailingZeros().toPlainString()
        : words;
  }
}
