package org.onrecord.app.export;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Page;
import org.onrecord.record.PageRecord;
import org.onrecord.report.CsvRow;
import org.onrecord.report.StanceText;
import org.onrecord.stance.Position;
import org.onrecord.text.Span;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Positions as rows of a table and as lines of JSON. */
public final class PositionRows {
  private PositionRows() {}

  /** The names of the columns. */
  public static String header() {
    return CsvRow.of(
        "actor",
        "subject",
        "stance",
        "negated",
        "when",
        "published",
        "by",
        "through",
        "certainty",
        "words",
        "source",
        "statements",
        "confidence");
  }

  /** The row of one. */
  public static String row(PageRecord record, Position position) {
    Page page = record.page();
    return CsvRow.of(
        StanceText.actor(record, position),
        position.subject().name(),
        position.stance().id(),
        Boolean.toString(position.negated()),
        position.when(),
        page.metadata().published(),
        by(record, position),
        String.join("; ", through(record, position)),
        position.certainty().id(),
        record.words(position.words()),
        page.source(),
        String.join(" ", position.statements()),
        StanceText.figure(position.confidence()));
  }

  /** The line of one, without its end. */
  public static String line(PageRecord record, Position position) {
    ObjectNode line = Json.object().put("source", record.page().source());
    Json.put(line, "published", record.page().metadata().published());
    line.put("id", position.id());
    line.put("actor", StanceText.actor(record, position));
    line.put("subject", position.subject().name());
    line.put("stance", position.stance().id());
    line.put("negated", position.negated());
    Json.put(line, "when", position.when());
    Json.put(line, "by", by(record, position));
    line.set("through", Json.array(through(record, position)));
    line.put("certainty", position.certainty().id());
    line.put("words", record.words(position.words()));
    line.set("places", places(record, position.words()));
    line.set("statements", Json.array(position.statements()));
    line.put("confidence", Math.round(position.confidence() * 100) / 100.0);
    return Json.line(line);
  }

  /** Places as the record counts them, in code points. */
  private static ArrayNode places(PageRecord record, List<Span> spans) {
    ArrayNode places = Json.array(List.of());
    for (Span span : spans) {
      places
          .addArray()
          .add(record.page().text().codePointOffset(span.start()))
          .add(record.page().text().codePointOffset(span.end()));
    }
    return places;
  }

  private static @Nullable String by(PageRecord record, Position position) {
    String by = position.by();
    return by == null ? null : StanceText.name(record, by);
  }

  private static List<String> through(PageRecord record, Position position) {
    return position.through().stream().map(id -> StanceText.name(record, id)).toList();
  }
}
