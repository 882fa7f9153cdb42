package org.onrecord.web.view;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onrecord.ledger.Ledger;
import org.onrecord.ledger.entry.LedgerException;
import org.onrecord.ledger.entry.StatementNumber;
import org.onrecord.ledger.hit.Hit;
import org.onrecord.ledger.hit.HitWriter;
import org.onrecord.ledger.person.LedgerPerson;
import org.onrecord.ledger.person.PersonEvent;
import org.onrecord.ledger.person.PersonNumber;
import org.onrecord.ledger.person.PersonPlaces;
import org.onrecord.ledger.person.PersonWriter;
import org.onrecord.ledger.person.Relation;
import org.onrecord.ledger.stance.HeldPosition;
import org.onrecord.ledger.stance.PositionQuery;
import org.onrecord.ledger.stance.StatementAnswer;
import org.onrecord.report.HitCsv;
import org.onrecord.web.answer.Address;
import org.onrecord.web.answer.Answer;
import org.onrecord.web.answer.Data;
import org.onrecord.web.answer.Json;
import org.onrecord.web.answer.Question;
import org.onrecord.web.answer.Submission;
import org.onrecord.web.guard.Access;
import org.onrecord.web.guard.Refusal;
import org.onrecord.web.guard.Refusal.Reason;
import org.onrecord.web.view.Description.JsonType;
import org.onrecord.web.view.Description.Member;
import org.onrecord.web.view.Description.Parameter;

/** Somebody across pages: what they said over time, about whom, to whom; and who they are. */
final class PersonView implements View {
  private static final int USUAL = 100;
  private static final int MOST = 1000;
  private static final int LONGEST = 400;

  private final Ledger ledger;
  private final Reach reach;

  PersonView(Ledger ledger, Reach reach) {
    this.ledger = ledger;
    this.reach = reach;
  }

  @Override
  public String path() {
    return "/person/{person}";
  }

  @Override
  public Description description() {
    return new Description(
        "Somebody across pages, with their statements over time and the history of who they are.",
        List.of(
            Parameter.path("person", "Their number, as in p3f09a1c204b7."),
            Parameter.query(
                "limit", "How many statements of a kind, 1 to " + MOST + "; else " + USUAL + ".")),
        List.of(
            new Member("person", JsonType.OBJECT, "As `onrecord people --format jsonl` has them."),
            new Member("by", JsonType.ARRAY, "What they said, the newest first."),
            new Member("about", JsonType.ARRAY, "What others said of them."),
            new Member("to", JsonType.ARRAY, "What was said to them."),
            new Member("through", JsonType.ARRAY, "What they tell that others said."),
            new Member("against", JsonType.ARRAY, "What readers doubt and dispute of it."),
            new Member("positions", JsonType.ARRAY, "How they stand, and others to them."),
            new Member("events", JsonType.ARRAY, "What people said of who they are.")));
  }

  @Override
  public Answer answer(Question question) throws IOException {
    LedgerPerson person = reach.person(question.user(), question.path("person"));
    int limit = question.number("limit", USUAL, 1, MOST);
    Map<Relation, List<Hit>> hits = new EnumMap<>(Relation.class);
    for (Relation relation : Relation.values()) {
      hits.put(relation, ledger.statements(person.number(), relation, limit));
    }
    List<PersonEvent> events = ledger.history(person.number());
    List<PersonModel.Listed> lists = new ArrayList<>();
    hits.forEach(
        (relation, some) -> {
          if (!some.isEmpty()) {
            lists.add(
                new PersonModel.Listed(
                    relation.id(), title(relation), person.count(relation), HitCard.of(some)));
          }
        });
    List<HitCard> said = HitCard.of(hits.getOrDefault(Relation.BY, List.of()));
    TimeLine line = TimeLine.of(said.stream().map(HitCard::onLine).toList());
    List<StatementAnswer> against = ledger.against(person.number(), limit);
    List<HeldPosition> positions = ledger.positions(PositionQuery.of(person.number(), limit));
    return new Answer(
        person.name(),
        "person",
        new PersonModel(person, line, lists, against, PositionRow.of(positions), events),
        List.of(),
        data(person, hits, against, positions, events));
  }

  private static String title(Relation relation) {
    return switch (relation) {
      case BY -> "What they said";
      case ABOUT -> "What others said of them";
      case TO -> "What was said to them";
      case THROUGH -> "What they tell that others said";
    };
  }

  private static Data data(
      LedgerPerson person,
      Map<Relation, List<Hit>> hits,
      List<StatementAnswer> against,
      List<HeldPosition> positions,
      List<PersonEvent> events) {
    return new Data(
        () ->
            Json.object(
                json -> {
                  json.raw("person", PersonWriter.line(person));
                  hits.forEach((relation, some) -> json.raws(relation.id(), lines(some)));
                  json.raws("against", against.stream().map(StanceData::line).toList());
                  json.raws("positions", positions.stream().map(StanceData::line).toList());
                  json.raws("events", events.stream().map(PersonView::line).toList());
                }),
        () -> hits.values().stream().flatMap(some -> lines(some).stream()).toList(),
        () -> {
          List<String> rows = new ArrayList<>(List.of("relation," + HitCsv.header()));
          hits.forEach(
              (relation, some) ->
                  some.forEach(hit -> rows.add(relation.id() + "," + HitCsv.render(hit))));
          return rows;
        });
  }

