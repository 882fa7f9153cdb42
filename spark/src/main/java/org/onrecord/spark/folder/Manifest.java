package org.onrecord.spark.folder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onrecord.spark.table.JsonTree;

/**
 * What is kept of a unit that is done.
 *
 * @param id of the unit
 * @param input the file's name
 * @param size of the file when it was read
 * @param from first byte of the range
 * @param attempt the folder that the files were written into
 * @param files one a table
 */
record Manifest(
    String id,
    String input,
    long size,
    long from,
    String attempt,
    List<UnitResult.WrittenFile> files) {

  static Manifest of(UnitResult result) {
    return new Manifest(
        result.unit().id(),
        result.unit().name(),
        result.unit().size(),
        result.unit().from(),
        result.attempt(),
        result.files());
  }

  String json() {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("unit", id);
    fields.put("input", input);
    fields.put("size", size);
    fields.put("from", from);
    fields.put("attempt", attempt);
    List<@Nullable Object> tables = new ArrayList<>();
    for (UnitResult.WrittenFile file : files) {
      Map<String, @Nullable Object> table = new LinkedHashMap<>();
      table.put("table", file.table());
      table.put("rows", file.rows());
      table.put("bytes", file.bytes());
      tables.add(table);
    }
    fields.put("files", tables);
    return JsonTree.line(fields);
  }

  /**
   * Reads one.
   *
   * @throws RuntimeException if it is none
   */
  static Manifest parse(String json) {
    Map<String, @Nullable Object> fields = JsonTree.object(json);
    List<UnitResult.WrittenFile> files = new ArrayList<>();
    for (Object table : (List<?>) required(fields, "files")) {
      Map<?, ?> file = (Map<?, ?>) Objects.requireNonNull(table);
      files.add(
          new UnitResult.WrittenFile(
              (String) required(file, "table"),
              (Long) required(file, "rows"),
              (Long) required(file, "bytes")));
    }
    return new Manifest(
        (String) required(fields, "unit"),
        (String) required(fields, "input"),
        (Long) required(fields, "size"),
        (Long) required(fields, "from"),
        (String) required(fields, "attempt"),
        files);
  }

  private static Object required(Map<?, ?> fields, String name) {
    return Objects.requireNonNull(fields.get(name), name);
  }
}
