package org.onrecord.web.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.Ledger;
import org.onrecord.ledger.entry.Event;
import org.onrecord.ledger.entry.Moment;
import org.onrecord.ledger.entry.StatementNumber;
import org.onrecord.ledger.hit.HitWriter;
import org.onrecord.ledger.hit.Hits;
import org.onrecord.ledger.query.Grouping;
import org.onrecord.ledger.query.Query;
import org.onrecord.ledger.query.Review;
import org.onrecord.ledger.query.Sort;
import org.onrecord.report.HitCsv;
import org.onrecord.web.answer.Address;
import org.onrecord.web.answer.Answer;
import org.onrecord.web.answer.Data;
import org.onrecord.web.answer.Json;
import org.onrecord.web.answer.Question;
import org.onrecord.web.guard.Access;
import org.onrecord.web.view.Description.JsonType;
import org.onrecord.web.view.Description.Member;
import org.onrecord.web.view.Description.Parameter;

/** A queue of the statements that nobody has judged, the least sure first. */
final class ReviewView implements View {
  private final Ledger ledger;
  private final Reach reach;
  private final Judging judging;

  ReviewView(Ledger ledger, Reach reach, Judging judging) {
    this.ledger = ledger;
    this.reach = reach;
    this.judging = judging;
  }

  @Override
  public String path() {
    return "/review";
  }

  @Override
  public Access access() {
    return Access.EDITOR;
  }

  @Override
  public Description description() {
    List<Parameter> parameters = new ArrayList<>();
    Asked.parameters().stream()
        .filter(parameter -> Judging.KEPT.contains(parameter.name()))
        .forEach(parameters::add);
    parameters.add(Parameter.query("limit", "How many for programs, 1 to 200; else 20."));
    return new Description(
        "Statements that nobody has judged, the least sure first.",
        parameters,
        List.of(
            new Member("hits", JsonType.ARRAY, "The next ones."),
            new Member("open", JsonType.INTEGER, "How many nobody has judged."),
            new Member("done", JsonType.INTEGER, "How many somebody has accepted or corrected."),
            new Member("next", JsonType.STRING, "The `after` of those that follow.")));
  }

  @Override
  public Answer answer(Question question) throws IOException {
    Query.Builder asked =
        Asked.query(question).grouping(Grouping.NONE).sort(Sort.DOUBT).review(Review.OPEN);
    Query query = Asked.after(question, asked.build());
    Hits first = ledger.searchLately(query.limit(1), question.since());
    Query judged = asked.review(Review.DONE).limit(1).build();
    long done = ledger.searchLately(judged, question.since()).statements();
    StatementModel.Queue queue = queue(question, first, done);
    StatementModel model =
        first.hits().isEmpty()
            ? StatementModel.none(queue)
            : StatementModel.of(
                judging.look(new StatementNumber(first.hits().get(0).statement())), queue);
    Supplier<Hits> open = () -> found(query, question.since());
    return new Answer("Review", "review", model, List.of("review.js"), data(open, done));
  }

  /** Programs are told of more than the one that a page shows. */
  private Hits found(Query query, Moment since) {
    try {
      return ledger.searchLately(query, since);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private StatementModel.Queue queue(Question question, Hits first, long done) throws IOException {
    Address address = question.address().without("last");
    List<Map.Entry<String, String>> kept = new ArrayList<>();
    List<Chip> chosen = new ArrayList<>();
    for (String name : Judging.KEPT) {
      for (String value : question.texts(name)) {
        kept.add(Map.entry(name, value));
        if (!name.equals("after")) {
          chosen.add(new Chip(value, 0, true, address.toggled(name, value).toString()));
        }
      }
    }
    Optional<Event> last = last(question);
    return new StatementModel.Queue(
        first.statements(),
        done,
        skip(address, first),
        question.text("after").isEmpty() ? null : address.without("after").toString(),
        kept,
        last.isEmpty() ? null : question.text("last"),
        last.map(Event::id).orElse(0L),
        last.map(event -> event.judgement().deed().id()).orElse(""),
        chosen);
  }

  private static @Nullable String skip(Address address, Hits first) {
    return first.next() == null ? null : address.with("after", first.next().toString()).toString();
  }

  /** What was just said, which can be taken back. */
  private Optional<Event> last(Question question) throws IOException {
    String last = question.text("last");
    if (last.isEmpty()) {
      return Optional.empty();
    }
    List<Event> events = ledger.history(reach.statement(question.user(), last));
    return events.isEmpty() ? Optional.empty() : Optional.of(events.get(events.size() - 1));
  }

  private static Data data(Supplier<Hits> hits, long done) {
    return new Data(
        () -> {
          Hits open = hits.get();
          return Json.object(
              json ->
                  json.raws("hits", open.hits().stream().map(HitWriter::line).toList())
                      .number("open", open.statements())
                      .number("done", done)
                      .text("next", open.next() == null ? null : open.next().toString()));
        },
        () -> hits.get().hits().stream().map(HitWriter::line).toList(),
        () -> {
          List<String> rows = new ArrayList<>(List.of(HitCsv.header()));
          hits.get().hits().forEach(hit -> rows.add(HitCsv.render(hit)));
          return rows;
        });
  }
}
