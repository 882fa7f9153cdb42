package org.onrecord.ledger.hit;

import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.entry.StatementNumber;
import org.onrecord.ledger.stance.AnswerCounts;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes hits as JSON. Here places in UTF-16 become places in code points. */
public final class HitWriter {
  private static final JsonFactory FACTORY = new JsonFactory();

  private HitWriter() {}

  /** One line, without the line's end. */
  public static String line(Hit hit) {
    Writer out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("statement", new StatementNumber(hit.statement()).toString());
      text(json, "speaker", hit.speaker());
      text(json, "words", hit.words());
      spans(json, hit.marks(), SourceText.of(hit.words()));
      text(json, "before", hit.before());
      text(json, "after", hit.after());
      text(json, "to", hit.to());
      json.writeArrayPropertyStart("through");
      hit.through().forEach(json::writeString);
      json.writeEndArray();
      text(json, "kind", hit.kind());
      text(json, "act", hit.act());
      text(json, "certainty", hit.certainty());
      text(json, "said", hit.said());
      json.writeNumberProperty("reliability", hit.reliability());
      text(json, "page", hit.page());
      text(json, "source", hit.source());
      text(json, "address", hit.address());
      text(json, "place", hit.place());
      text(json, "headline", hit.headline());
      text(json, "outlet", hit.outlet());
      text(json, "published", hit.published());
      text(json, "judged", hit.judged());
      answers(json, hit.answers());
      json.writeNumberProperty("appearances", hit.appearances());
      json.writeEndObject();
    }
    return SourceText.of(out.toString()).string();
  }

  /** Left out where nobody answers. */
  private static void answers(JsonGenerator json, AnswerCounts answers) {
    if (answers.all() > 0) {
      json.writeObjectPropertyStart("answers");
      counts(json, "likely", answers.likely());
      counts(json, "perhaps", answers.perhaps());
      json.writeEndObject();
    }
  }

  private static void counts(JsonGenerator json, String name, AnswerCounts.Counts counts) {
    json.writeObjectPropertyStart(name);
    json.writeNumberProperty("supports", counts.supports());
    json.writeNumberProperty("doubts", counts.doubts());
    json.writeNumberProperty("disputes", counts.disputes());
    json.writeEndObject();
  }

  private static void text(JsonGenerator json, String name, @Nullable String value) {
    if (value == null) {
      json.writeNullProperty(name);
    } else {
      json.writeStringProperty(name, value);
    }
  }

  private static void spans(JsonGenerator json, List<Span> marks, SourceText words) {
    json.writeArrayPropertyStart("marks");
    for (Span mark : marks) {
      json.writeStartArray();
      json.writeNumber(words.codePointOffset(mark.start()));
      json.writeNumber(words.codePointOffset(mark.end()));
      json.writeEndArray();
    }
    json.writeEndArray();
  }
}
