package org.onrecord.report;

import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Page;
import org.onrecord.record.PageRecord;
import org.onrecord.stance.Dispute;
import org.onrecord.stance.DisputeTarget;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Disputes as rows of a table and as lines of JSON. */
public final class DisputeRows {
  private static final JsonFactory FACTORY = new JsonFactory();

  private DisputeRows() {}

  /** The names of the columns. */
  public static String header() {
    return CsvRow.of(
        "source",
        "published",
        "responder",
        "comment",
        "relation",
        "scope",
        "target",
        "answers",
        "basis",
        "words",
        "confidence");
  }

  /** The row of one. */
  public static String row(PageRecord record, Dispute dispute) {
    Page page = record.page();
    return CsvRow.of(
        page.source(),
        page.metadata().published(),
        StanceText.responder(record, dispute),
        dispute.part(),
        dispute.relation().id(),
        dispute.scope().id(),
        kind(dispute.target()),
        StanceText.target(record, dispute.target()),
        dispute.target().basis().id(),
        record.words(dispute.words()),
        StanceText.figure(dispute.confidence()));
  }

  /** The line of one, without its end. */
  public static String line(PageRecord record, Dispute dispute) {
    Writer out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("source", record.page().source());
      known(json, "published", record.page().metadata().published());
      json.writeStringProperty("id", dispute.id());
      json.writeStringProperty("responder", StanceText.responder(record, dispute));
      json.writeStringProperty("comment", dispute.part());
      json.writeStringProperty("relation", dispute.relation().id());
      json.writeStringProperty("scope", dispute.scope().id());
      json.writeStringProperty("words", record.words(dispute.words()));
      places(json, record, dispute.words());
      target(json, record, dispute.target());
      json.writeNumberProperty("confidence", Math.round(dispute.confidence() * 100) / 100.0);
      json.writeEndObject();
    }
    return SourceText.of(out.toString()).string(); // which has no half characters
  }

  private static void target(JsonGenerator json, PageRecord record, DisputeTarget target) {
    json.writeObjectPropertyStart("target");
    json.writeStringProperty("kind", kind(target));
    known(json, "id", target.id());
    json.writeStringProperty("words", StanceText.target(record, target));
    Span span = target.span();
    places(json, record, span == null ? List.of() : List.of(span));
    json.writeStringProperty("basis", target.basis().id());
    json.writeEndObject();
  }

  private static String kind(DisputeTarget target) {
    DisputeTarget.Kind kind = target.kind();
    return kind == null ? "elsewhere" : kind.id();
  }

  private static void known(JsonGenerator json, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      json.writeStringProperty(name, value);
    }
  }

  /** Places as the record counts them, in code points. */
  private static void places(JsonGenerator json, PageRecord record, List<Span> spans) {
    SourceText text = record.page().text();
    json.writeArrayPropertyStart("places");
    for (Span span : spans) {
      json.writeStartArray();
      json.writeNumber(text.codePointOffset(span.start()));
      json.writeNumber(text.codePointOffset(span.end()));
      json.writeEndArray();
    }
    json.writeEndArray();
  }
}
