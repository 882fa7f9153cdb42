package org.onrecord.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.onrecord.page.Turn;
import org.onrecord.stance.Dispute;
import org.onrecord.stance.DisputeTarget;
import org.onrecord.stance.Position;
import org.onrecord.stance.Quoting;
import org.onrecord.stance.Relation;
import org.onrecord.stance.Scope;
import org.onrecord.stance.Stance;
import org.onrecord.statement.Act;
import org.onrecord.statement.Certainty;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Statement;
import org.onrecord.text.Span;
import org.onrecord.verdict.Passage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Files of version 1 of the contract, made by a program of its own that counts code points: what
 * was written once stays readable, and is written again byte for byte. They are never changed; a
 * new field gets a file of its own.
 */
class ContractTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Path DOCS = Path.of("..", "docs", "record.md");

  /** All files that hold the fields of today. */
  private static final List<String> GOLDEN =
      List.of(
          "records-1-claims.jsonl",
          "records-1-disputes.jsonl",
          "records-1-positions.jsonl",
          "records-1-locators.jsonl",
          "verdicts-1-chance.jsonl",
          "verdicts-1-places.jsonl");

  private static byte[] golden(String name) throws IOException {
    try (InputStream in = ContractTest.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }

  @Test
  void recordsOfVersionOneAreReadAndWrittenAgainByteForByte() throws IOException {
    assertEquals(
        new String(golden("records-1-claims.jsonl"), StandardCharsets.UTF_8),
        readAndWritten("records-1-claims.jsonl"));
  }

  @Test
  void recordsWithoutClaimsAreWrittenAgainWithAnEmptyList() throws IOException {
    assertEquals(
        new String(golden("records-1-acts.jsonl"), StandardCharsets.UTF_8),
        readAndWritten("records-1-acts.jsonl").replace("\"claims\":[],", ""));
  }

  @Test
  void placesInDocumentsAreReadAndWrittenAgainByteForByte() throws IOException {
    assertEquals(
        new String(golden("records-1-locators.jsonl"), StandardCharsets.UTF_8),
        readAndWritten("records-1-locators.jsonl"));
    String line = new String(golden("verdicts-1-places.jsonl"), StandardCharsets.UTF_8);
    VerifiedDraft draft = VerificationReader.parse(line);
    assertEquals(line, VerificationWriter.line(draft) + "\n");
    Passage found = assertNotNullAnd(draft.quotations().get(0).verification().found());
    assertEquals("pp. 14–15", found.place());
  }

  @Test
  void disputesAreReadAndWrittenAgainByteForByte() throws IOException {
    assertEquals(
        new String(golden("records-1-disputes.jsonl"), StandardCharsets.UTF_8),
        readAndWritten("records-1-disputes.jsonl"));
  }

  @Test
  void positionsAreReadAndWrittenAgainByteForByte() throws IOException {
    assertEquals(
        new String(golden("records-1-positions.jsonl"), StandardCharsets.UTF_8),
        readAndWritten("records-1-positions.jsonl"));
    Position first =
        RecordReader.parse(
                new String(golden("records-1-positions.jsonl"), StandardCharsets.UTF_8).strip())
            .positions()
            .get(0);
    assertEquals(Stance.RECOGNISES, first.stance());
    assertTrue(first.negated());
    assertEquals("p1", first.by());
    assertEquals("the bay treaty", first.subject().name());
  }

  @Test
  void theWordsOfADisputeAreFoundAtTheirPlaces() throws IOException {
    PageRecord record =
        RecordReader.parse(
            new String(golden("records-1-disputes.jsonl"), StandardCharsets.UTF_8).strip());
    Dispute first = record.disputes().get(0);
    assertEquals("I fed the crabs 🐟 myself … that is wrong.", record.words(first.words()));
    assertEquals(
        "Nobody fed them.", record.words(List.of(assertNotNullAnd(first.target().span()))));
    Quoting quoting = assertNotNullAnd(record.disputes().get(1).quoting());
    assertEquals("All the fish left in 2029.", record.words(quoting.words()));
    assertNull(quoting.source(), "was not told then");
    assertEquals("of", record.words(List.of(quoting.edits().get(0).source())));
    assertNull(record.disputes().get(5).target().kind());
  }

  /**
   * As they were before there were acts and reliability: spoken, and as reliable as their words.
   */
  @Test
  void recordsWithoutActsAreWrittenAgainWithNothingButWhatTheyCountAs() throws IOException {
    String again = readAndWritten("records-1.jsonl");
    String without =
        again
            .replace("\"act\":\"speech\",", "")
            .replace("\"claims\":[],", "")
            .replaceAll("(\"confidence\":([0-9.]+)),\"reliability\":\\2", "$1");
    assertEquals(new String(golden("records-1.jsonl"), StandardCharsets.UTF_8), without);
  }

  private static String readAndWritten(String name) throws IOException {
    StringBuilder again = new StringBuilder();
    try (RecordReader records =
        RecordReader.of("golden", ContractTest.class.getResourceAsStream(name))) {
      for (PageRecord record = records.next(); record != null; record = records.next()) {
        again.append(RecordWriter.line(record)).append('\n');
      }
      assertEquals(
          name.endsWith("s-1-disputes.jsonl") || name.endsWith("positions.jsonl") ? 1 : 2,
          records.line());
    }
    return again.toString();
  }

  @Test
  void verdictsOfVersionOneAreReadAndWrittenAgainByteForByte() throws IOException {
    String line = new String(golden("verdicts-1-chance.jsonl"), StandardCharsets.UTF_8);
    try (VerificationReader drafts =
        VerificationReader.of(
            "golden", ContractTest.class.getResourceAsStream("verdicts-1-chance.jsonl"))) {
      VerifiedDraft draft = assertNotNullAnd(drafts.next());
      assertEquals(line, VerificationWriter.line(draft) + "\n");
      assertNull(drafts.next());
      VerifiedQuotation quotation = draft.quotations().get(0);
      Passage found = assertNotNullAnd(quotation.verification().found());
      assertEquals(43, found.start());
      assertEquals(
          List.of("are", "I hope", ""),
          quotation.verification().edits().stream()
              .map(edit -> edit.source())
              .map(at -> found.text().substring(at.start() - 43, at.end() - 43))
              .toList());
      assertEquals(
          List.of("“The crabs 🦀 have come back […] and", "🐟 follow,”"),
          quotation.spans().stream().map(draft.draft().page().text()::slice).toList());
    }
  }

  @Test
  void verdictsWithoutChanceAndCopiesAreWrittenAgainWithNothingButWhatTheyCountAs()
      throws IOException {
    String line = new String(golden("verdicts-1.jsonl"), StandardCharsets.UTF_8);
    String again = VerificationWriter.line(VerificationReader.parse(line)) + "\n";
    assertEquals(line, again.replace("\"chance\":0.0,", "").replace(",\"copies\":[]", ""));
  }

  @Test
  void theWordsOfARecordOfVersionOneAreFoundAtTheirPlaces() throws IOException {
    PageRecord record;
    try (RecordReader records =
        RecordReader.of("golden", ContractTest.class.getResourceAsStream("records-1.jsonl"))) {
      record = assertNotNullAnd(records.next());
    }
    Statement said = record.statements().get(0);
    assertEquals("“The crabs 🦀 are back,” … “and 🐟 will follow.”", record.words(said.content()));
    assertEquals("Ada Roe", record.words(said.source()));
    assertEquals("said", record.words(said.cue()));
    assertEquals(Kind.DIRECT, said.kind());
    assertEquals("Ada Roe", record.speaker(said).orElseThrow().name());
    assertEquals("Q1", record.identity(record.person("p1")).identifier());
    Statement told = record.statements().get(1);
    assertEquals("they might", record.words(told.content()));
    assertEquals("might", record.words(told.certaintySpan()));
    assertEquals("in 2029", record.words(List.of(assertNotNullAnd(told.said()).span())));
    assertEquals(Certainty.HEDGED, told.certainty());
    assertTrue(record.speaker(record.statements().get(2)).isEmpty());
    Turn turn = record.page().turns().get(1);
    assertEquals("MS. ROE", record.words(List.of(assertNotNullAnd(turn.label()))));
    Span crab = said.content().get(0);
    assertEquals(
        crab.start() + "<title>🦀</title>".length() + "<p>".length() * 4 + "</p>".length() * 3 - 6,
        record.page().sourceMap().toSource(crab.start()).orElseThrow());
  }

  @Test
  void everyFieldThatIsWrittenStandsInTheDocumentation() throws IOException {
    String docs = Files.readString(DOCS);
    String documented =
        Pattern.compile("`([^`]+)`")
            .matcher(docs)
            .results()
            .flatMap(code -> Pattern.compile("[^\\w]+").splitAsStream(code.group(1)))
            .collect(Collectors.joining(" ", " ", " "));
    String headings =
        Pattern.compile("\\*\\*(\\w+)\\*\\*")
            .matcher(docs)
            .results()
            .map(code -> code.group(1))
            .collect(Collectors.joining(" ", " ", " "));
    TreeSet<String> fields = new TreeSet<>();
    for (String name : GOLDEN) {
      new String(golden(name), StandardCharsets.UTF_8)
          .lines()
          .forEach(line -> gather(JSON.readTree(line), fields));
    }
    fields.removeIf(
        field -> documented.contains(" " + field + " ") || headings.contains(" " + field + " "));
    assertEquals(new TreeSet<String>(), fields, "not in docs/record.md");
  }

  @Test
  void everyNameThatIsWrittenForAValueStandsInTheDocumentation() throws IOException {
    String docs = Files.readString(DOCS);
    for (Certainty certainty : Certainty.values()) {
      assertTrue(docs.contains("`" + certainty.id() + "`"), certainty.id());
    }
    for (Act act : Act.values()) {
      assertTrue(docs.contains("`" + act.id() + "`"), act.id());
    }
    for (Kind kind : Kind.values()) {
      assertTrue(docs.contains("`" + kind.id() + "`"), kind.id());
    }
    for (Relation relation : Relation.values()) {
      assertTrue(docs.contains("`" + relation.id() + "`"), relation.id());
    }
    for (Stance stance : Stance.values()) {
      assertTrue(docs.contains("`" + stance.id() + "`"), stance.id());
    }
    for (Scope scope : Scope.values()) {
      assertTrue(docs.contains("`" + scope.id() + "`"), scope.id());
    }
    for (DisputeTarget.Kind kind : DisputeTarget.Kind.values()) {
      assertTrue(docs.contains("`" + kind.id() + "`"), kind.id());
    }
    for (DisputeTarget.Basis basis : DisputeTarget.Basis.values()) {
      assertTrue(docs.contains("`" + basis.id() + "`"), basis.id());
    }
    for (Turn.Voice voice : Turn.Voice.values()) {
      assertTrue(docs.contains("`" + voice.id() + "`"), voice.id());
    }
  }

  /** The files hold every field that the writers write, so that the test above sees them all. */
  @Test
  void theFilesHoldEveryFieldThatTheWritersWrite() throws IOException {
    TreeSet<String> golden = new TreeSet<>();
    for (String name : GOLDEN) {
      new String(golden(name), StandardCharsets.UTF_8)
          .lines()
          .forEach(line -> gather(JSON.readTree(line), golden));
    }
    TreeSet<String> written = new TreeSet<>();
    for (long seed = 0; seed < 50; seed++) {
      JsonNode record = JSON.readTree(RecordWriter.line(RandomRecords.record(seed)));
      ((tools.jackson.databind.node.ObjectNode) record.get("extractor")).remove("settings");
      gather(record, written);
      gather(JSON.readTree(VerificationWriter.line(RandomRecords.draft(seed))), written);
    }
    written.add("settings");
    written.removeAll(golden);
    assertEquals(new TreeSet<String>(), written);
  }

  private static void gather(JsonNode node, Set<String> fields) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              field -> {
                fields.add(field.getKey());
                if (!field.getKey().equals("settings")) {
                  gather(field.getValue(), fields);
                }
              });
    }
    if (node.isArray()) {
      node.forEach(child -> gather(child, fields));
    }
  }

  private static <T> T assertNotNullAnd(@org.jspecify.annotations.Nullable T value) {
    assertNotNull(value);
    return value;
  }
}
