package org.onrecord.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.page.Metadata;
import org.onrecord.page.Page;
import org.onrecord.person.Person;
import org.onrecord.person.PersonType;
import org.onrecord.record.PageRecord;
import org.onrecord.record.Provenance;
import org.onrecord.spark.folder.UnitWriter;
import org.onrecord.spark.join.Components;
import org.onrecord.spark.table.Table;
import org.onrecord.statement.Act;
import org.onrecord.statement.Statement;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;
import scala.Tuple2;

/** The same words across pages. */
class QuotationsTest {
  private static SparkSession spark;

  @TempDir private Path temp;

  @BeforeAll
  static void start() {
    spark =
        SparkSession.builder()
            .config(
                ArchiveJob.configured(new SparkConf().setMaster("local[1]"))
                    .set("spark.sql.shuffle.partitions", "1")
                    .set("spark.default.parallelism", "1"))
            .getOrCreate();
  }

  @AfterAll
  static void stop() throws IOException {
    spark.close();
  }

  private static PageRecord said(
      String source, String outlet, String published, String name, String words) {
    SourceText text = SourceText.of(name + " said " + words);
    Page page =
        Page.builder("sha256:" + source, source, text)
            .metadata(new Metadata(null, outlet, List.of(), published, null, "en", null, null))
            .build();
    Span content = new Span(name.length() + 6, text.string().length());
    Person person = new Person("p1", PersonType.PERSON, name, List.of(new Span(0, name.length())));
    Statement statement =
        Statement.builder("s1")
            .act(Act.SPEECH)
            .speaker("p1", 0.9)
            .content(List.of(content))
            .reliability(0.9)
            .build();
    return new PageRecord(
        new Provenance("1", "m", Map.of()),
        page,
        List.of(person),
        List.of(statement),
        List.of(),
        List.of());
  }

  /** Lays an archive of these records out. */
  private JoinSettings archive(List<PageRecord> records) throws IOException {
    Path work = temp.resolve("work");
    try (UnitWriter writer =
        new UnitWriter(new org.apache.hadoop.fs.Path(work.toUri()), new Configuration())) {
      for (PageRecord record : records) {
        writer.write(record);
      }
    }
    for (Table table : Table.values()) {
      Path folder = Files.createDirectories(temp.resolve("archive").resolve(table.folder()));
      Files.move(work.resolve(table.folder() + ".parquet"), folder.resolve("unit.parquet"));
    }
    return new JoinSettings(
        List.of(temp.resolve("archive").toString()), temp.resolve("joined").toString(), 2);
  }

  private List<Row> rows(String table) {
    return spark.read().parquet(temp.resolve("joined/" + table).toString()).collectAsList();
  }

  private static final String LONG =
      "the quay is shut and will stay shut until the wall is built by those who promised it to us";

