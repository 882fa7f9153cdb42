package org.onrecord.web.view;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.report.CsvRow;
import org.onrecord.web.answer.Choices;
import org.onrecord.web.answer.Data;
import org.onrecord.web.answer.Json;
import org.onrecord.web.view.Description.JsonType;
import org.onrecord.web.view.Description.Member;
import org.onrecord.web.work.WorkReport;

/** What is being added, for programs. */
final class WorkData {
  private WorkData() {}

  static List<Member> members() {
    return List.of(
        new Member("work", JsonType.STRING, "Its id."),
        new Member("who", JsonType.STRING, "Who began it."),
        new Member("begun", JsonType.STRING, "When, in UTC."),
        new Member("state", JsonType.STRING, "waiting, reading, done or failed."),
        new Member("percent", JsonType.INTEGER, "How much was read, in hundredths."),
        new Member("added", JsonType.INTEGER, "Pages that are new in the ledger."),
        new Member("present", JsonType.INTEGER, "Pages that were there already."),
        new Member("failed", JsonType.INTEGER, "What could not be read."),
        new Member("statements", JsonType.INTEGER, "How many were added."),
        new Member("names", JsonType.ARRAY, "What was sent."),
        new Member("problems", JsonType.ARRAY, "Why something could not be read."),
        new Member("pages", JsonType.ARRAY, "The first of the pages that were added."));
  }

  static Data of(WorkReport report) {
    return new Data(
        () -> json(report),
        () -> report.pages().stream().map(WorkData::json).toList(),
        () -> rows(report));
  }

  static String json(WorkReport report) {
    return Json.object(
        json ->
            summary(json, report)
                .texts("names", report.names())
                .texts("problems", report.problems())
                .raws("pages", report.pages().stream().map(WorkData::json).toList()));
  }

  /** Without what can be long. */
  static String line(WorkReport report) {
    return Json.object(json -> summary(json, report));
  }

  private static Json summary(Json json, WorkReport report) {
    return json.text("work", report.id())
        .text("who", report.who())
        .text("begun", report.begun().toString())
        .text("state", Choices.id(report.state()))
        .number("percent", report.percent())
        .number("added", report.added())
        .number("present", report.present())
        .number("failed", report.failed())
        .number("statements", report.statements());
  }

  private static String json(WorkReport.Page page) {
    return Json.object(
        json ->
            json.text("page", page.id())
                .text("source", page.source())
                .number("statements", page.statements()));
  }

  private static List<String> rows(WorkReport report) {
    List<String> rows = new ArrayList<>(List.of(CsvRow.of("page", "source", "statements")));
    for (WorkReport.Page page : report.pages()) {
      rows.add(CsvRow.of(page.id(), page.source(), Integer.toString(page.statements())));
    }
    return rows;
  }
}
