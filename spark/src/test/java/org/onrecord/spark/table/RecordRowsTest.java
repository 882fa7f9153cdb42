package org.onrecord.spark.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.record.PageRecord;
import org.onrecord.record.RandomRecords;
import org.onrecord.record.RecordWriter;
import org.onrecord.statement.Statement;

/** Records become rows and records again. */
class RecordRowsTest {
  private static final int RECORDS = Integer.getInteger("records", 300);
  private static final Configuration HADOOP = new Configuration();

  @TempDir private Path temp;

  private org.apache.hadoop.fs.Path file(String name) {
    return new org.apache.hadoop.fs.Path(temp.resolve(name).toUri());
  }

  private org.apache.hadoop.fs.Path write(Table table, List<PageRecord> records)
      throws IOException {
    org.apache.hadoop.fs.Path file = file(table.folder() + ".parquet");
    try (TableWriter writer =
        new TableWriter(table.folder(), table.columns(), file, Map.of(), HADOOP)) {
      for (PageRecord record : records) {
        for (Map<String, @Nullable Object> row : RecordRows.of(record).get(table)) {
          writer.write(row);
        }
      }
    }
    return file;
  }

  private static List<Map<String, @Nullable Object>> rows(
      Table table, org.apache.hadoop.fs.Path file) throws IOException {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    try (TableReader reader = new TableReader(table.columns(), file, HADOOP)) {
      for (var row = reader.next(); row != null; row = reader.next()) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static List<PageRecord> random(long seed) {
    Random random = new Random(seed);
    List<PageRecord> records = new ArrayList<>();
    for (int i = 0; i < RECORDS; i++) {
      records.add(RandomRecords.record(random.nextLong()));
    }
    return records;
  }

  @Test
  void anyRecordComesBackByteForByteFromTheTableOfPages() throws IOException {
    long seed = new Random().nextLong();
    List<PageRecord> records = random(seed);
    List<Map<String, @Nullable Object>> rows = rows(Table.PAGES, write(Table.PAGES, records));
    assertEquals(records.size(), rows.size());
    for (int i = 0; i < records.size(); i++) {
      assertEquals(
          RecordWriter.line(records.get(i)),
          RecordWriter.line(RecordRows.record(rows.get(i))),
          "seed " + seed + ", record " + i);
    }
  }

  @Test
  void eachListOfTheRecordIsATableWithWordsAndThePage() throws IOException {
    long seed = new Random().nextLong();
    List<PageRecord> records = random(seed);
    List<Map<String, @Nullable Object>> rows =
        rows(Table.STATEMENTS, write(Table.STATEMENTS, records));
    int at = 0;
    for (PageRecord record : records) {
      for (Statement statement : record.statements()) {
        Map<String, @Nullable Object> row = rows.get(at++);
        assertEquals(statement.id(), row.get("id"), "seed " + seed);
        assertEquals(record.words(statement.content()), row.get("words"), "seed " + seed);
        assertEquals(
            statement.key(record.page().id(), record.page().text()).toString(), row.get("key"));
        assertEquals(record.page().source(), ((Map<?, ?>) row.get("page")).get("source"));
      }
    }
    assertEquals(rows.size(), at);
    for (Table table :
        List.of(Table.PEOPLE, Table.COMMENTS, Table.EVENTS, Table.DISPUTES, Table.POSITIONS)) {
      int expected =
          records.stream().mapToInt(record -> RecordRows.of(record).get(table).size()).sum();
      assertTrue(expected > 0, table.folder());
      assertEquals(expected, rows(table, write(table, records)).size(), table.folder());
    }
  }

  /**
   * Were there a field in the record that no column holds, writing would fail; and none is idle.
   */
  @Test
  void theColumnsAreTheFieldsOfTheRecord() {
    TreeSet<String> written = new TreeSet<>();
    for (PageRecord record : random(7)) {
      gather(JsonTree.object(RecordWriter.line(record)), "", written);
    }
    TreeSet<String> columns = new TreeSet<>();
    gather(Table.PAGES.columns(), "", columns);
    assertEquals(columns, written);
  }

  private static void gather(@Nullable Object value, String path, Set<String> to) {
    if (value instanceof Map<?, ?> fields && !path.endsWith(".settings")) {
      fields.forEach((name, field) -> gather(field, path + "." + name, to));
    } else if (value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Map) {
      list.forEach(element -> gather(element, path, to));
    } else if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
      to.add(path);
    }
  }

  private static void gather(Shape shape, String path, Set<String> to) {
    if (shape instanceof Shape.Group group) {
      group.fields().forEach(field -> gather(field.shape(), path + "." + field.name(), to));
    } else if (shape instanceof Shape.Many many) {
      gather(many.element(), path, to);
    } else {
      to.add(path);
    }
  }

  @Test
  void theSameRowsGiveTheSameBytes() throws IOException {
    List<PageRecord> records = random(11);
    Path one = Path.of(write(Table.PAGES, records).toUri());
    byte[] first = java.nio.file.Files.readAllBytes(one);
    java.nio.file.Files.delete(one);
    java.nio.file.Files.deleteIfExists(one.resolveSibling(".pages.parquet.crc"));
    write(Table.PAGES, records);
    org.junit.jupiter.api.Assertions.assertArrayEquals(
        first, java.nio.file.Files.readAllBytes(one));
  }

  @Test
  void aFieldWithoutAColumnIsAFaultAndNotDropped() throws IOException {
    try (TableWriter writer =
        new TableWriter(
            "failures", Table.FAILURES.columns(), file("f.parquet"), Map.of(), HADOOP)) {
      assertThrows(IllegalArgumentException.class, () -> writer.write(Map.of("other", "x")));
    }
  }

  @Test
  void aColumnThatAFileLacksIsNull() throws IOException {
    org.apache.hadoop.fs.Path file = file("few.parquet");
    Shape.Group few = Shape.group(Shape.text("input"));
    try (TableWriter writer = new TableWriter("few", few, file, Map.of(), HADOOP)) {
      writer.write(Map.of("input", "a.warc"));
    }
    Map<String, @Nullable Object> row = rows(Table.FAILURES, file).get(0);
    assertEquals("a.warc", row.get("input"));
    assertNull(row.get("reason"));
  }
}
