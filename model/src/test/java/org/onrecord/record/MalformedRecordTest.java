package org.onrecord.record;

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
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.page.Metadata;
import org.onrecord.person.Identity;
import org.onrecord.person.PersonType;
import org.onrecord.statement.Certainty;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Statement;

/** What is no record is an error with its place; what is missing is not known. */
class MalformedRecordTest {
  private static final String PAGE = "\"page\":{\"source\":\"a\",\"text\":\"It rained 🦀.\"";

  private static String error(String json) {
    return assertThrows(MalformedRecordException.class, () -> RecordReader.parse(json), json)
        .getMessage();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | /page is missing; it should be an object",
        "{'page':3} | /page: this should be an object",
        "{'page':{'source':'a'}} | /page/text is missing; it should be a string",
        "{'page':{'text':'a'}} | /page/source is missing; it should be a string",
        "{'page':{'source':7,'text':'a'}} | /page/source: this should be a string",
        "[] | this is no JSON object",
        "7 | this is no JSON object",
        "{PAGE,'authors':7}} | /page/authors: this should be an array",
        "{PAGE,'authors':['x',7]}} | /page/authors: this should be an array of strings",
        "{PAGE,'capture':[]}} | /page/capture: this should be an object",
        "{PAGE,'capture':{}}} | /page/capture/type is missing; it should be a string",
        "{PAGE,'parts':[7]}} | /page/parts/0: this should be an object",
        "{PAGE,'parts':[{'role':'hat','start':0,'end':1}]}}"
            + " | /page/parts/0/role: \"hat\" is not known in this version",
        "{PAGE,'parts':[{'role':'body','end':1}]}}"
            + " | /page/parts/0/start: this should be a whole number, 0 or more",
        "{PAGE,'parts':[{'role':'body','start':0,'end':1.5}]}}"
            + " | /page/parts/0/end: this should be a whole number, 0 or more",
        "{PAGE,'parts':[{'role':'body','start':-1,'end':1}]}}"
            + " | /page/parts/0/start: this should be a whole number, 0 or more",
        "{PAGE,'parts':[{'role':'body','start':0,'end':2147483648}]}}"
            + " | /page/parts/0/end: this should be a whole number, 0 or more",
        "{PAGE,'parts':[{'role':'body','start':2,'end':1}]}}"
            + " | /page/parts/0: [2, 1] is no place in a text of 12 characters",
        "{PAGE,'parts':[{'role':'body','start':0,'end':13}]}}"
            + " | /page/parts/0: [0, 13] is no place in a text of 12 characters",
        "{PAGE,'turns':[{'voice':'named','words':[]}]}} | /page/turns/0: a turn has words",
        "{PAGE,'sourceMap':[[0,0]]}} | /page/sourceMap/0: this should be an array of 3 numbers",
        "{PAGE,'sourceMap':[[0,0,13]]}} | /page/sourceMap/0: this run does not lie in the text",
        "{PAGE},'comments':[{'id':'c1','author':true,'start':0,'end':1}]}"
            + " | /comments/0/author: this should be a string",
        "{PAGE},'people':[{}]} | /people/0/id is missing; it should be a string",
        "{PAGE},'people':[{'id':'p','type':'dog'}]}"
            + " | /people/0/type: \"dog\" is not known in this version",
        "{PAGE},'people':[{'id':'p','mentions':[[0,1],[3,4],[3,4]]}]}"
            + " | /people/0/mentions/2: this place is not behind the one before it",
        "{PAGE},'people':[{'id':'p','identifiedBy':'luck'}]}"
            + " | /people/0/identifiedBy: \"luck\" is not known in this version",
        "{PAGE},'statements':[{},{'confidence':'high'}]}"
            + " | /statements/1/confidence: this should be a number",
        "{PAGE},'statements':[{'content':[7]}]}"
            + " | /statements/0/content/0: this should be an array of 2 numbers",
        "{PAGE},'statements':[{'content':[[0,'x']]}]}"
            + " | /statements/0/content/0/1: this should be a whole number, 0 or more",
        "{PAGE},'statements':[{'said':{'span':[0,1]}}]}"
            + " | /statements/0/said/date is missing; it should be a string",
        "{PAGE},'statements':[{'said':{'date':'2031'}}]}"
            + " | /statements/0/said/span is missing; it should be an array of 2 numbers",
        "{PAGE},'events':[{'date':'2031','span':[0,13],'statement':'s'}]}"
            + " | /events/0/span: [0, 13] is no place in a text of 12 characters",
        "{PAGE},'events':[{'date':'2031','span':[0,1]}]}"
            + " | /events/0/statement is missing; it should be a string",
        "{PAGE},'extractor':{'settings':{'a':7}}}"
            + " | /extractor/settings/a: this should be a string",
      })
  void theErrorNamesTheFieldAndWhatItShouldBe(String json, String message) {
    assertEquals(message, error(json.replace('\'', '"').replace("PAGE", PAGE)));
  }

  @Test
  void thePlaceInAPassageMayBeTheGreatestNumberOfJava() throws IOException {
    String draft =
        "{"
            + PAGE
            + "},\"quotations\":[{\"span\":[0,2],\"verdict\":\"verbatim\",\"found\":"
            + "{\"source\":\"s\",\"start\":2147483647,\"text\":\"\"}}]}";
    VerifiedDraft read = VerificationReader.parse(draft);
    assertEquals(Integer.MAX_VALUE, read.quotations().get(0).verification().found().start());
  }

  @Test
  void aSourceMapMustAscend() {
    String message = error("{" + PAGE + ",\"sourceMap\":[[4,9,2],[0,2,2]]}}");
    assertTrue(message.startsWith("/page/sourceMap: these runs are not in order: "), message);
    message = error("{" + PAGE + ",\"sourceMap\":[[0,0,2]],\"sourcePairs\":[5,5]}}");
    assertTrue(message.startsWith("/page/sourceMap: these runs are not in order: "), message);
  }

  @Test
  void whatIsNoJsonIsNamedByTheByte() {
    assertEquals("something stands behind the record, at byte 3", error("{} {}"));
    assertTrue(error("{\"a\": x}").startsWith("this is not JSON, at byte 6: "));
    assertTrue(error("{").startsWith("this is not JSON, at byte "));
  }

  @Test
  void otherCharsetsAreSaidToBeNone() throws IOException {
    byte[] latin = "{\"page\": {\"text\": \"Zo\u00eb\"}}".getBytes(StandardCharsets.ISO_8859_1);
    try (RecordReader records = RecordReader.of("a.jsonl", new ByteArrayInputStream(latin))) {
      assertEquals(
          "a.jsonl: line 1: this is not UTF-8; records are: convert it",
          assertThrows(MalformedRecordException.class, records::next).getMessage());
    }
  }

  @Test
  void whatIsMissingIsNotKnown() throws IOException {
    PageRecord record =
        RecordReader.parse("{" + PAGE + "},\"people\":[{\"id\":\"p\"}],\"statements\":[{}]}");
    assertEquals(new Provenance("", "", Map.of()), record.extractor());
    assertEquals("", record.page().id());
    assertEquals("text/plain", record.page().mediaType());
    assertEquals(Metadata.NONE, record.page().metadata());
    assertEquals(record.page().text(), record.page().decodedSource());
    assertEquals(PersonType.PERSON, record.people().get(0).type());
    assertEquals("", record.people().get(0).name());
    assertEquals(Identity.open(), record.identity(record.people().get(0)));
    Statement statement = record.statements().get(0);
    assertEquals("", statement.id());
    assertEquals(Kind.INDIRECT, statement.kind());
    assertEquals(Certainty.ASSERTED, statement.certainty());
    assertEquals("body", statement.part());
    assertEquals(1, statement.confidence());
    assertEquals(0, statement.speakerConfidence());
    assertEquals(List.of(), record.events());
  }

  @Test
  void nullIsAsGoodAsMissing() throws IOException {
    String some =
        "{" + PAGE + ",\"authors\":null,\"capture\":null,\"sourceMap\":null},\"people\":null}";
    assertEquals(RecordReader.parse("{" + PAGE + "}}"), RecordReader.parse(some));
  }

  @Test
  void aPlaceMayReachTheEndOfTheText() throws IOException {
    PageRecord record =
        RecordReader.parse("{" + PAGE + "},\"statements\":[{\"content\":[[0,10],[10,12]]}]}");
    assertEquals("It rained  … 🦀.", record.words(record.statements().get(0).content()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\n\n  \r\n\t\n", " "})
  void blankLinesHoldNoRecord(String lines) throws IOException {
    assertNull(reader(lines).next());
  }

  private static RecordReader reader(String lines) {
    return RecordReader.of("r", new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void blankLinesCountButAreNoRecords() throws IOException {
    String record = "{" + PAGE + "}}";
    try (RecordReader records = reader("\n \t\r\n" + record + "\r\n\n\n" + record)) {
      assertEquals(0, records.line());
      assertNotNull(records.next());
      assertEquals(3, records.line());
      assertNotNull(records.next());
      assertEquals(6, records.line());
      assertNull(records.next());
      assertNull(records.next());
      assertEquals(6, records.line());
    }
  }

  @Test
  void anErrorNamesTheLineAndTheNextIsRead() throws IOException {
    try (RecordReader records = reader("\n{}\n{" + PAGE + "}}\n")) {
      assertEquals(
          "r: line 2: /page is missing; it should be an object",
          assertThrows(MalformedRecordException.class, records::next).getMessage());
      assertNotNull(records.next());
      assertNull(records.next());
    }
  }

  @Test
  void theByteIsCountedInItsLineAndNotInBlankOnesBefore() throws IOException {
    try (RecordReader records = reader(" \t \n{\"a\": x}\n")) {
      String message = assertThrows(MalformedRecordException.class, records::next).getMessage();
      assertTrue(message.startsWith("r: line 2: this is not JSON, at byte 6: "), message);
    }
  }

  @Test
  void aFileIsReadAndNamed(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("r.jsonl"), "{" + PAGE + "}}\n{}");
    try (RecordReader records = RecordReader.open(file)) {
      assertNotNull(records.next());
      assertTrue(
          assertThrows(MalformedRecordException.class, records::next)
              .getMessage()
              .startsWith(file + ": line 2: "));
    }
    try (VerificationReader drafts = VerificationReader.open(file)) {
      assertNotNull(drafts.next());
      assertTrue(
          assertThrows(MalformedRecordException.class, drafts::next)
              .getMessage()
              .startsWith(file + ": line 2: "));
    }
    assertEquals("a", RecordReader.head(file).orElseThrow().source());
  }

  @Test
  void closingTheReaderClosesItsInput() throws IOException {
    boolean[] closed = new boolean[2];
    RecordReader.of("r", closing(closed, 0)).close();
    VerificationReader.of("r", closing(closed, 1)).close();
    assertTrue(closed[0] && closed[1]);
  }

  private static ByteArrayInputStream closing(boolean[] closed, int index) {
    return new ByteArrayInputStream(new byte[0]) {
      @Override
      public void close() {
        closed[index] = true;
      }
    };
  }

  @Test
  void theHeadIsReadAsFarAsTheSourceAndNoFurther() {
    String json =
        "{\"later\":[\"x\"],\"extractor\":{\"version\":\"1\",\"model\":\"m\",\"settings\":"
            + "{\"b\":\"2\",\"a\":\"1\"},\"other\":\"y\"},\"page\":{\"id\":\"i\",\"source\":\"s\"";
    RecordReader.Head head = head(json);
    assertEquals("s", head.source());
    assertEquals(new Provenance("1", "m", Map.of("a", "1", "b", "2")), head.extractor());
    assertEquals(
        new RecordReader.Head(new Provenance("", "", Map.of()), "s"),
        head("{\"page\":{\"source\":\"s\",\"text\": oh"));
    for (String none : List.of("", "{}", "[", "{\"source\":\"s\"}", "{\"page\":{\"id\":\"\"}} x")) {
      assertTrue(RecordReader.head(none.getBytes(StandardCharsets.UTF_8)).isEmpty(), none);
    }
  }

  private static RecordReader.Head head(String json) {
    return RecordReader.head(json.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }

  @Test
  void recordsPrintedOverSeveralLinesAreReadAndCountedByTheirFirst() throws IOException {
    String spread = "{\r\n  " + PAGE + "\n  }\n}\n";
    String lines = spread + "{" + PAGE + "}}\n\n" + spread + "{\n  \"page\": 7\n}\n{\n  cut";
    try (RecordReader records =
        RecordReader.of("r", new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)))) {
      for (int first : new int[] {1, 5, 7}) {
        assertNotNull(records.next());
        assertEquals(first, records.line());
      }
      String wrong = assertThrows(MalformedRecordException.class, records::next).getMessage();
      assertTrue(wrong.startsWith("r: line 11: /page: "), wrong);
      String cut = assertThrows(MalformedRecordException.class, records::next).getMessage();
      assertTrue(cut.startsWith("r: line 14: "), cut);
      assertNull(records.next());
    }
  }
}
