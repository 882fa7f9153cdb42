package org.onrecord.record;

import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Capture;
import org.onrecord.page.Comment;
import org.onrecord.page.Locator;
import org.onrecord.page.Metadata;
import org.onrecord.page.Page;
import org.onrecord.page.Part;
import org.onrecord.page.Sidecar;
import org.onrecord.page.Turn;
import org.onrecord.person.Identity;
import org.onrecord.person.Person;
import org.onrecord.statement.DatedEvent;
import org.onrecord.statement.SaidAt;
import org.onrecord.statement.Statement;
import org.onrecord.text.CodePoints;
import org.onrecord.text.Diagnostic;
import org.onrecord.text.OffsetMap;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * Writes records as JSON, version 1 of the contract. Here UTF-16 offsets become code points.
 *
 * <p>The same record gives the same characters on every JDK. Cost: linear in the record.
 */
public final class RecordWriter {
  static final int CONTRACT = 1;
  private static final JsonFactory FACTORY = new JsonFactory();

  private final PageRecord record;
  private final SourceText text;
  private final JsonGenerator json;

  RecordWriter(PageRecord record, JsonGenerator json) {
    this.record = record;
    this.text = record.page().text();
    this.json = json;
  }

  /** The record as one line, without the line's end: what {@code --format jsonl} prints. */
  public static String line(PageRecord record) {
    return write(record, ObjectWriteContext.empty());
  }

  /** The record over several lines, for reading. */
  public static String pretty(PageRecord record) {
    return write(record, new Indented());
  }

