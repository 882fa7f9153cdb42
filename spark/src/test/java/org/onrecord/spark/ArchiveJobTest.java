package org.onrecord.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.OnRecord;
import org.onrecord.page.PageLimits;
import org.onrecord.record.RecordWriter;
import org.onrecord.sources.archive.SequenceRun;
import org.onrecord.sources.archive.WarcBuilder;
import org.onrecord.sources.input.InputReader;
import org.onrecord.sources.input.PageInput;
import org.onrecord.spark.folder.ArchiveException;
import org.onrecord.spark.folder.ArchiveFolder;
import org.onrecord.spark.table.Table;
import org.onrecord.spark.table.TableReader;
import org.onrecord.spi.ModelKind;

/** What an archive job leaves, on Spark in this process. */
class ArchiveJobTest {
  private static final Configuration HADOOP = new Configuration();
  private static JavaSparkContext spark;

  @TempDir private Path temp;

  @BeforeAll
  static void start() {
    spark =
        new JavaSparkContext(
            ArchiveJob.configured(new SparkConf().setMaster("local[2]"))
                .set("spark.ui.enabled", "false"));
    spark.setLogLevel("ERROR");
  }

  @AfterAll
  static void stop() {
    spark.close();
  }

  /** Keeps what a run tells. */
  private static final class Told implements RunLog {
    private final List<String> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    @Override
    public void problem(String message) {
      problems.add(message);
    }

    @Override
    public void note(String message) {
      notes.add(message);
    }

    @Override
    public void progress(State state) {}
  }

  private final Told told = new Told();

  private int run(String output, long rangeBytes, Object... inputs) throws IOException {
    List<String> names = Stream.of(inputs).map(Object::toString).toList();
    return new ArchiveRun(
            spark,
            new ArchiveSettings(
                names,
                temp.resolve(output).toString(),
                rangeBytes,
                ModelKind.ACCURATE,
                ArchiveSettings.LogForm.TEXT),
            told)
        .run();
  }

  /** All rows of a table, by file. */
  private List<Map<String, @Nullable Object>> rows(String output, Table table) throws IOException {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    org.apache.hadoop.fs.Path root = new org.apache.hadoop.fs.Path(temp.resolve(output).toUri());
    for (org.apache.hadoop.fs.Path file : ArchiveFolder.files(root, table, HADOOP)) {
      try (TableReader reader = new TableReader(table.columns(), file, HADOOP)) {
        for (var row = reader.next(); row != null; row = reader.next()) {
          rows.add(row);
        }
      }
    }
    return rows;
  }

  /** All rows of all tables, in an order of their own. */
  private List<String> everything(String output) throws IOException {
    List<String> all = new ArrayList<>();
    for (Table table : Table.values()) {
      rows(output, table).stream().map(row -> table + " " + row).sorted().forEach(all::add);
    }
    return all;
  }

