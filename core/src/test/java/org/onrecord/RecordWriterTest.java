package org.onrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.onrecord.record.PageRecord;
import org.onrecord.record.RecordWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RecordWriterTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void offsetsAreCodePoints() {
    JsonNode record =
        JSON.readTree(
            RecordWriter.line(Reading.of("🦀🦀 “Crabs are back,” Mary Bell said.").record()));
    JsonNode statement = record.get("statements").get(0);

    assertEquals("[[3,20]]", statement.get("content").toString());
    assertEquals("[[21,30]]", statement.get("source").toString());
    assertEquals("[[31,35]]", statement.get("cue").toString());
  }

  @Test
  void everyFieldOfTheContractIsThere() {
    JsonNode record =
        JSON.readTree(RecordWriter.line(Reading.of("Mary Bell said it rained.").record()));

    assertEquals(
        "[onrecord, extractor, page, comments, people, statements, events, claims, diagnostics]",
        record.propertyNames().toString());
    assertEquals(
        "[id, source, mediaType, capture, headline, outlet, authors, published, modified, language, canonical, section, text, parts, sourceMap, sourcePairs, turns]",
        record.get("page").propertyNames().toString());
    assertEquals(
        "[id, kind, act, speaker, speakerConfidence, source, cue, content, through, to, said, certainty, certaintySpan, part, confidence, reliability]",
        record.get("statements").get(0).propertyNames().toString());
    assertEquals(
        "[id, type, name, mentions, identifier, identifiedBy, candidates]",
        record.get("people").get(0).propertyNames().toString());
    assertTrue(record.get("statements").get(0).get("to").isNull());
    assertEquals("[]", record.get("statements").get(0).get("certaintySpan").toString());
  }

  @Test
  void prettyIsTheSameRecordOverSeveralLines() {
    PageRecord record = Reading.of("Mary Bell said it rained.").record();

    assertEquals(
        JSON.readTree(RecordWriter.line(record)), JSON.readTree(RecordWriter.pretty(record)));
    assertFalse(RecordWriter.line(record).contains("\n"));
    assertTrue(RecordWriter.pretty(record).lines().count() > 20);
  }

  @Test
  void aLoneSurrogateBecomesTheReplacementCharacter() throws Exception {
    PageRecord record =
        OnRecord.standard().readText("a\ud800b.txt", "Mary Bell said \udc00it rained \ud83d.");

    JsonNode page =
        JSON.readTree(RecordWriter.line(StatementAssert.assertSound(record))).get("page");

    assertEquals("Mary Bell said \ufffdit rained \ufffd.", page.get("text").asString());
    assertEquals("a\ufffdb.txt", page.get("source").asString());
    assertEquals(-1, RecordWriter.pretty(record).indexOf('?'));
    assertTrue(
        StandardCharsets.UTF_8.newEncoder().canEncode(RecordWriter.line(record)),
        "not every character can be written");
  }
}
