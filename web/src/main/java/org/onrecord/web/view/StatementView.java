package org.onrecord.web.view;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.Ledger;
import org.onrecord.ledger.entry.Event;
import org.onrecord.ledger.hit.HitWriter;
import org.onrecord.ledger.stance.StatementAnswer;
import org.onrecord.web.account.Reply;
import org.onrecord.web.answer.Answer;
import org.onrecord.web.answer.Data;
import org.onrecord.web.answer.Json;
import org.onrecord.web.answer.Question;
import org.onrecord.web.view.Description.JsonType;
import org.onrecord.web.view.Description.Member;
import org.onrecord.web.view.Description.Parameter;

/** One statement with its history, to be judged. */
final class StatementView implements View {
  private final Ledger ledger;
  private final Reach reach;
  private final Judging judging;
  private final OpenReplies replies;

  StatementView(Ledger ledger, Reach reach, Judging judging, OpenReplies replies) {
    this.replies = replies;
    this.ledger = ledger;
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
            new Member("events", JsonType.ARRAY, "What people said of it, the first first."),
            new Member("answers", JsonType.ARRAY, "What readers of the page answer to it."),
            new Member("replies", JsonType.ARRAY, "What readers answered here."),
            new Member("reply", JsonType.STRING, "Where anybody may answer it.")));
  }

  @Override
  public Answer answer(Question question) throws IOException {
    Judging.Judged judged =
        judging.look(reach.statement(question.user(), question.path("statement")));
    List<StatementAnswer> answers = ledger.answers(judged.card().number());
    List<Reply> here = replies.to(judged.card().hit());
    String link = replies.link(judged.card().number().toString()).orElse(null);
    return new Answer(
        "Statement " + judged.card().number(),
        "statement",
        new StatementPage(StatementModel.of(judged, null), answers, here, link),
        List.of("review.js"),
        data(judged, answers, here, link));
  }

  private static Data data(
      Judging.Judged judged,
      List<StatementAnswer> answers,
      List<Reply> replies,
      @Nullable String link) {
    List<Event> events = judged.events();
    return new Data(
        () ->
            Json.object(
                json ->
                    json.raw("hit", HitWriter.line(judged.card().hit()))
                        .number("seen", judged.seen())
                        .raws("events", events.stream().map(Histories::line).toList())
                        .raws("answers", answers.stream().map(StanceData::line).toList())
                        .raws("replies", ReplyData.lines(replies))
                        .text("reply", link)),
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