  private static String write(PageRecord record, ObjectWriteContext context) {
    Writer out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(context, out)) {
      new RecordWriter(record, json).write();
    }
    return SourceText.of(out.toString())
        .string(); // without lone surrogates, which UTF-8 cannot encode
  }

  private void write() {
    json.writeStartObject();
    json.writeNumberProperty("onrecord", CONTRACT);
    writeProvenance();
    writePage(record.page());
    writeComments();
    array("people", record.people(), this::writePerson);
    array("statements", record.statements(), this::writeStatement);
    array("events", record.events(), this::writeEvent);
    if (!record.disputes().isEmpty()) {
      DisputeJson disputes = new DisputeJson(text);
      array("disputes", record.disputes(), dispute -> disputes.write(dispute, json));
    }
    if (!record.positions().isEmpty()) {
      PositionJson positions = new PositionJson(text);
      array("positions", record.positions(), position -> positions.write(position, json));
    }
    array("claims", record.claims(), this::writeClaim);
    array("diagnostics", record.diagnostics(), this::writeDiagnostic);
    json.writeEndObject();
  }

  private void writeProvenance() {
    json.writeObjectPropertyStart("extractor");
    json.writeStringProperty("version", record.extractor().version());
    json.writeStringProperty("model", record.extractor().model());
    json.writeObjectPropertyStart("settings");
    new TreeMap<>(record.extractor().settings()).forEach(json::writeStringProperty);
    json.writeEndObject();
    json.writeEndObject();
  }

  void writePage(Page page) {
    json.writeObjectPropertyStart("page");
    json.writeStringProperty("id", page.id());
    json.writeStringProperty("source", page.source());
    json.writeStringProperty("mediaType", page.mediaType());
    writeCapture(page.capture());
    Metadata metadata = page.metadata();
    string("headline", metadata.headline());
    string("outlet", metadata.outlet());
    array("authors", metadata.authors(), json::writeString);
    string("published", metadata.published());
    string("modified", metadata.modified());
    string("language", metadata.language());
    string("canonical", metadata.canonical());
    string("section", metadata.section());
    json.writeStringProperty("text", text.string());
    array("parts", page.parts(), this::writePart);
    array("sourceMap", page.sourceMap().runs(), this::writeRun);
    writeSourcePairs(page);
    array("turns", page.turns(), this::writeTurn);
    if (!page.locators().isEmpty()) {
      array("locators", page.locators(), this::writeLocator);
    }
    writeSidecar(page.sidecar());
    json.writeEndObject();
  }

  private void writeSidecar(@Nullable Sidecar sidecar) {
    if (sidecar == null) {
      return;
    }
    json.writeObjectPropertyStart("sidecar");
    json.writeStringProperty("file", sidecar.file());
    json.writeStringProperty("digest", sidecar.digest());
    string("speaker", sidecar.speaker());
    json.writeEndObject();
  }

  private void writeLocator(Locator locator) {
    json.writeStartObject();
    startAndEnd(locator.span());
    if (locator instanceof Locator.Sheet sheet) {
      json.writeNumberProperty("page", sheet.number());
      json.writeStringProperty("label", sheet.label());
      writeBox(sheet.box());
    } else if (locator instanceof Locator.TimeCode time) {
      json.writeNumberProperty("fromMillis", time.fromMillis());
      json.writeNumberProperty("toMillis", time.toMillis());
    } else if (locator instanceof Locator.Paragraph paragraph) {
      string("file", paragraph.file());
      json.writeNumberProperty("paragraph", paragraph.number());
    }
    json.writeEndObject();
  }

  private void writeBox(Locator.@Nullable Box box) {
    if (box == null) {
      json.writeNullProperty("box");
      return;
    }
    json.writeArrayPropertyStart("box");
    json.writeNumber(box.left());
    json.writeNumber(box.top());
    json.writeNumber(box.width());
    json.writeNumber(box.height());
    json.writeEndArray();
  }

  private void writeCapture(@Nullable Capture capture) {
    if (capture == null) {
      json.writeNullProperty("capture");
      return;
    }
    json.writeObjectPropertyStart("capture");
    string("url", capture.url());
    string("record", capture.record());
    json.writeStringProperty("type", capture.type());
    string("date", capture.date());
    string("digest", capture.digest());
    string("contentType", capture.contentType());
    string("truncated", capture.truncated());
    json.writeEndObject();
  }

  void writeComments() {
    array("comments", record.page().comments(), this::writeComment);
  }

  private void writePart(Part part) {
    json.writeStartObject();
    json.writeStringProperty("role", part.role().id());
    startAndEnd(part.span());
    json.writeEndObject();
  }

  /** Runs are equal in text and source, so their length in code points is the text's. */
  private void writeRun(OffsetMap.Run run) {
    int start = text.codePointOffset(run.textStart());
    json.writeStartArray();
    json.writeNumber(start);
    json.writeNumber(record.page().sourceCodePoints().codePointOffset(run.sourceStart()));
    json.writeNumber(text.codePointOffset(run.textStart() + run.length()) - start);
    json.writeEndArray();
  }

  /** Those within runs are not listed: a reader knows them from the text. */
  private void writeSourcePairs(Page page) {
    json.writeArrayPropertyStart("sourcePairs");
    OffsetMap map = page.sourceMap();
    if (!map.equals(OffsetMap.empty())) {
      CodePoints source = page.sourceCodePoints();
      for (int wide : source.wide()) {
        if (map.toText(source.utf16Offset(wide)).isEmpty()) {
          json.writeNumber(wide);
        }
      }
    }
    json.writeEndArray();
  }

  private void writeTurn(Turn turn) {
    json.writeStartObject();
    json.writeStringProperty("voice", turn.voice().id());
    json.writeName("label");
    if (turn.label() == null) {
      json.writeNull();
    } else {
      writeSpan(turn.label());
    }
    array("words", turn.words(), this::writeSpan);
    json.writeEndObject();
  }

  private void writeComment(Comment comment) {
    json.writeStartObject();
    json.writeStringProperty("id", comment.id());
    string("parent", comment.parent());
    string("author", comment.author());
    string("posted", comment.posted());
    startAndEnd(comment.span());
    json.writeEndObject();
  }

  private void writePerson(Person person) {
    json.writeStartObject();
    json.writeStringProperty("id", person.id());
    json.writeStringProperty("type", person.type().id());
    json.writeStringProperty("name", person.name());
    array("mentions", person.mentions(), this::writeSpan);
    Identity identity = record.identity(person);
    string("identifier", identity.identifier());
    Identity.Basis basis = identity.basis();
    string("identifiedBy", basis == null ? null : basis.id());
    array("candidates", identity.candidates(), json::writeString);
    json.writeEndObject();
  }

  private void writeStatement(Statement statement) {
    json.writeStartObject();
    json.writeStringProperty("id", statement.id());
    json.writeStringProperty("kind", statement.kind().id());
    json.writeStringProperty("act", statement.act().id());
    string("speaker", statement.speaker());
    speakerConfidence(statement);
    array("source", statement.source(), this::writeSpan);
    array("cue", statement.cue(), this::writeSpan);
    array("content", statement.content(), this::writeSpan);
    array("through", statement.through(), json::writeString);
    string("to", statement.to());
    SaidAt said = statement.said();
    if (said == null) {
      json.writeNullProperty("said");
    } else {
      json.writeObjectPropertyStart("said");
      json.writeName("span");
      writeSpan(said.span());
      json.writeStringProperty("date", said.date());
      json.writeEndObject();
    }
    json.writeStringProperty("certainty", statement.certainty().id());
    array("certaintySpan", statement.certaintySpan(), this::writeSpan);
    json.writeStringProperty("part", statement.part());
    json.writeNumberProperty("confidence", toHundredths(statement.confidence()));
    json.writeNumberProperty("reliability", toHundredths(statement.reliability()));
    json.writeEndObject();
  }

  private void writeEvent(DatedEvent event) {
    json.writeStartObject();
    json.writeStringProperty("date", event.date());
    json.writeName("span");
    writeSpan(event.span());
    json.writeStringProperty("statement", event.statement());
    json.writeEndObject();
  }

  private void writeClaim(CheckedClaim claim) {
    json.writeStartObject();
    json.writeStringProperty("claim", claim.review().claim());
    string("claimant", claim.review().claimant());
    string("date", claim.review().date());
    string("rating", claim.review().rating());
    string("reviewer", claim.review().reviewer());
    string("url", claim.review().url());
    array("statements", claim.statements(), json::writeString);
    json.writeEndObject();
  }

  void writeDiagnostic(Diagnostic diagnostic) {
    json.writeStartObject();
    json.writeStringProperty("code", diagnostic.code().id());
    startAndEnd(diagnostic.span());
    json.writeStringProperty("message", diagnostic.message());
    json.writeEndObject();
  }

  private void speakerConfidence(Statement statement) {
    if (statement.speaker() == null) {
      json.writeNullProperty("speakerConfidence");
    } else {
      json.writeNumberProperty("speakerConfidence", toHundredths(statement.speakerConfidence()));
    }
  }

  /** Rounded to two places, since further ones differ between processors. */
  private static double toHundredths(double probability) {
    return Math.round(probability * 100) / 100.0;
  }

  private void string(String name, @Nullable String value) {
    json.writeName(name);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeString(value);
    }
  }

  private <T> void array(String name, List<T> values, Element<T> element) {
    json.writeArrayPropertyStart(name);
    for (T value : values) {
      element.write(value);
    }
    json.writeEndArray();
  }

  private void startAndEnd(Span span) {
    json.writeNumberProperty("start", text.codePointOffset(span.start()));
    json.writeNumberProperty("end", text.codePointOffset(span.end()));
  }

  private void writeSpan(Span span) {
    json.writeStartArray();
    json.writeNumber(text.codePointOffset(span.start()));
    json.writeNumber(text.codePointOffset(span.end()));
    json.writeEndArray();
  }

  /** Writes one element of an array. */
  private interface Element<T> {
    void write(T value);
  }

  /** Objects over several lines, with the same line ends on every platform. */
  private static final class Indented extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      return new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
