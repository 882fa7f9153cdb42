package org.onrecord.record;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.stance.Dispute;
import org.onrecord.stance.DisputeTarget;
import org.onrecord.stance.Quoting;
import org.onrecord.stance.Relation;
import org.onrecord.stance.Scope;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;
import org.onrecord.verdict.Edit;
import org.onrecord.verdict.Verdict;
import tools.jackson.core.JsonGenerator;

/**
 * Disputes as JSON, both ways.
 *
 * @param text what their places point into
 */
record DisputeJson(SourceText text) {

  void write(Dispute dispute, JsonGenerator json) {
    PlaceWriter places = new PlaceWriter(text, json);
    json.writeStartObject();
    json.writeStringProperty("id", dispute.id());
    places.string("responder", dispute.responder());
    json.writeStringProperty("part", dispute.part());
    places.spans("words", dispute.words());
    target(places, dispute.target());
    quoting(places, dispute.quoting());
    json.writeStringProperty("relation", dispute.relation().id());
    json.writeStringProperty("scope", dispute.scope().id());
    json.writeNumberProperty("confidence", Math.round(dispute.confidence() * 100) / 100.0);
    json.writeEndObject();
  }

  private static void target(PlaceWriter places, DisputeTarget target) {
    JsonGenerator json = places.json();
    json.writeObjectPropertyStart("target");
    places.string("kind", target.kind() == null ? null : target.kind().id());
    places.string("id", target.id());
    places.span("span", target.span());
    json.writeStringProperty("basis", target.basis().id());
    json.writeEndObject();
  }

  private static void quoting(PlaceWriter places, @Nullable Quoting quoting) {
    JsonGenerator json = places.json();
    if (quoting == null) {
      json.writeNullProperty("quoting");
      return;
    }
    json.writeObjectPropertyStart("quoting");
    places.spans("words", quoting.words());
    if (quoting.source() != null) {
      places.span("source", quoting.source());
    }
    json.writeStringProperty("verdict", quoting.verdict().id());
    json.writeArrayPropertyStart("edits");
    for (Edit edit : quoting.edits()) {
      json.writeStartObject();
      json.writeStringProperty("op", edit.op().id());
      json.writeStringProperty("kind", edit.kind().id());
      places.span("quote", edit.quote());
      places.span("source", edit.source());
      json.writeBooleanProperty("marked", edit.marked());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  Dispute read(JsonFields fields) throws MalformedRecordException {
    PlaceReader places = new PlaceReader(text);
    List<Span> words = places.spans(fields, "words");
    if (words.isEmpty()) {
      throw fields.wrong("words", "the places of the words that answer");
    }
    double confidence = fields.number("confidence", 1);
    if (!(confidence >= 0 && confidence <= 1)) {
      throw fields.wrong("confidence", "a probability, 0 to 1");
    }
    JsonFields target = fields.object("target");
    return new Dispute(
        fields.string("id", ""),
        fields.optional("responder"),
        fields.string("part", "body"),
        words,
        target(target == null ? new JsonFields(Map.of(), fields.pointer()) : target, places),
        quoting(fields.object("quoting"), places),
        fields.constant("relation", Relation.class, Relation::id),
        fields.has("scope") ? fields.constant("scope", Scope.class, Scope::id) : Scope.CLAIM,
        confidence);
  }

  private static DisputeTarget target(JsonFields fields, PlaceReader places)
      throws MalformedRecordException {
    DisputeTarget.Kind kind =
        fields.has("kind")
            ? fields.constant("kind", DisputeTarget.Kind.class, DisputeTarget.Kind::id)
            : null;
    DisputeTarget.Basis basis =
        fields.has("basis")
            ? fields.constant("basis", DisputeTarget.Basis.class, DisputeTarget.Basis::id)
            : DisputeTarget.Basis.IMPLICIT;
    if (kind == null) {
      return DisputeTarget.elsewhere(basis);
    }
    return switch (kind) {
      case STATEMENT ->
          DisputeTarget.statement(fields.required("id"), places.span(fields, "span"), basis);
      case COMMENT ->
          DisputeTarget.comment(fields.required("id"), places.span(fields, "span"), basis);
      case PASSAGE -> DisputeTarget.passage(places.span(fields, "span"), basis);
      case ARTICLE -> DisputeTarget.article(basis);
      case PERSON -> DisputeTarget.person(fields.required("id"), basis);
    };
  }

  private static @Nullable Quoting quoting(@Nullable JsonFields fields, PlaceReader places)
      throws MalformedRecordException {
    return fields == null
        ? null
        : new Quoting(
            places.spans(fields, "words"),
            places.optional(fields, "source"),
            fields.constant("verdict", Verdict.class, Verdict::id),
            fields.objects("edits", edit -> edit(edit, places)));
  }

  private static Edit edit(JsonFields fields, PlaceReader places) throws MalformedRecordException {
    return new Edit(
        fields.constant("op", Edit.Op.class, Edit.Op::id),
        fields.constant("kind", Edit.Kind.class, Edit.Kind::id),
        places.span(fields, "quote"),
        places.span(fields, "source"),
        fields.truth("marked"));
  }
}
