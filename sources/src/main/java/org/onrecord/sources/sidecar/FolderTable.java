package org.onrecord.sources.sidecar;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a folder's pages in one table: a column "file", and a column a field.
 *
 * @param facts by the names of files
 * @param problem why the table, or the rest of it, cannot be used; null where it can
 */
record FolderTable(Map<String, Facts> facts, @Nullable String problem) {
  private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setTrim(true).get();

  FolderTable {
    facts = Map.copyOf(facts);
  }

  /** Reads a table. */
  static FolderTable of(String csv) {
    Map<String, Facts> facts = new HashMap<>();
    long line = 1;
    try (CSVParser parser =
        FORMAT.parse(new StringReader(csv.startsWith("\ufeff") ? csv.substring(1) : csv))) {
      List<String> names = List.of();
      for (CSVRecord row : parser) {
        if (names.isEmpty()) {
          names = row.toList().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
          if (!names.contains("file")) {
            return new FolderTable(Map.of(), "line 1: it has no column \"file\"");
          }
        } else {
          String file = value(row, names.indexOf("file"));
          facts.putIfAbsent(file, facts(row, names, line));
        }
        line = parser.getCurrentLineNumber() + 1;
      }
      return new FolderTable(facts, null);
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      return new FolderTable(facts, "line " + line + ": this is no CSV; what follows is not read");
    }
  }

  private static String value(CSVRecord row, int column) {
    return column >= 0 && column < row.size() ? row.get(column).strip() : "";
  }

  private static Facts facts(CSVRecord row, List<String> names, long line) {
    Map<Facts.Field, String> values = new EnumMap<>(Facts.Field.class);
    List<String> problems = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Facts.Field field = Facts.Field.of(names.get(i));
      String value = value(row, i);
      if (field == null || value.isEmpty()) {
        continue;
      }
      String fault = Facts.fault(field, value);
      if (fault == null) {
        values.put(field, value);
      } else {
        problems.add("line " + line + ": " + names.get(i) + " \"" + value + "\" " + fault);
      }
    }
    return new Facts(values, problems);
  }
}
