package org.onrecord.record;

import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.onrecord.page.Page;
import org.onrecord.page.PageExplanation;
import org.onrecord.text.Diagnostic;
import org.onrecord.text.SourceText;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes a {@link PageExplanation} as JSON. Here UTF-16 offsets become code points. */
public final class ExplanationWriter {
  private static final JsonFactory FACTORY = new JsonFactory();

  private ExplanationWriter() {}

  /** One line, without the line's end. */
  public static String line(PageExplanation explanation) {
    Writer out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      write(explanation, json);
    }
    return SourceText.of(out.toString())
        .string(); // without lone surrogates, which UTF-8 cannot encode
  }

  private static void write(PageExplanation explanation, JsonGenerator json) {
    Page page = explanation.page();
    Provenance nobody = new Provenance("", "", Map.of());
    RecordWriter record =
        new RecordWriter(
            new PageRecord(nobody, page, List.of(), List.of(), List.of(), page.diagnostics()),
            json);
    json.writeStartObject();
    json.writeNumberProperty("onrecord", RecordWriter.CONTRACT);
    record.writePage(page);
    record.writeComments();
    writeChoices("chosen", explanation.choices(), json);
    writeChoices("rejected", explanation.rejected(), json);
    writeLeftOut(explanation.leftOut(), json);
    json.writeArrayPropertyStart("told");
    for (PageExplanation.Told told : explanation.told()) {
      json.writeStartObject();
      json.writeStringProperty("field", told.field());
      json.writeStringProperty("place", told.place());
      json.writeStringProperty("value", told.value());
      json.writeStringProperty("use", told.use().id());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("diagnostics");
    for (Diagnostic diagnostic : page.diagnostics()) {
      record.writeDiagnostic(diagnostic);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeChoices(
      String name, List<PageExplanation.Choice> choices, JsonGenerator json) {
    json.writeArrayPropertyStart(name);
    for (PageExplanation.Choice choice : choices) {
      json.writeStartObject();
      json.writeStringProperty("what", choice.what());
      json.writeStringProperty("rule", choice.rule().id());
      json.writeStringProperty("element", choice.element());
      json.writeNumberProperty("line", choice.line());
      json.writeArrayPropertyStart("facts");
      choice.facts().forEach(json::writeString);
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeLeftOut(List<PageExplanation.LeftOut> leftOut, JsonGenerator json) {
    json.writeArrayPropertyStart("leftOut");
    for (PageExplanation.LeftOut one : leftOut) {
      json.writeStartObject();
      json.writeStringProperty("rule", one.rule().id());
      json.writeStringProperty("element", one.element());
      json.writeNumberProperty("line", one.line());
      json.writeNumberProperty("characters", one.characters());
      json.writeStringProperty("words", one.words());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
