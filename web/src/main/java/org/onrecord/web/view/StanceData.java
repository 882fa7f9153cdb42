package org.onrecord.web.view;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.person.PersonNumber;
import org.onrecord.ledger.stance.AnsweredPage;
import org.onrecord.ledger.stance.HeldPosition;
import org.onrecord.ledger.stance.StatementAnswer;
import org.onrecord.report.CsvRow;
import org.onrecord.web.answer.Json;

/** Who answers what, and who stands how to whom, for programs. */
final class StanceData {
  private StanceData() {}

  static String line(AnsweredPage page) {
    return Json.object(
        json ->
            json.text("page", page.page())
                .text("source", page.source())
                .text("headline", page.headline())
                .text("outlet", page.outlet())
                .text("published", page.published())
                .number("supports", page.supports())
                .number("doubts", page.doubts())
                .number("disputes", page.disputes())
                .number("likely", page.likely()));
  }

  static List<String> pageRows(List<AnsweredPage> pages) {
    List<String> rows = new ArrayList<>();
    rows.add(
        CsvRow.of(
            "page",
            "source",
            "headline",
            "outlet",
            "published",
            "supports",
            "doubts",
            "disputes",
            "likely"));
    for (AnsweredPage page : pages) {
      rows.add(
          CsvRow.of(
              page.page(),
              page.source(),
              page.headline(),
              page.outlet(),
              page.published(),
              Integer.toString(page.supports()),
              Integer.toString(page.doubts()),
              Integer.toString(page.disputes()),
              Integer.toString(page.likely())));
    }
    return rows;
  }

  static String line(StatementAnswer answer) {
    return Json.object(
        json ->
            json.text("statement", answer.statement().toString())
                .text("name", answer.name())
                .text("comment", answer.comment())
                .text("relation", answer.relation().id())
                .truth("ofClaim", answer.ofClaim())
                .text("words", answer.words())
                .decimal("confidence", answer.confidence())
                .text("page", answer.page()));
  }

  static String line(HeldPosition held) {
    return Json.object(
        json ->
            json.text("actor", held.actor())
                .text("actorPerson", text(held.actorNumber()))
                .text("subject", held.subject())
                .text("subjectPerson", text(held.subjectNumber()))
                .text("stance", held.stance().id())
                .truth("negated", held.negated())
                .text("when", held.when())
                .text("by", held.by())
                .texts("through", held.through())
                .text("certainty", held.certainty().id())
                .text("words", held.words())
                .decimal("confidence", held.confidence())
                .text("statement", held.statement() == null ? null : held.statement().toString())
                .text("page", held.page())
                .text("source", held.source())
                .text("headline", held.headline())
                .text("outlet", held.outlet())
                .text("published", held.published()));
  }

  private static @Nullable String text(@Nullable PersonNumber number) {
    return number == null ? null : number.toString();
  }

  static List<String> positionRows(List<HeldPosition> positions) {
    List<String> rows = new ArrayList<>();
    rows.add(
        CsvRow.of(
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
            "page",
            "statement",
            "confidence"));
    for (HeldPosition held : positions) {
      rows.add(
          CsvRow.of(
              held.actor(),
              held.subject(),
              held.stance().id(),
              Boolean.toString(held.negated()),
              held.when(),
              held.published(),
              held.by(),
              String.join("; ", held.through()),
              held.certainty().id(),
              held.words(),
              held.source(),
              held.page(),
              held.statement() == null ? null : held.statement().toString(),
              Double.toString(held.confidence())));
    }
    return rows;
  }
}