  @Test
  void theSameWordsAreOneWithTheirFirstAppearanceVariantsAndVerdicts() throws IOException {
    JoinSettings settings =
        archive(
            List.of(
                said("b", "The Hill Times", "2021-02-01", "Ada Quill", LONG),
                said("a", "The Harbour Post", "2021-01-01", "Ada Quill", LONG),
                said(
                    "c",
                    "The Hill Times",
                    null,
                    "Orla Venn",
                    LONG.toUpperCase(java.util.Locale.ROOT)),
                said("d", "The Isle", "2021-03-01", "Ada Quill", LONG.replace("to us", "to me")),
                said("e", "The Isle", "2021-03-01", "Ada Quill", "nobody has asked me about this"),
                said("f", "The Isle", "2021-03-01", "Ada Quill", "no comment"),
                said("g", "The Isle", "2021-03-02", "Ada Quill", "No comment!"),
                said("h", "The Isle", "2021-03-02", "Orla Venn", "no comment")));
    QuotationsJob.run(spark, settings);
    List<Row> rows = rows("appearances");
    Map<String, List<Row>> byWords = new TreeMap<>();
    for (Row row : rows) {
      byWords.computeIfAbsent(row.getAs("quotation"), id -> new ArrayList<>()).add(row);
    }
    Map<String, String> told =
        rows.stream()
            .collect(
                Collectors.toMap(
                    row -> row.<String>getAs("source"),
                    row -> row.getAs("verdict") + " " + row.getAs("attribution")));
    assertEquals(
        Map.of(
            "a", "verbatim same",
            "b", "verbatim same",
            "c", "verbatim another",
            "d", "altered same",
            "f", "verbatim same",
            "g", "verbatim same"),
        told);
    assertEquals(2, byWords.size());
    List<Row> quotations = rows("quotations");
    Row four =
        quotations.stream()
            .filter(row -> row.<Long>getAs("appearances") == 4)
            .findFirst()
            .orElseThrow();
    assertEquals("a", four.getAs("source"));
    assertEquals(LONG, four.getAs("words"));
    assertEquals(3L, four.<Long>getAs("outlets"));
    assertEquals(2L, four.<Long>getAs("variants"));
    assertEquals(1L, four.<Long>getAs("changed"));
    assertEquals(1L, four.<Long>getAs("reattributed"));
  }

  @Test
  void peopleAreGatheredAcrossOutletsWithWhatSpeaksForIt() throws IOException {
    JoinSettings settings =
        archive(
            List.of(
                said("a", "The Harbour Post", "2021-01-01", "Ada Quill", "it is so"),
                said("b", "The Hill Times", "2021-02-01", "Ada  Quill", "it is not so"),
                said("c", "The Hill Times", "2021-03-01", "Quill", "whoever that is"),
                said("d", "The Isle", null, "Orla Venn", "no")));
    PeopleJob.run(spark, settings);
    List<String> told = rows("people").stream().map(Row::mkString).toList();
    assertEquals(2, told.size(), told::toString);
    Row first = rows("people").get(0);
    assertEquals("ada quill", first.getAs("who"));
    assertEquals("name", first.getAs("evidence"));
    assertEquals(2L, first.<Long>getAs("pages"));
    assertEquals(2L, first.<Long>getAs("statements"));
    assertEquals(
        List.of("The Harbour Post", "The Hill Times"), first.getList(first.fieldIndex("outlets")));
    assertEquals(false, first.getAs("apartOnAPage"));
  }

  /** Beside a search that walks from node to node. */
  @Test
  void componentsAreWhatAWalkFinds() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    JavaSparkContext context = new JavaSparkContext(spark.sparkContext());
    List<Tuple2<Long, Long>> edges = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      edges.add(new Tuple2<>((long) random.nextInt(80) - 40, (long) random.nextInt(80) - 40));
    }
    for (long i = 100; i < 160; i++) {
      edges.add(new Tuple2<>(i, i + 1)); // a long way
    }
    Map<Long, Long> found =
        new HashMap<>(Components.of(context.parallelizePairs(edges)).collectAsMap());
    Map<Long, Long> expected = new HashMap<>();
    for (Tuple2<Long, Long> edge : edges) {
      for (long node : List.of(edge._1(), edge._2())) {
        long least = walk(node, edges).stream().mapToLong(Long::longValue).min().orElseThrow();
        if (least != node) {
          expected.put(node, least);
        }
      }
    }
    assertEquals(expected, found, "seed " + seed);
    assertTrue(found.size() > 60);
  }

  private static Set<Long> walk(long from, List<Tuple2<Long, Long>> edges) {
    Set<Long> reached = new HashSet<>(Set.of(from));
    boolean grows = true;
    while (grows) {
      grows = false;
      for (Tuple2<Long, Long> edge : edges) {
        if (reached.contains(edge._1()) || reached.contains(edge._2())) {
          grows |= reached.add(edge._1());
          grows |= reached.add(edge._2());
        }
      }
    }
    return reached;
  }
}
