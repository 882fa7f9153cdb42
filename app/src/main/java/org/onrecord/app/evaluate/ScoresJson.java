package org.onrecord.app.evaluate;

import java.io.StringWriter;
import java.io.Writer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The figures as one JSON object: each measure's F1 by name, then the counts; {@code measures},
 * {@code speakers} and {@code errors} hold the rest.
 */
public final class ScoresJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final Scores scores;
  private final JsonGenerator json;

  private ScoresJson(Scores scores, JsonGenerator json) {
    this.scores = scores;
    this.json = json;
  }

  /** The figures as one line, without the line's end. */
  public static String of(Scores scores) {
    Writer out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      new ScoresJson(scores, json).write();
    }
    return out.toString();
  }

  private void write() {
    json.writeStartObject();
    for (Measure measure : Measure.values()) {
      json.writeNumberProperty(measure.id(), scores.of(measure).f1());
    }
    for (SpeakerTally.Group group : SpeakerTally.Group.values()) {
      SpeakerTally tally = scores.of(group);
      if (tally.all() > 0) {
        json.writeNumberProperty(group.id() + " of matched", tally.ofMatched());
        json.writeNumberProperty(group.id() + " of all", tally.ofAll());
      }
    }
    json.writeNumberProperty("gold", scores.of(Measure.FOUND).gold());
    json.writeNumberProperty("predicted", scores.of(Measure.FOUND).ours());
    json.writeNumberProperty("missing", scores.missing().size());
    json.writeNumberProperty("documents", scores.documents());
    writeMeasures();
    writeSpeakers();
    json.writeObjectPropertyStart("errors");
    json.writeNumberProperty("right", scores.agreed());
    for (ErrorClass error : ErrorClass.values()) {
      json.writeNumberProperty(error.label(), scores.of(error));
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void writeMeasures() {
    json.writeObjectPropertyStart("measures");
    for (Measure measure : Measure.values()) {
      Tally tally = scores.of(measure);
      json.writeObjectPropertyStart(measure.id());
      json.writeNumberProperty("f1", tally.f1());
      json.writeNumberProperty("precision", tally.precision());
      json.writeNumberProperty("recall", tally.recall());
      json.writeNumberProperty("goldMatched", tally.goldMatched());
      json.writeNumberProperty("oursMatched", tally.oursMatched());
      json.writeNumberProperty("gold", tally.gold());
      json.writeNumberProperty("ours", tally.ours());
      json.writeName("people");
      Double people = measure.people();
      if (people == null) {
        json.writeNull();
      } else {
        json.writeNumber(people);
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void writeSpeakers() {
    json.writeObjectPropertyStart("speakers");
    for (SpeakerTally.Group group : SpeakerTally.Group.values()) {
      SpeakerTally tally = scores.of(group);
      if (tally.all() > 0) {
        json.writeObjectPropertyStart(group.id());
        json.writeNumberProperty("right", tally.right());
        json.writeNumberProperty("matched", tally.matched());
        json.writeNumberProperty("all", tally.all());
        json.writeEndObject();
      }
    }
    json.writeEndObject();
  }
}
