package org.onrecord.record;

import java.io.StringWriter;
import java.io.Writer;
import org.onrecord.text.Diagnostic;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;
import org.onrecord.verdict.Edit;
import org.onrecord.verdict.Passage;
import org.onrecord.verdict.Verification;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes the verdicts on a draft as JSON. Here UTF-16 offsets become code points. */
public final class VerificationWriter {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final VerifiedDraft verified;
  private final SourceText text;
  private final JsonGenerator json;

  private VerificationWriter(VerifiedDraft verified, JsonGenerator json) {
    this.verified = verified;
    this.text = verified.draft().page().text();
    this.json = json;
  }

  /** One line, without the line's end. */
  public static String line(VerifiedDraft verified) {
    Writer out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      new VerificationWriter(verified, json).write();
    }
    return SourceText.of(out.toString())
        .string(); // without lone surrogates, which UTF-8 cannot encode
  }

  private void write() {
    RecordWriter page = new RecordWriter(verified.draft(), json);
    json.writeStartObject();
    json.writeNumberProperty("onrecord", RecordWriter.CONTRACT);
    page.writePage(verified.draft().page());
    json.writeArrayPropertyStart("quotations");
    verified.quotations().forEach(this::writeQuotation);
    json.writeEndArray();
    json.writeArrayPropertyStart("diagnostics");
    for (Diagnostic diagnostic : verified.diagnostics()) {
      page.writeDiagnostic(diagnostic);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeQuotation(VerifiedQuotation quotation) {
    Verification verification = quotation.verification();
    json.writeStartObject();
    writeSpan("span", quotation.span());
    json.writeArrayPropertyStart("runs");
    for (Span run : quotation.spans()) {
      writeRange(text.codePointOffset(run.start()), text.codePointOffset(run.end()));
    }
    json.writeEndArray();
    json.writeStringProperty("statement", quotation.statement());
    json.writeStringProperty("speaker", quotation.speaker());
    json.writeStringProperty("verdict", verification.verdict().id());
    json.writeBooleanProperty("anotherSpeaker", quotation.isAnothersWords());
    json.writeNumberProperty("chance", verification.chance());
    Passage found = verification.found();
    json.writeName("found");
    if (found == null) {
      json.writeNull();
    } else {
      writePassage(found);
    }
    json.writeArrayPropertyStart("edits");
    if (found != null) {
      verification.edits().forEach(edit -> writeEdit(edit, found));
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("also");
    verification.also().forEach(this::writePassage);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writePassage(Passage passage) {
    json.writeStartObject();
    json.writeStringProperty("source", passage.source());
    json.writeStringProperty("published", passage.published());
    json.writeNumberProperty("start", passage.codePointOffset(passage.start()));
    json.writeNumberProperty("end", passage.codePointOffset(passage.end()));
    json.writeNumberProperty("startUtf16", passage.start());
    json.writeStringProperty("text", passage.text());
    json.writeStringProperty("speaker", passage.speaker());
    if (passage.place() != null) {
      json.writeStringProperty("place", passage.place());
    }
    json.writeArrayPropertyStart("copies");
    passage.copies().forEach(json::writeString);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeEdit(Edit edit, Passage found) {
    json.writeStartObject();
    json.writeStringProperty("op", edit.op().id());
    json.writeStringProperty("kind", edit.kind().id());
    writeSpan("quote", edit.quote());
    json.writeName("source");
    writeRange(
        found.codePointOffset(edit.source().start()), found.codePointOffset(edit.source().end()));
    json.writeBooleanProperty("marked", edit.marked());
    json.writeEndObject();
  }

  private void writeSpan(String name, Span span) {
    json.writeName(name);
    writeRange(text.codePointOffset(span.start()), text.codePointOffset(span.end()));
  }

  private void writeRange(int start, int end) {
    json.writeStartArray();
    json.writeNumber(start);
    json.writeNumber(end);
    json.writeEndArray();
  }
}
