package org.onrecord.web.view;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.ledger.Ledger;
import org.onrecord.ledger.person.FoundPeople;
import org.onrecord.ledger.person.LedgerPerson;
import org.onrecord.ledger.person.PersonNumber;
import org.onrecord.ledger.person.PersonWriter;
import org.onrecord.report.PersonCsv;
import org.onrecord.web.answer.Answer;
import org.onrecord.web.answer.Data;
import org.onrecord.web.answer.Json;
import org.onrecord.web.answer.Question;
import org.onrecord.web.view.Description.JsonType;
import org.onrecord.web.view.Description.Member;
import org.onrecord.web.view.Description.Parameter;

/** Finds people, bodies and groups by words of their names. */
final class PeopleView implements View {
  private static final int USUAL = 50;
  private static final int MOST = 200;

  private final Ledger ledger;

  PeopleView(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public String path() {
    return "/people";
  }

  @Override
  public Description description() {
    return new Description(
        "People, bodies and groups, who say most first.",
        List.of(
            Parameter.query("name", "Words of one of their names; all where it is left out."),
            Parameter.query("from", "How many to leave out at the beginning."),
            Parameter.query("limit", "How many, 1 to " + MOST + "; else " + USUAL + ".")),
        List.of(
            new Member("people", JsonType.ARRAY, "As `onrecord people --format jsonl` has them."),
            new Member("count", JsonType.INTEGER, "How many were found.")));
  }

  @Override
  public Answer answer(Question question) throws IOException {
    String name = question.text("name");
    int from = question.number("from", 0, 0, Integer.MAX_VALUE);
    int limit = question.number("limit", USUAL, 1, MOST);
    FoundPeople found = ledger.people(name, from, limit);
    List<LedgerPerson> people = new ArrayList<>();
    for (PersonNumber number : found.people()) {
      people.add(ledger.person(number));
    }
    String count = found.all() == 1 ? "1 person" : found.all() + " people";
    long end = (long) from + limit;
    String next =
        end < found.all() ? question.address().with("from", Long.toString(end)).toString() : null;
    return new Answer(
        name.isEmpty() ? "People" : name,
        "people",
        new PeopleModel(name, people, count, next),
        List.of(),
        data(people, found.all()));
  }

  private static Data data(List<LedgerPerson> people, int count) {
    return new Data(
        () ->
            Json.object(
                json ->
                    json.raws("people", people.stream().map(PersonWriter::line).toList())
                        .number("count", count)),
        () -> people.stream().map(PersonWriter::line).toList(),
        () -> {
          List<String> rows = new ArrayList<>(List.of(PersonCsv.header()));
          people.forEach(person -> rows.add(PersonCsv.render(person)));
          return rows;
        });
  }
}
