package org.onrecord.spark.table;

import static org.onrecord.spark.table.Shape.field;
import static org.onrecord.spark.table.Shape.group;
import static org.onrecord.spark.table.Shape.many;
import static org.onrecord.spark.table.Shape.real;
import static org.onrecord.spark.table.Shape.text;
import static org.onrecord.spark.table.Shape.whole;

import java.util.List;

/** What a record looks like: docs/record.md, field by field. A test holds it to the writer. */
final class RecordShape {
  private static final Shape PLACE = new Shape.Tuple(List.of("start", "end"));
  private static final Shape RUN = new Shape.Tuple(List.of("text", "source", "length"));
  private static final Shape BOX = new Shape.Tuple(List.of("left", "top", "width", "height"));
  private static final Shape STRING = Shape.Plain.TEXT;

  private static final Shape EXTRACTOR =
      group(text("version"), text("model"), field("settings", new Shape.Dictionary()));

  private static final Shape CAPTURE =
      group(
          text("url"),
          text("record"),
          text("type"),
          text("date"),
          text("digest"),
          text("contentType"),
          text("truncated"));

  private static final Shape TURN =
      group(text("voice"), field("label", PLACE), many("words", PLACE));

  private static final Shape LOCATOR =
      group(
          whole("start"),
          whole("end"),
          whole("page"),
          text("label"),
          field("box", BOX),
          whole("fromMillis"),
          whole("toMillis"),
          text("file"),
          whole("paragraph"));

  private static final Shape PAGE =
      group(
          text("id"),
          text("source"),
          text("mediaType"),
          field("capture", CAPTURE),
          text("headline"),
          text("outlet"),
          many("authors", STRING),
          text("published"),
          text("modified"),
          text("language"),
          text("canonical"),
          text("section"),
          text("text"),
          many("parts", group(text("role"), whole("start"), whole("end"))),
          many("sourceMap", RUN),
          many("sourcePairs", Shape.Plain.INT),
          many("turns", TURN),
          many("locators", LOCATOR),
          field("sidecar", group(text("file"), text("digest"), text("speaker"))));

  static final Shape.Group COMMENT =
      group(
          text("id"), text("parent"), text("author"), text("posted"), whole("start"), whole("end"));

  static final Shape.Group PERSON =
      group(
          text("id"),
          text("type"),
          text("name"),
          many("mentions", PLACE),
          text("identifier"),
          text("identifiedBy"),
          many("candidates", STRING));

  static final Shape.Group STATEMENT =
      group(
          text("id"),
          text("kind"),
          text("act"),
          text("speaker"),
          real("speakerConfidence"),
          many("source", PLACE),
          many("cue", PLACE),
          many("content", PLACE),
          many("through", STRING),
          text("to"),
          field("said", group(field("span", PLACE), text("date"))),
          text("certainty"),
          many("certaintySpan", PLACE),
          text("part"),
          real("confidence"),
          real("reliability"));

  static final Shape.Group EVENT = group(text("date"), field("span", PLACE), text("statement"));

  private static final Shape EDIT =
      group(
          text("op"),
          text("kind"),
          field("quote", PLACE),
          field("source", PLACE),
          field("marked", Shape.Plain.TRUTH));

  static final Shape.Group DISPUTE =
      group(
          text("id"),
          text("responder"),
          text("part"),
          many("words", PLACE),
          field("target", group(text("kind"), text("id"), field("span", PLACE), text("basis"))),
          field(
              "quoting",
              group(
                  many("words", PLACE),
                  field("source", PLACE),
                  text("verdict"),
                  many("edits", EDIT))),
          text("relation"),
          text("scope"),
          real("confidence"));

  static final Shape.Group POSITION =
      group(
          text("id"),
          text("actor"),
          field("actorSpan", PLACE),
          field("subject", group(field("span", PLACE), text("person"), text("name"))),
          text("stance"),
          field("negated", Shape.Plain.TRUTH),
          many("words", PLACE),
          many("statements", STRING),
          text("by"),
          many("through", STRING),
          text("certainty"),
          text("when"),
          real("confidence"));

  private static final Shape CLAIM =
      group(
          text("claim"),
          text("claimant"),
          text("date"),
          text("rating"),
          text("reviewer"),
          text("url"),
          many("statements", STRING));

  private static final Shape DIAGNOSTIC =
      group(text("code"), whole("start"), whole("end"), text("message"));

  /** All of it. */
  static final Shape.Group RECORD =
      group(
          whole("onrecord"),
          field("extractor", EXTRACTOR),
          field("page", PAGE),
          many("comments", COMMENT),
          many("people", PERSON),
          many("statements", STATEMENT),
          many("events", EVENT),
          many("disputes", DISPUTE),
          many("positions", POSITION),
          many("claims", CLAIM),
          many("diagnostics", DIAGNOSTIC));

  private RecordShape() {}
}
