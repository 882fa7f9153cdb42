package org.onrecord.spark.table;

import static org.onrecord.spark.table.Shape.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The tables of an archive, of version {@link #VERSION}; docs/archive.md tells their columns. */
public enum Table {
  /** A row a page: all of its record. */
  PAGES(RecordShape.RECORD.fields()),
  /** A row a statement. */
  STATEMENTS(
      RecordShape.STATEMENT,
      text("key"),
      text("words"),
      text("sourceWords"),
      text("cueWords"),
      text("speakerName"),
      text("speakerType"),
      text("speakerIdentifier")),
  /** A row for each who is named on a page. */
  PEOPLE(RecordShape.PERSON),
  /** A row a reader's comment. */
  COMMENTS(RecordShape.COMMENT, text("words")),
  /** A row a date inside what was said. */
  EVENTS(RecordShape.EVENT, text("words")),
  /** A row for each thing that a reader answers. */
  DISPUTES(RecordShape.DISPUTE, text("answerWords"), text("targetWords")),
  /** A row for each stance that somebody takes towards somebody or something. */
  POSITIONS(RecordShape.POSITION, text("evidence"), text("actorName"), text("byName")),
  /** A row for each thing that could not be read. */
  FAILURES(List.of(text("input"), text("place"), text("page"), text("reason")));

  /** Rises when a column changes its name or meaning, or is gone; not when there are more. */
  public static final int VERSION = 1;

  @SuppressWarnings("ImmutableEnumChecker") // records of copied lists
  private final Shape.Group columns;

  Table(List<Shape.Field> columns) {
    this.columns = new Shape.Group(columns);
  }

  /** A list of the record, each entry with the page it is of and words of the text. */
  Table(Shape.Group entry, Shape.Field... words) {
    List<Shape.Field> fields = new ArrayList<>();
    fields.add(Shape.field("page", PageOf.SHAPE));
    fields.addAll(entry.fields());
    fields.addAll(List.of(words));
    this.columns = new Shape.Group(fields);
  }

  /** Its columns. */
  public Shape.Group columns() {
    return columns;
  }

  /** Its folder in the archive, and its name in SQL. */
  public String folder() {
    return name().toLowerCase(Locale.ROOT);
  }
}