  private String records(String place) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertEquals(0, new RecordsJob(out, HADOOP).run(temp.resolve(place).toString(), told));
    return out.toString(StandardCharsets.UTF_8);
  }

  /** What onrecord read gives for an archive. */
  private static String read(Path warc) throws IOException {
    StringBuilder lines = new StringBuilder();
    InputReader reader = new InputReader(PageLimits.DEFAULT);
    try (OnRecord onRecord = OnRecord.standard()) {
      for (var page : SequenceRun.of(warc, org.onrecord.sources.Form.WARC).pages) {
        lines
            .append(RecordWriter.line(onRecord.recordOf(reader.read(new PageInput.HeldPage(page)))))
            .append('\n');
      }
    }
    return lines.toString();
  }

  private Path warc(String name, int from, int to) throws IOException {
    WarcBuilder archive = new WarcBuilder();
    for (int i = from; i < to; i++) {
      archive.page(i);
    }
    Path file = temp.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, name.endsWith(".gz") ? archive.gzipped() : archive.plain());
  }

  @Test
  void theRecordsAreThoseOfReadByteForByte() throws IOException {
    Path one = warc("in/one.warc.gz", 0, 5);
    Path two = warc("in/two.warc", 5, 9);
    assertEquals(0, run("out", 1 << 20, temp.resolve("in")));
    assertEquals(read(one) + read(two), records("out"));
    assertEquals(List.of(), told.problems);
    assertEquals(9, rows("out", Table.STATEMENTS).size());
    assertEquals("Ada Quill", rows("out", Table.STATEMENTS).get(0).get("speakerName"));
  }

  @Test
  void rangesOfAFileGiveWhatTheWholeGives() throws IOException {
    Path file = warc("big.warc.gz", 0, 12);
    assertEquals(0, run("whole", 1 << 20, file));
    assertEquals(0, run("ranges", 900, file));
    assertTrue(files("ranges/pages").size() > 3);
    assertEquals(everything("whole"), everything("ranges"));
    Path records = Files.writeString(temp.resolve("r.jsonl"), records("whole"));
    assertEquals(0, run("again", 2000, records));
    assertTrue(files("again/pages").size() > 3);
    assertEquals(everything("whole"), everything("again"));
  }

  private List<String> files(String folder) throws IOException {
    try (Stream<Path> files = Files.list(temp.resolve(folder))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void whatCannotBeReadStandsInFailuresWithPlaceAndReason() throws IOException {
    WarcBuilder archive = new WarcBuilder().page(1);
    archive.response(
        "https://example.org/empty", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n", new byte[0]);
    byte[] bytes = archive.page(2).plain();
    byte[] hurt = WarcBuilder.joined(bytes, "WARC/1.1\r\nno head".getBytes(StandardCharsets.UTF_8));
    Path file = Files.write(temp.resolve("hurt.warc"), hurt);
    Path lines = Files.writeString(temp.resolve("l.jsonl"), "{\"onrecord\":1}\n\nno\n");
    assertEquals(0, run("out", 1 << 20, file, lines));
    List<Map<String, @Nullable Object>> failures = rows("out", Table.FAILURES);
    String all = failures.toString();
    assertEquals(4, failures.size(), all);
    assertTrue(all.contains("hurt.warc#"), all);
    assertTrue(all.contains("place=byte " + bytes.length), all);
    assertTrue(all.contains("place=byte 16"), all);
    assertEquals(2, rows("out", Table.PAGES).size());
  }

  @Test
  void aRunThatWasStoppedGoesOnAndNothingCountsTwice() throws IOException {
    warc("in/a.warc.gz", 0, 3);
    warc("in/b.warc.gz", 3, 6);
    assertEquals(0, run("whole", 1 << 20, temp.resolve("in")));
    assertEquals(0, run("out", 1 << 20, temp.resolve("in/a.warc.gz")));
    assertEquals(0, run("out", 1 << 20, temp.resolve("in")));
    assertTrue(told.notes.toString().contains("1 of 2 files and ranges were read before"));
    assertEquals(everything("whole"), everything("out"));
    // the same with half of the moves undone: as a driver leaves it that is killed in between
    String unit = files("out/pages").get(0).replace(".parquet", "");
    String manifest = Files.readString(temp.resolve("out/_onrecord/done/" + unit + ".json"));
    String attempt = manifest.replaceAll("(?s).*\"attempt\":\"([^\"]*)\".*", "$1");
    Path work = temp.resolve("out/_onrecord/begun").resolve(attempt);
    Files.createDirectories(work);
    for (String table : List.of("pages", "failures")) {
      Files.move(
          temp.resolve("out/" + table + "/" + unit + ".parquet"), work.resolve(table + ".parquet"));
    }
    assertEquals(0, run("out", 1 << 20, temp.resolve("in")));
    assertEquals(everything("whole"), everything("out"));
    // and with a file that somebody took away
    Files.delete(temp.resolve("out/people/" + unit + ".parquet"));
    assertEquals(0, run("out", 1 << 20, temp.resolve("in")));
    assertEquals(everything("whole"), everything("out"));
    assertTrue(Files.notExists(temp.resolve("out/_onrecord/begun")));
  }

  @Test
  void anotherFolderAnotherRangeAndAChangedFileAreRefused() throws IOException {
    Path file = warc("a.warc", 0, 2);
    Files.createDirectories(temp.resolve("full"));
    Files.writeString(temp.resolve("full/mine.txt"), "mine");
    assertRefused("full: this is no archive", () -> run("full", 1 << 20, file));
    assertEquals(List.of("mine.txt"), files("full"));
    assertEquals(0, run("out", 1 << 20, file));
    assertRefused("begun with ranges of 1048576 bytes", () -> run("out", 1 << 10, file));
    warc("a.warc", 0, 3);
    assertRefused("a.warc: it had ", () -> run("out", 1 << 20, file));
    Path about = temp.resolve("out/_onrecord/archive.json");
    Files.writeString(about, Files.readString(about).replace("\"version\":\"", "\"version\":\"9"));
    assertRefused("another version of OnRecord", () -> run("out", 1 << 20, file));
  }

  private static void assertRefused(String message, org.junit.jupiter.api.function.Executable run) {
    ArchiveException refused = Assertions.assertThrows(ArchiveException.class, run);
    assertTrue(String.valueOf(refused.getMessage()).contains(message), refused.getMessage());
  }

  @Test
  void listsPatternsAndFoldersLeadToTheSameFiles() throws IOException {
    warc("in/a.warc", 0, 1);
    warc("in/sub/b.warc.gz", 1, 2);
    Files.writeString(temp.resolve("in/readme.md"), "no archive");
    Path list =
        Files.writeString(temp.resolve("in/crawl.paths"), "a.warc\n\n# later\nsub/b.warc.gz\n");
    assertEquals(0, run("folder", 1 << 20, temp.resolve("in")));
    assertEquals(0, run("list", 1 << 20, list));
    assertEquals(
        0, run("pattern", 1 << 20, temp.resolve("in") + "/*.warc", temp.resolve("in/*/b.*")));
    assertEquals(everything("folder"), everything("list"));
    assertEquals(everything("folder"), everything("pattern"));
    assertEquals(1, run("none", 1 << 20, temp.resolve("gone.warc"), temp.resolve("in/readme.md")));
    assertTrue(told.problems.get(0).endsWith("gone.warc: there is no such file"));
    assertTrue(told.problems.get(1).contains("readme.md: this is no archive"));
    assertTrue(Files.notExists(temp.resolve("none")));
  }

  @Test
  void aFileThatCannotBeReadCostsNoOtherAndIsTriedAgain() throws IOException {
    Path good = warc("good.warc", 0, 1);
    Path bad = temp.resolve("bad.wacz");
    Files.writeString(bad, "PK no zip at all");
    assertEquals(1, run("out", 1 << 20, bad, good));
    assertTrue(told.problems.get(0).contains("bad.wacz: "), told.problems::toString);
    assertEquals(1, rows("out", Table.PAGES).size());
    assertEquals(1, run("out", 1 << 20, bad, good));
    assertEquals(2, told.problems.size());
  }

  @Test
  void noTaskLeavesAnythingBeside() throws IOException {
    Path file = warc("a.warc", 0, 1);
    run("out", 1 << 20, file);
    try (Stream<Path> all = Files.walk(temp.resolve("out"))) {
      List<String> left =
          all.map(path -> temp.resolve("out").relativize(path).toString())
              .filter(
                  name -> name.contains("crc") || name.contains("begun") || name.contains(".new"))
              .sorted(Comparator.naturalOrder())
              .collect(Collectors.toList());
      assertEquals(List.of(), left);
    }
  }
}
