package org.onrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.page.Page;
import org.onrecord.page.PageLimits;
import org.onrecord.read.PageReader;
import org.onrecord.record.MalformedRecordException;
import org.onrecord.record.PageRecord;
import org.onrecord.record.RecordReader;
import org.onrecord.record.RecordWriter;
import org.onrecord.record.VerificationReader;
import org.onrecord.record.VerificationWriter;
import org.onrecord.record.VerifiedDraft;
import org.onrecord.statement.Act;
import org.onrecord.trace.QuotationIndex;
import org.onrecord.trace.Verifier;
import org.onrecord.trace.source.Source;

/** What was written is read back, character by character. */
class RecordReaderTest {
  private static final OnRecord ON_RECORD = OnRecord.standard();

  private static final String HTML =
      """
      <html><head><title>🦀 Crabs</title><script>let mark = "🐟🐟";</script></head>
      <body><article><h1>Crabs 🦀 return to the bay</h1>
      <p>“The crabs 🦀 are back,” Mary Bell said on Tuesday. She told reporters that 🐟 would follow.</p>
      <p>The harbour master denied that the fishing fleet had been told to stay away from the bay.</p>
      </article></body></html>
      """;

  static Stream<Path> examples() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("../examples"))) {
      return files
          .filter(file -> file.toString().matches(".*\\.(txt|html)"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleIsReadBackAsItWasWritten(Path example) throws IOException {
    String written = RecordWriter.line(ON_RECORD.read(example));
    PageRecord back = RecordReader.parse(written);
    assertEquals(written, RecordWriter.line(back));
    assertEquals(
        RecordWriter.pretty(back),
        RecordWriter.pretty(RecordReader.parse(RecordWriter.pretty(back))));
  }

  @Test
  void placesAreUtf16AgainInTextAndSource() throws IOException {
    PageRecord record = html();
    PageRecord back = RecordReader.parse(RecordWriter.line(record));
    assertEquals(record.statements(), rounded(back, record));
    assertEquals(record.page().sourceMap(), back.page().sourceMap());
    assertEquals(record.page().text(), back.page().text());
    assertNull(back.page().decodedSource());
  }

  /** Probabilities are written to two places; all else is compared as it is. */
  private static List<?> rounded(PageRecord back, PageRecord record) {
    assertEquals(back.statements().size(), record.statements().size());
    return Stream.iterate(0, i -> i < back.statements().size(), i -> i + 1)
        .map(
            i -> {
              var is = back.statements().get(i);
              var was = record.statements().get(i);
              assertEquals(was.confidence(), is.confidence(), 0.005);
              assertEquals(was.speakerConfidence(), is.speakerConfidence(), 0.005);
              assertEquals(was.reliability(), is.reliability(), 0.005);
              return org.onrecord.statement.Statement.builder(is.id())
                  .kind(is.kind())
                  .act(is.act())
                  .speaker(is.speaker(), was.speakerConfidence())
                  .source(is.source())
                  .cue(is.cue())
                  .content(is.content())
                  .through(is.through())
                  .to(is.to())
                  .said(is.said())
                  .certainty(is.certainty(), is.certaintySpan())
                  .part(is.part())
                  .confidence(was.confidence())
                  .reliability(was.reliability())
                  .build();
            })
        .toList();
  }

  private static PageRecord html() throws IOException {
    return ON_RECORD.read(
        "crabs.html", new ByteArrayInputStream(HTML.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void turnsAreKept() throws IOException {
    String transcript =
        """
        The committee met on Monday.

        MS. ROE: Who closed the gate?

        MR. DOE: I did, on the second day.

        MS. ROE: Who had asked you to?

        MR. DOE: Nobody had asked me.
        """;
    PageRecord record = ON_RECORD.readText("hearing.txt", transcript);
    assertEquals(4, record.page().turns().size());
    PageRecord back = RecordReader.parse(RecordWriter.line(record));
    assertEquals(record.page().turns(), back.page().turns());
  }

  @Test
  void aVerifiedDraftIsReadBackAsItWasWritten() throws IOException {
    Page source =
        new PageReader(PageLimits.DEFAULT)
            .read(
                "hearing.txt",
                new ByteArrayInputStream(
                    "🐟🐟 We closed the 🦀 gate on the second day, and nobody had asked us to do so."
                        .getBytes(StandardCharsets.UTF_8)));
    PageRecord draft =
        ON_RECORD.readText(
            "draft.txt",
            "“We closed the 🦀 gate on the third day, and nobody had asked us,” Roe said.");
    try (QuotationIndex index = QuotationIndex.inMemory(List.of(Source.of(source)))) {
      VerifiedDraft verified = new DraftVerifier(new Verifier(index)).verify(draft);
      assertEquals(1, verified.quotations().size());
      assertNotNull(verified.quotations().get(0).verification().found());
      String written = VerificationWriter.line(verified);
      VerifiedDraft back = VerificationReader.parse(written);
      assertEquals(written, VerificationWriter.line(back));
      assertEquals(
          verified.quotations().get(0).verification().edits(),
          back.quotations().get(0).verification().edits());
    }
  }

  @Test
  void unknownFieldsArePassedOverAndMissingOnesAreNotKnown() throws IOException {
    PageRecord record =
        RecordReader.parse(
            """
            {"later": {"a": [1, {}]}, "page": {"source": "a.txt", "text": "It rained, she said.",
            "mood": 3}, "statements": [{"content": [[0, 9]], "act": "speech"}]}
            """);
    assertEquals("a.txt", record.page().source());
    assertEquals("It rained", record.words(record.statements().get(0).content()));
    assertNull(record.statements().get(0).speaker());
    assertEquals(List.of(), record.people());
  }

  /** As records were before there were acts and reliability. */
  @Test
  void aStatementWithoutActOrReliabilityWasSpokenAndIsAsReliableAsItsWords() throws IOException {
    PageRecord record =
        RecordReader.parse(
            """
            {"page": {"source": "a.txt", "text": "It rained, she said."},
            "statements": [{"content": [[0, 9]], "confidence": 0.7}]}
            """);
    assertEquals(Act.SPEECH, record.statements().get(0).act());
    assertEquals(0.7, record.statements().get(0).reliability());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[[0, 21]]",
        "[[5, 4]]",
        "[[-1, 4]]",
        "[[0, 4], [3, 6]]",
        "[[0.5, 4]]",
        "[[0]]",
        "[7]",
        "{}",
        "[[6, 8], [0, 4]]",
        "[[0, 99999999999]]",
        "[[0, null]]"
      })
  void aPlaceThatIsNoneIsAnErrorThatNamesTheField(String content) {
    String json =
        "{\"page\": {\"source\": \"a\", \"text\": \"It rained, she said.\"},"
            + " \"statements\": [{\"content\": "
            + content
            + "}]}";
    MalformedRecordException e =
        assertThrows(MalformedRecordException.class, () -> RecordReader.parse(json));
    assertTrue(e.getMessage().startsWith("/statements/0/content"), e.getMessage());
  }

  @Test
  void aLineThatIsNoRecordCostsNoOther() throws IOException {
    String good = RecordWriter.line(html());
    String lines = good + "\n\n{\"page\": 3}\n" + good.substring(0, 50) + "\n" + good;
    try (RecordReader records =
        RecordReader.of(
            "r.jsonl", new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)))) {
      assertEquals(good, RecordWriter.line(assertNotNullAnd(records.next())));
      assertEquals(
          "r.jsonl: line 3: /page: this should be an object",
          assertThrows(MalformedRecordException.class, records::next).getMessage());
      assertTrue(
          assertThrows(MalformedRecordException.class, records::next)
              .getMessage()
              .startsWith("r.jsonl: line 4: this is not JSON, at byte "));
      assertEquals(good, RecordWriter.line(assertNotNullAnd(records.next())));
      assertEquals(5, records.line());
      assertNull(records.next());
    }
  }

  private static <T> T assertNotNullAnd(T value) {
    assertNotNull(value);
    return value;
  }

  @Test
  void theHeadIsReadWhereTheRestWasCutOff() throws IOException {
    String good = RecordWriter.line(html());
    byte[] cut = good.substring(0, good.indexOf("\"mediaType\"")).getBytes(StandardCharsets.UTF_8);
    RecordReader.Head head = RecordReader.head(cut).orElseThrow();
    assertEquals("crabs.html", head.source());
    assertEquals(html().extractor(), head.extractor());
    assertTrue(RecordReader.head("{\"page\"".getBytes(StandardCharsets.UTF_8)).isEmpty());
  }

  @Test
  void aStatementIsNamedForGoodByItsPageAndPlace() throws IOException {
    PageRecord record = html();
    var statement = record.statements().get(0);
    String key = statement.key(record.page().id(), record.page().text()).toString();
    assertTrue(key.matches("sha256:[0-9a-f]{64}#char=\\d+,\\d+(;\\d+,\\d+)*"), key);
    PageRecord back = RecordReader.parse(RecordWriter.line(record));
    assertEquals(
        key, back.statements().get(0).key(back.page().id(), back.page().text()).toString());
  }
}
