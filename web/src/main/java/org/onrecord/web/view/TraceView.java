package org.onrecord.web.view;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.Ledger;
import org.onrecord.ledger.entry.StatementNumber;
import org.onrecord.ledger.hit.Hit;
import org.onrecord.ledger.query.QueryException;
import org.onrecord.ledger.trace.Trace;
import org.onrecord.ledger.trace.TraceWriter;
import org.onrecord.report.HitCsv;
import org.onrecord.report.Link;
import org.onrecord.report.TraceHtml;
import org.onrecord.web.answer.Address;
import org.onrecord.web.answer.Answer;
import org.onrecord.web.answer.Choices;
import org.onrecord.web.answer.Data;
import org.onrecord.web.answer.Json;
import org.onrecord.web.answer.Question;
import org.onrecord.web.view.Description.JsonType;
import org.onrecord.web.view.Description.Member;
import org.onrecord.web.view.Description.Parameter;

/** A quotation's way through the papers, with what drifted. */
final class TraceView implements View {
  private final Ledger ledger;
  private final Reach reach;

  TraceView(Ledger ledger, Reach reach) {
    this.ledger = ledger;
    this.reach = reach;
  }

  @Override
  public String path() {
    return "/trace";
  }

  @Override
  public Description description() {
    return new Description(
        "What became of words: each appearance by date, compared with the first.",
        List.of(
            Parameter.query("words", "The words, four or more."),
            Parameter.query("statement", "Or the number of a statement, as in 12.3.")),
        List.of(
            new Member("words", JsonType.STRING, "The words that were traced."),
            new Member("basis", JsonType.STRING, "With what they are compared: first."),
            new Member("whole", JsonType.BOOLEAN, "Whether these are all appearances."),
            new Member("steps", JsonType.ARRAY, "As `onrecord trace --format jsonl` has them.")));
  }

  @Override
  public Answer answer(Question question) throws IOException {
    String words = question.text("words");
    String statement = question.text("statement");
    try {
      if (!statement.isEmpty()) {
        StatementNumber number = reach.statement(question.user(), statement);
        return answer(ledger.traceLately(number, question.since()));
      }
      if (!words.isEmpty()) {
        return answer(ledger.traceLately(words, question.since()));
      }
      return answer(words, null, null);
    } catch (QueryException e) {
      return answer(words, null, e.getMessage());
    }
  }

  private static Answer answer(Trace trace) {
    return answer(trace.words(), trace, null);
  }

  private static Answer answer(String words, @Nullable Trace trace, @Nullable String problem) {
    Trace shown = trace == null ? new Trace(words, Trace.Basis.FIRST, List.of(), true) : trace;
    TraceModel model =
        new TraceModel(
            words,
            trace == null || trace.steps().isEmpty()
                ? null
                : new Markup(TraceHtml.renderPart(trace, TraceView::links)),
            shown.steps().size(),
            shown.isWhole(),
            problem);
    return new Answer("Trace", "trace", model, List.of(), data(shown));
  }

  private static List<Link> links(Hit hit) {
    HitCard card = HitCard.of(hit);
    return List.of(
        new Link(card.onPage() + card.anchor(), "in its page"),
        new Link(Address.of("/statement", card.number().toString()).toString(), "review"));
  }

  private static Data data(Trace trace) {
    return new Data(
        () ->
            Json.object(
                json ->
                    json.text("words", trace.words())
                        .text("basis", Choices.id(trace.basis()))
                        .truth("whole", trace.isWhole())
                        .raws("steps", lines(trace))),
        () -> lines(trace),
        () -> {
          List<String> rows = new ArrayList<>(List.of("number," + HitCsv.header()));
          trace.steps().forEach(s -> rows.add(s.number() + "," + HitCsv.render(s.hit())));
          return rows;
        });
  }

  private static List<String> lines(Trace trace) {
    return trace.steps().stream().map(TraceWriter::line).toList();
  }
}
