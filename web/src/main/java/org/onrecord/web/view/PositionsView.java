package org.onrecord.web.view;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.Ledger;
import org.onrecord.ledger.person.PersonNumber;
import org.onrecord.ledger.query.DateRange;
import org.onrecord.ledger.query.QueryException;
import org.onrecord.ledger.stance.HeldPosition;
import org.onrecord.ledger.stance.PositionQuery;
import org.onrecord.stance.Stance;
import org.onrecord.web.answer.Address;
import org.onrecord.web.answer.Answer;
import org.onrecord.web.answer.Choices;
import org.onrecord.web.answer.Data;
import org.onrecord.web.answer.Json;
import org.onrecord.web.answer.Question;
import org.onrecord.web.view.Description.JsonType;
import org.onrecord.web.view.Description.Member;
import org.onrecord.web.view.Description.Parameter;

/** Who recognised, rejected, accused or supported whom, by date, according to whom. */
final class PositionsView implements View {
  private static final int USUAL = 100;
  private static final int MOST = 1000;
  private static final List<String> FORM = List.of("actor", "subject", "said");

  private final Ledger ledger;

  PositionsView(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public String path() {
    return "/positions";
  }

  @Override
  public Description description() {
    return new Description(
        "Who stands how to whom or what, according to whom, the newest first.",
        List.of(
            Parameter.query("actor", "Beginnings of words of the name of who takes a position."),
            Parameter.query("subject", "Likewise of what it is towards."),
            Parameter.repeated("stance", "Any of " + Choices.names(Stance.class) + "."),
            Parameter.query("said", "When it was so, else published: FROM..TO or one date."),
            Parameter.query("from", "How many to leave out at the beginning."),
            Parameter.query("limit", "How many, 1 to " + MOST + "; else " + USUAL + ".")),
        List.of(
            new Member(
                "positions",
                JsonType.ARRAY,
                "Actor, subject, stance, negated, when, by, through, certainty, words, confidence,"
                    + " and where it stands."),
            new Member("next", JsonType.STRING, "The `from` of those that follow.")));
  }

  @Override
  public Answer answer(Question question) throws IOException {
    int from = question.number("from", 0, 0, 1_000_000);
    int limit = question.number("limit", USUAL, 1, MOST);
    String problem = null;
    List<HeldPosition> found = List.of();
    try {
      found = ledger.positions(query(question, from, limit + 1));
    } catch (QueryException e) {
      problem = e.getMessage();
    }
    List<HeldPosition> held = found.subList(0, Math.min(limit, found.size()));
    boolean more = found.size() > limit;
    String next =
        more ? question.address().with("from", Integer.toString(from + limit)).toString() : null;
    return new Answer(
        "Positions",
        "positions",
        model(question, held, next, problem),
        List.of(),
        data(held, more ? from + limit : 0));
  }

  private static PositionQuery query(Question question, int from, int limit) {
    Set<Stance> stances = EnumSet.noneOf(Stance.class);
    stances.addAll(question.choices("stance", Stance.class));
    String said = question.text("said");
    return new PositionQuery(
        question.text("actor"),
        question.text("subject"),
        stances,
        said.isEmpty() ? null : DateRange.parse(said),
        null,
        from,
        limit);
  }

  private static PositionsModel model(
      Question question, List<HeldPosition> held, @Nullable String next, @Nullable String problem) {
    Map<String, String> fields = new LinkedHashMap<>();
    FORM.forEach(name -> fields.put(name, question.text(name)));
    List<String> chosen = question.texts("stance");
    Address address = question.address().without("from");
    List<Chip> chips = new ArrayList<>();
    for (Stance stance : Stance.values()) {
      String to = address.toggled("stance", stance.id()).toString();
      chips.add(new Chip(stance.id(), 0, chosen.contains(stance.id()), to));
    }
    List<TimeLine.Entry> entries = new ArrayList<>();
    Map<String, PositionsModel.Pair> pairs = new LinkedHashMap<>();
    for (HeldPosition each : held) {
      String id = "x" + (entries.size() + 1);
      PositionRow row = new PositionRow(each);
      entries.add(row.onLine(id));
      pairs
          .computeIfAbsent(key(each), key -> pair(each))
          .places()
          .add(new PositionsModel.Place(id, row));
    }
    return new PositionsModel(
        fields, chips, TimeLine.of(entries), List.copyOf(pairs.values()), next, problem);
  }

  private static String key(HeldPosition held) {
    return key(held.actorNumber(), held.actor()) + "\n" + key(held.subjectNumber(), held.subject());
  }

  /** Whoever the ledger knows by their name, as merged ones have one. */
  private static String key(@Nullable PersonNumber number, String name) {
    return (number == null ? "" : "p:") + name.toLowerCase(Locale.ROOT);
  }

  private static PositionsModel.Pair pair(HeldPosition held) {
    return new PositionsModel.Pair(
        held.actor(),
        address(held.actorNumber()),
        held.subject(),
        address(held.subjectNumber()),
        new ArrayList<>());
  }

  private static @Nullable String address(@Nullable PersonNumber number) {
    return number == null ? null : Address.of("/person", number.toString()).toString();
  }

  private static Data data(List<HeldPosition> held, int next) {
    return new Data(
        () ->
            Json.object(
                json ->
                    json.raws("positions", lines(held))
                        .text("next", next > 0 ? Integer.toString(next) : null)),
        () -> lines(held),
        () -> StanceData.positionRows(held));
  }

  private static List<String> lines(List<HeldPosition> held) {
    return held.stream().map(StanceData::line).toList();
  }
}
