package org.onrecord.record;

import java.util.List;
import org.onrecord.stance.Position;
import org.onrecord.stance.Stance;
import org.onrecord.statement.Certainty;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;
import tools.jackson.core.JsonGenerator;

/**
 * Positions as JSON, both ways.
 *
 * @param text what their places point into
 */
record PositionJson(SourceText text) {

  void write(Position position, JsonGenerator json) {
    PlaceWriter places = new PlaceWriter(text, json);
    json.writeStartObject();
    json.writeStringProperty("id", position.id());
    places.string("actor", position.actor());
    places.span("actorSpan", position.actorSpan());
    json.writeObjectPropertyStart("subject");
    places.span("span", position.subject().span());
    places.string("person", position.subject().person());
    json.writeStringProperty("name", position.subject().name());
    json.writeEndObject();
    json.writeStringProperty("stance", position.stance().id());
    json.writeBooleanProperty("negated", position.negated());
    places.spans("words", position.words());
    strings(json, "statements", position.statements());
    places.string("by", position.by());
    strings(json, "through", position.through());
    json.writeStringProperty("certainty", position.certainty().id());
    places.string("when", position.when());
    json.writeNumberProperty("confidence", Math.round(position.confidence() * 100) / 100.0);
    json.writeEndObject();
  }

  private static void strings(JsonGenerator json, String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  Position read(JsonFields fields) throws MalformedRecordException {
    PlaceReader places = new PlaceReader(text);
    List<Span> words = places.spans(fields, "words");
    if (words.isEmpty()) {
      throw fields.wrong("words", "the places of the words that show it");
    }
    double confidence = fields.number("confidence", 1);
    if (!(confidence >= 0 && confidence <= 1)) {
      throw fields.wrong("confidence", "a probability, 0 to 1");
    }
    JsonFields subject = fields.object("subject");
    if (subject == null) {
      throw fields.wrong("subject", "an object");
    }
    Span span = places.span(subject, "span");
    return new Position(
        fields.string("id", ""),
        fields.optional("actor"),
        places.span(fields, "actorSpan"),
        new Position.Subject(
            span, subject.optional("person"), subject.string("name", text.slice(span))),
        fields.constant("stance", Stance.class, Stance::id),
        fields.has("negated") && fields.truth("negated"),
        words,
        fields.strings("statements"),
        fields.optional("by"),
        fields.strings("through"),
        fields.has("certainty")
            ? fields.constant("certainty", Certainty.class, Certainty::id)
            : Certainty.ASSERTED,
        fields.optional("when"),
        confidence);
  }
}
