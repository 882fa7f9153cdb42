package org.onrecord.web.view;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.report.CsvRow;
import org.onrecord.web.account.Reply;
import org.onrecord.web.answer.Choices;
import org.onrecord.web.answer.Json;

/** Replies for programs. */
final class ReplyData {
  private ReplyData() {}

  static List<String> lines(List<Reply> replies) {
    return replies.stream().map(ReplyData::line).toList();
  }

  private static String line(Reply reply) {
    return Json.object(
        json ->
            json.number("reply", reply.id())
                .text("statement", reply.statement())
                .text("name", reply.name())
                .text("words", reply.words())
                .text("sent", reply.sent().toString())
                .text("state", Choices.id(reply.state())));
  }

  static List<String> rows(List<Reply> replies) {
    List<String> rows = new ArrayList<>();
    rows.add(CsvRow.of("reply", "statement", "name", "words", "sent", "state"));
    for (Reply reply : replies) {
      rows.add(
          CsvRow.of(
              Long.toString(reply.id()),
              reply.statement(),
              reply.name(),
              reply.words(),
              reply.sent().toString(),
              Choices.id(reply.state())));
    }
    return rows;
  }
}
