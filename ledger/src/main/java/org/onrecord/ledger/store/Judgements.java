package org.onrecord.ledger.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.entry.Deed;
import org.onrecord.ledger.entry.Judgement;
import org.onrecord.ledger.sql.Sql;
import org.onrecord.statement.Act;
import org.onrecord.statement.Certainty;

/** What the events of a statement come to. The machine's own findings stay as they are. */
final class Judgements {
  private Judgements() {}

  /**
   * The state of a statement.
   *
   * @param verdict the last deed that judges
   * @param identity of the speaker, where that is one of the ledger's people
   */
  private record State(
      Deed verdict,
      @Nullable String speaker,
      @Nullable String identity,
      @Nullable String content,
      @Nullable String act,
      @Nullable String certainty) {

    private static final State OPEN = new State(Deed.RESTORED, null, null, null, null, null);

    State after(EventRow said) {
      Deed deed = Deed.valueOf(said.deed().toUpperCase(Locale.ROOT));
      return switch (deed) {
        case NOTED -> this;
        case RESTORED -> OPEN;
        case REJECTED, ACCEPTED -> new State(deed, speaker, identity, content, act, certainty);
        case CORRECTED ->
            new State(
                Deed.CORRECTED,
                said.speaker() == null ? speaker : said.speaker(),
                said.speaker() == null ? identity : said.other(),
                said.content() == null ? content : said.content(),
                said.act() == null ? act : said.act(),
                said.certainty() == null ? certainty : said.certainty());
      };
    }

    /** The number of the speaker, where that is one of the ledger's people. */
    @Nullable Long person() {
      return identity == null ? null : (Long) People.id(identity);
    }
  }

  /**
   * What somebody says again.
   *
   * @param identity of the speaker, where that is one of the ledger's people
   */
  record Said(Judgement judgement, @Nullable String identity) {}

  /**
   * What to say so that the last judgement of some events no longer counts, and those before it do.
   *
   * @return empty where none of them judges
   */
  static List<Said> leadingBack(List<EventRow> events) {
    int last = events.size() - 1;
    while (last >= 0 && events.get(last).deed().equals(Deed.NOTED.id())) {
      last--;
    }
    if (last < 0) {
      return List.of();
    }
    State before = state(events.subList(0, last));
    List<Said> back = new ArrayList<>();
    back.add(new Said(Judgement.of(Deed.RESTORED, null), null));
    boolean corrected =
        before.speaker() != null
            || before.content() != null
            || before.act() != null
            || before.certainty() != null;
    if (corrected) {
      Act act = before.act() == null ? null : Act.valueOf(before.act().toUpperCase(Locale.ROOT));
      String put = before.certainty();
      Certainty certainty = put == null ? null : Certainty.valueOf(put.toUpperCase(Locale.ROOT));
      Judgement judgement =
          new Judgement(Deed.CORRECTED, before.speaker(), before.content(), act, certainty, null);
      back.add(new Said(judgement, before.identity()));
    }
    if (before.verdict() != Deed.RESTORED && !(corrected && before.verdict() == Deed.CORRECTED)) {
      back.add(new Said(Judgement.of(before.verdict(), null), null));
    }
    return back;
  }

  private static State state(List<EventRow> events) {
    State state = State.OPEN;
    for (EventRow event : events) {
      state = state.after(event);
    }
    return state;
  }

  private static Optional<State> of(List<EventRow> events) {
    State state = state(events);
    return state.equals(State.OPEN) ? Optional.empty() : Optional.of(state);
  }

  /** Writes what the events of a statement come to now. */
  static void project(Sql sql, String target) throws SQLException {
    sql.update("delete from judgement where target = ?", target);
    Optional<State> state = of(Events.rows(sql, target));
    if (state.isPresent()) {
      sql.update(
          "insert into judgement (target, verdict, speaker, person, content, act, certainty)"
              + " values (?, ?, ?, ?, ?, ?, ?)",
          target,
          state.get().verdict().id(),
          state.get().speaker(),
          state.get().person(),
          state.get().content(),
          state.get().act(),
          state.get().certainty());
    }
  }

  /** Whether any corrected speaker is one of the ledger's people. */
  static boolean namePeople(Sql sql) throws SQLException {
    return sql.number("select count(*) from judgement where person is not null") > 0;
  }

  /** Whether the table holds what all events come to, and no more. */
  static boolean areRight(Sql sql) throws SQLException {
    Map<String, String> expected = new TreeMap<>();
    for (String target : statements(sql)) {
      of(Events.rows(sql, target))
          .ifPresent(
              state ->
                  expected.put(
                      target,
                      text(
                          state.verdict().id(),
                          state.speaker(),
                          state.person(),
                          state.content(),
                          state.act(),
                          state.certainty())));
    }
    Map<String, String> held = new TreeMap<>();
    sql.each(
        "select target, verdict, speaker, person, content, act, certainty from judgement",
        row ->
            held.put(
                row.getString(1),
                text(
                    row.getString(2),
                    row.getString(3),
                    row.getString(4) == null ? null : (Long) row.getLong(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7))));
    return expected.equals(held);
  }

  /** Which statements events are about; others are about people. */
  private static List<String> statements(Sql sql) throws SQLException {
    return sql.list(
        "select distinct target from event where deed in ('accepted', 'corrected', 'rejected',"
            + " 'restored', 'noted')",
        row -> row.getString(1));
  }

  private static String text(
      String verdict,
      @Nullable String speaker,
      @Nullable Long person,
      @Nullable String content,
      @Nullable String act,
      @Nullable String certainty) {
    return String.join(
        "\n",
        verdict,
        String.valueOf(speaker),
        String.valueOf(person),
        String.valueOf(content),
        String.valueOf(act),
        String.valueOf(certainty));
  }
}
