package org.onrecord.ledger.person;

import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.SourceText;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes people, and who may be one, as JSON: one line each, without the line's end. */
public final class PersonWriter {
  private static final JsonFactory FACTORY = new JsonFactory();

  private PersonWriter() {}

  /** Somebody. */
  public static String line(LedgerPerson person) {
    return line(json -> write(json, person));
  }

  /** Two who may be one. */
  public static String line(MergeProposal proposal) {
    return line(json -> write(json, proposal));
  }

  private static String line(Consumer<JsonGenerator> content) {
    Writer out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      content.accept(json);
      json.writeEndObject();
    }
    return SourceText.of(out.toString()).string();
  }

  private static void write(JsonGenerator json, LedgerPerson person) {
    json.writeStringProperty("person", person.number().toString());
    json.writeStringProperty("type", person.type());
    json.writeStringProperty("name", person.name());
    texts(json, "names", person.names());
    texts(json, "identifiers", person.identifiers());
    json.writeArrayPropertyStart("roles");
    for (PersonRole role : person.roles()) {
      json.writeStartObject();
      json.writeStringProperty("role", role.role());
      text(json, "first", role.first());
      text(json, "last", role.last());
      json.writeNumberProperty("pages", role.pages());
      json.writeEndObject();
    }
    json.writeEndArray();
    texts(json, "outlets", person.outlets());
    json.writeNumberProperty("pages", person.pages());
    text(json, "first", person.first());
    text(json, "last", person.last());
    json.writeObjectPropertyStart("statements");
    for (Relation relation : Relation.values()) {
      json.writeNumberProperty(relation.id(), person.count(relation));
    }
    json.writeEndObject();
    json.writeArrayPropertyStart("parts");
    for (LedgerPerson.Part part : person.parts()) {
      json.writeStartObject();
      json.writeStringProperty("person", part.number().toString());
      json.writeStringProperty("name", part.name());
      json.writeStringProperty("where", part.where());
      json.writeNumberProperty("pages", part.pages());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, MergeProposal proposal) {
    candidate(json, "one", proposal.one());
    candidate(json, "other", proposal.other());
    json.writeArrayPropertyStart("evidence");
    for (Evidence evidence : proposal.evidence()) {
      json.writeStartObject();
      json.writeStringProperty("kind", evidence.kind().id());
      json.writeStringProperty("detail", evidence.detail());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void candidate(
      JsonGenerator json, String name, MergeProposal.Candidate candidate) {
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("person", candidate.number().toString());
    json.writeStringProperty("name", candidate.name());
    json.writeNumberProperty("pages", candidate.pages());
    texts(json, "outlets", candidate.outlets());
    json.writeEndObject();
  }

  private static void texts(JsonGenerator json, String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  private static void text(JsonGenerator json, String name, @Nullable String value) {
    if (value == null) {
      json.writeNullProperty(name);
    } else {
      json.writeStringProperty(name, value);
    }
  }
}
