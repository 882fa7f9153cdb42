package org.onrecord.ledger.trace;

import java.io.StringWriter;
import java.io.Writer;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.entry.StatementNumber;
import org.onrecord.ledger.hit.Hit;
import org.onrecord.text.SourceText;
import org.onrecord.verdict.Edit;
import org.onrecord.verdict.Passage;
import org.onrecord.verdict.Verification;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes appearances as JSON. Here places in UTF-16 become places in code points. */
public final class TraceWriter {
  private static final JsonFactory FACTORY = new JsonFactory();

  private TraceWriter() {}

  /** One line, without the line's end. */
  public static String line(Step step) {
    Writer out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      write(json, step);
    }
    return SourceText.of(out.toString()).string();
  }

  private static void write(JsonGenerator json, Step step) {
    Hit hit = step.hit();
    Verification verification = step.verification();
    json.writeStartObject();
    json.writeNumberProperty("number", step.number());
    json.writeStringProperty("statement", new StatementNumber(hit.statement()).toString());
    text(json, "published", hit.published());
    text(json, "outlet", hit.outlet());
    text(json, "speaker", hit.speaker());
    json.writeStringProperty("attribution", step.attribution().id());
    json.writeArrayPropertyStart("through");
    hit.through().forEach(json::writeString);
    json.writeEndArray();
    json.writeStringProperty("words", hit.words());
    json.writeStringProperty("kind", hit.kind());
    text(json, "verdict", verification == null ? null : verification.verdict().id());
    json.writeNumberProperty("wording", step.wording());
    json.writeBooleanProperty("firstToChange", step.isFirstToChange());
    json.writeBooleanProperty("holdsMore", step.holdsMore());
    json.writeArrayPropertyStart("edits");
    Passage found = verification == null ? null : verification.found();
    if (verification != null && found != null) {
      SourceText words = SourceText.of(hit.words());
      verification.edits().forEach(edit -> write(json, edit, words, found));
    }
    json.writeEndArray();
    text(json, "passage", found == null ? null : found.text());
    text(json, "passageSource", found == null ? null : found.source());
    json.writeStringProperty("page", hit.page());
    json.writeStringProperty("source", hit.source());
    text(json, "address", hit.address());
    json.writeStringProperty("place", hit.place());
    text(json, "headline", hit.headline());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Edit edit, SourceText words, Passage found) {
    json.writeStartObject();
    json.writeStringProperty("op", edit.op().id());
    json.writeStringProperty("kind", edit.kind().id());
    json.writeArrayPropertyStart("place");
    json.writeNumber(words.codePointOffset(edit.quote().start()));
    json.writeNumber(words.codePointOffset(edit.quote().end()));
    json.writeEndArray();
    json.writeStringProperty("words", edit.quote().in(words.string()));
    json.writeStringProperty(
        "original",
        found
            .text()
            .substring(edit.source().start() - found.start(), edit.source().end() - found.start()));
    json.writeBooleanProperty("marked", edit.marked());
    json.writeEndObject();
  }

  private static void text(JsonGenerator json, String name, @Nullable String value) {
    if (value == null) {
      json.writeNullProperty(name);
    } else {
      json.writeStringProperty(name, value);
    }
  }
}
