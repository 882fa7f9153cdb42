package org.onrecord.app.export;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Page;
import org.onrecord.record.PageRecord;
import org.onrecord.report.CsvRow;
import org.onrecord.report.StanceText;
import org.onrecord.stance.Dispute;
import org.onrecord.stance.DisputeTarget;
import org.onrecord.text.Span;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Disputes as rows of a table and as lines of JSON. */
public final class DisputeRows {
  private DisputeRows() {}

  /** The names of the columns. */
  public static String header() {
    return CsvRow.of(
        "source",
        "published",
        "responder",
        "comment",
        "relation",
        "scope",
        "target",
        "answers",
        "basis",
        "words",
        "confidence");
  }

  /** The row of one. */
  public static String row(PageRecord record, Dispute dispute) {
    Page page = record.page();
    return CsvRow.of(
        page.source(),
        page.metadata().published(),
        StanceText.responder(record, dispute),
        dispute.part(),
        dispute.relation().id(),
        dispute.scope().id(),
        kind(dispute.target()),
        StanceText.target(record, dispute.target()),
        dispute.target().basis().id(),
        record.words(dispute.words()),
        StanceText.figure(dispute.confidence()));
  }

  /** The line of one, without its end. */
  public static String line(PageRecord record, Dispute dispute) {
    ObjectNode line = Json.object().put("source", record.page().source());
    Json.put(line, "published", record.page().metadata().published());
    line.put("id", dispute.id());
    line.put("responder", StanceText.responder(record, dispute));
    line.put("comment", dispute.part());
    line.put("relation", dispute.relation().id());
    line.put("scope", dispute.scope().id());
    line.put("words", record.words(dispute.words()));
    line.set("places", places(record, dispute.words()));
    ObjectNode target = Json.object().put("kind", kind(dispute.target()));
    Json.put(target, "id", dispute.target().id());
    target.put("words", StanceText.target(record, dispute.target()));
    Span span = dispute.target().span();
    target.set("places", places(record, span == null ? List.of() : List.of(span)));
    target.put("basis", dispute.target().basis().id());
    line.set("target", target);
    line.put("confidence", Math.round(dispute.confidence() * 100) / 100.0);
    return Json.line(line);
  }

  private static @Nullable String kind(DisputeTarget target) {
    DisputeTarget.Kind kind = target.kind();
    return kind == null ? "elsewhere" : kind.id();
  }

  /** Places as the record counts them, in code points. */
  static ArrayNode places(PageRecord record, List<Span> spans) {
    ArrayNode places = Json.array(List.of());
    for (Span span : spans) {
      places
          .addArray()
          .add(record.page().text().codePointOffset(span.start()))
          .add(record.page().text().codePointOffset(span.end()));
    }
    return places;
  }
}
