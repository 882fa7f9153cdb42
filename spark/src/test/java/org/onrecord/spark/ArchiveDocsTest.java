package org.onrecord.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.page.Metadata;
import org.onrecord.page.Page;
import org.onrecord.person.Person;
import org.onrecord.person.PersonType;
import org.onrecord.record.PageRecord;
import org.onrecord.record.Provenance;
import org.onrecord.record.RandomRecords;
import org.onrecord.record.RecordWriter;
import org.onrecord.spark.folder.UnitWriter;
import org.onrecord.spark.table.Shape;
import org.onrecord.spark.table.Table;
import org.onrecord.statement.Act;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;

/** What docs/archive.md says is so, asked with DuckDB, which knows nothing of OnRecord. */
class ArchiveDocsTest {
  private static final Path DOCS = Path.of("../docs/archive.md");

  @TempDir private Path temp;

  private void write(List<PageRecord> records) throws IOException {
    Path work = temp.resolve("work");
    try (UnitWriter writer =
        new UnitWriter(new org.apache.hadoop.fs.Path(work.toUri()), new Configuration())) {
      for (PageRecord record : records) {
        writer.write(record);
      }
      writer.finish();
    }
    for (Table table : Table.values()) {
      Path folder = Files.createDirectories(temp.resolve("archive").resolve(table.folder()));
      Files.move(work.resolve(table.folder() + ".parquet"), folder.resolve("unit.parquet"));
    }
  }

  /** The piece of SQL in the documents that holds some words, about the archive of this test. */
  private String sql(String words) throws IOException {
    String docs = Files.readString(DOCS);
    int at = docs.indexOf(words);
    assertTrue(at > 0, words);
    int begin = docs.lastIndexOf("```sql\n", at) + "```sql\n".length();
    return docs.substring(begin, docs.indexOf("```", begin))
        .replace("'archive/", "'" + temp.resolve("archive") + "/")
        .replace("'part.parquet'", "'" + temp.resolve("part.parquet") + "'");
  }

  private static List<String> ask(String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      if (statement.execute(sql)) {
        ResultSet result = statement.getResultSet();
        int columns = result.getMetaData().getColumnCount();
        while (result.next()) {
          List<String> row = new ArrayList<>();
          for (int i = 1; i <= columns; i++) {
            row.add(String.valueOf(result.getObject(i)));
          }
          rows.add(String.join(" ", row));
        }
      }
    }
    return rows;
  }

  private static PageRecord said(String outlet, String published, String name, String words) {
    SourceText text = SourceText.of(name + " said " + words);
    Page page =
        Page.builder("sha256:" + Integer.toHexString(text.string().hashCode()), "p", text)
            .metadata(new Metadata(null, outlet, List.of(), published, null, "en", null, null))
            .build();
    Span content = new Span(name.length() + 6, text.string().length());
    return new PageRecord(
        new Provenance("1", "m", java.util.Map.of()),
        page,
        List.of(new Person("p1", PersonType.PERSON, name, List.of(new Span(0, name.length())))),
        List.of(
            org.onrecord.statement.Statement.builder("s1")
                .act(Act.SPEECH)
                .speaker("p1", 0.9)
                .content(List.of(content))
                .reliability(0.9)
                .build()),
        List.of(),
        List.of());
  }

  @Test
  void whoSaidMostAboutItByYearIsAskedInTenLines() throws IOException, SQLException {
    write(
        List.of(
            said("The Harbour Post", "2020-02-01", "Ada Quill", "the Harbour is shut"),
            said("The Harbour Post", "2020-03-01", "Ada Quill", "no harbour was ever safer"),
            said("The Harbour Post", "2020-04-01", "Orla Venn", "the harbour is mine"),
            said("The Hill Times", "2021-04-01", "Orla Venn", "every harbour needs a wall"),
            said("The Hill Times", "2021-05-01", "Orla Venn", "the hill is high")));
    String sql = sql("ILIKE '%harbour%'");
    assertTrue(sql.strip().lines().count() <= 10, sql);
    assertEquals(List.of("2020 Ada Quill 2", "2020 Orla Venn 1", "2021 Orla Venn 1"), ask(sql));
  }

  @Test
  void aPartThatDuckDbChoseGivesItsRecordsBackByteForByte() throws IOException, SQLException {
    List<PageRecord> records = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      records.add(RandomRecords.record(i));
    }
    PageRecord wanted = said("The Harbour Post", "2020-02-01", "Ada Quill", "it is shut");
    records.add(wanted);
    write(records);
    ask(sql("COPY (SELECT"));
    assertEquals(RecordWriter.line(wanted) + "\n", recordsOf("part.parquet"));
    ask(
        "COPY (SELECT * FROM '"
            + temp.resolve("archive/pages/unit.parquet")
            + "') TO '"
            + temp.resolve("all.parquet")
            + "' (FORMAT parquet)");
    StringBuilder expected = new StringBuilder();
    records.forEach(record -> expected.append(RecordWriter.line(record)).append('\n'));
    assertEquals(expected.toString(), recordsOf("all.parquet"));
  }

  private String recordsOf(String file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RunLog log = RunLog.of(ArchiveSettings.LogForm.TEXT);
    String place = temp.resolve(file).toString();
    assertEquals(0, new RecordsJob(out, new Configuration()).run(place, log));
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void eachTableAndEachColumnOfItsOwnStandsInTheDocumentation() throws IOException {
    String docs = Files.readString(DOCS);
    String record = Files.readString(Path.of("../docs/record.md"));
    for (Table table : Table.values()) {
      assertTrue(docs.contains("archive/" + table.folder() + "/*.parquet"), table.folder());
      for (Shape.Field field : table.columns().fields()) {
        boolean told =
            docs.contains("`" + field.name() + "`") || record.contains("`" + field.name() + "`");
        assertTrue(told, table.folder() + "." + field.name());
      }
    }
    assertTrue(docs.contains("## The tables, version " + Table.VERSION));
  }
}
