package org.onrecord.web.view;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.ledger.entry.Event;
import org.onrecord.ledger.hit.HitWriter;
import org.onrecord.web.answer.Answer;
import org.onrecord.web.answer.Data;
import org.onrecord.web.answer.Json;
import org.onrecord.web.answer.Question;
import org.onrecord.web.view.Description.JsonType;
import org.onrecord.web.view.Description.Member;
import org.onrecord.web.view.Description.Parameter;

/** One statement with its history, to be judged. */
final class StatementView implements View {
  private final Reach reach;
  private final Judging judging;

  StatementView(Reach reach, Judging judging) {
    this.reach = reach;
    this.judging = judging;
  }

  @Override
  public String path() {
    return "/statement/{statement}";
  }

  @Override
  public Description description() {
    return new Description(
        "A statement, with what people said of it.",
        List.of(Parameter.path("statement", "Its number, as in 12.3.")),
        List.of(
            new Member("hit", JsonType.OBJECT, "As `onrecord search --format jsonl` has it."),
            new Member("seen", JsonType.INTEGER, "The number of the last event; 0 where none is."),
            new Member("events", JsonType.ARRAY, "What people said of it, the first first.")));
  }

  @Override
  public Answer answer(Question question) throws IOException {
    Judging.Judged judged =
        judging.look(reach.statement(question.user(), question.path("statement")));
    return new Answer(
        "Statement " + judged.card().number(),
        "statement",
        StatementModel.of(judged, null),
        List.of("review.js"),
        data(judged));
  }

  private static Data data(Judging.Judged judged) {
    List<Event> events = judged.events();
    return new Data(
        () ->
            Json.object(
                json ->
                    json.raw("hit", HitWriter.line(judged.card().hit()))
                        .number("seen", judged.seen())
                        .raws("events", events.stream().map(Histories::line).toList())),
        () -> events.stream().map(Histories::line).toList(),
        () -> {
          List<String> rows = new ArrayList<>(List.of(Histories.header()));
          events.forEach(event -> rows.add(Histories.row(event)));
          return rows;
        });
  }

  @Override
  public List<Write> writes() {
    return judging.writes();
  }
}