  private static List<String> lines(List<Hit> hits) {
    return hits.stream().map(HitWriter::line).toList();
  }

  private static String line(PersonEvent event) {
    return Json.object(
        json ->
            json.number("event", event.id())
                .text("at", event.at().toString())
                .text("who", event.who())
                .text("deed", event.deed().id())
                .text("words", PersonModel.words(event))
                .text("note", event.note())
                .truth("counts", event.counts()));
  }

  @Override
  public List<Write> writes() {
    return List.of(
        new Write(
            "/person/{person}/merge",
            Access.EDITOR,
            "Says that two are one: other names the other, note says why.",
            this::merge),
        new Write(
            "/person/{person}/split",
            Access.EDITOR,
            "Says that part is none of those with whom they were merged.",
            this::split),
        new Write(
            "/person/{person}/part",
            Access.EDITOR,
            "Says that somebody is another in each statement named by statement, or with"
                + " where=pages on their pages.",
            this::part),
        new Write("/person/{person}/name", Access.EDITOR, "Says what the name is.", this::name),
        new Write(
            "/person/{person}/undo",
            Access.EDITOR,
            "Takes back the event of a number.",
            this::undo));
  }

  private Address merge(Submission sent) throws IOException {
    LedgerPerson person = reach.person(sent.user(), sent.path("person"));
    PersonNumber other = called(sent, "other");
    return done(
        person,
        () ->
            ledger.merge(person.number(), other, sent.user().name(), sent.known("note", LONGEST)));
  }

  private Address split(Submission sent) throws IOException {
    LedgerPerson person = reach.person(sent.user(), sent.path("person"));
    PersonNumber part = called(sent, "part");
    return done(person, () -> ledger.split(part, sent.user().name(), sent.known("note", LONGEST)));
  }

  /** Somebody else, where statements were ticked: in these alone, or on all of their pages. */
  private Address part(Submission sent) throws IOException {
    LedgerPerson person = reach.person(sent.user(), sent.path("person"));
    List<StatementNumber> statements = new ArrayList<>();
    for (String number : sent.texts("statement")) {
      statements.add(reach.statement(sent.user(), number));
    }
    if (statements.isEmpty()) {
      throw new Refusal(Reason.BAD, "Tick the statements that are somebody else's.");
    }
    if (statements.size() > MOST) {
      throw new Refusal(Reason.LARGE, "At most " + MOST + " statements can be ticked at once.");
    }
    PersonPlaces where =
        sent.text("where", LONGEST).equals("pages")
            ? PersonPlaces.pages(pages(statements))
            : PersonPlaces.statements(statements);
    return done(
        person,
        () ->
            ledger.split(person.number(), where, sent.user().name(), sent.known("note", LONGEST)));
  }

  private List<String> pages(List<StatementNumber> statements) throws IOException {
    Set<String> pages = new LinkedHashSet<>();
    for (StatementNumber statement : statements) {
      try {
        pages.add(ledger.hit(statement).page());
      } catch (LedgerException e) {
        throw told(e);
      }
    }
    return List.copyOf(pages);
  }

  private Address name(Submission sent) throws IOException {
    LedgerPerson person = reach.person(sent.user(), sent.path("person"));
    String name = Sent.line(sent, "name");
    return done(
        person,
        () -> ledger.name(person.number(), name, sent.user().name(), sent.known("note", LONGEST)));
  }

  private Address undo(Submission sent) throws IOException {
    LedgerPerson person = reach.person(sent.user(), sent.path("person"));
    long event = sent.number("event");
    return done(person, () -> ledger.undo(event, sent.user().name(), sent.known("note", LONGEST)));
  }

  /** One of the ledger's people by a number or a name that nobody else has. */
  private PersonNumber called(Submission sent, String field) throws IOException {
    String name = Sent.line(sent, field);
    try {
      return field.equals("part") ? ledger.partCalled(name) : ledger.personCalled(name);
    } catch (LedgerException e) {
      throw told(e);
    }
  }

  @FunctionalInterface
  private interface Deed {
    void act() throws IOException;
  }

  private static Address done(LedgerPerson person, Deed deed) throws IOException {
    try {
      deed.act();
    } catch (LedgerException e) {
      throw told(e);
    }
    return Address.of("/person", person.number().toString());
  }

  /** What the ledger says of people whom somebody named is about what they may see anyway. */
  private static RuntimeException told(LedgerException failure) throws LedgerException {
    if (failure.fault() != LedgerException.Fault.REFUSED) {
      throw failure;
    }
    String message = String.valueOf(failure.getMessage());
    int name = message.indexOf(": ");
    return new Refusal(Reason.BAD, name < 0 ? message : message.substring(name + 2));
  }
}
