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
import org.onrecord.ledger.entry.Event;
import org.onrecord.ledger.entry.Judgement;
import org.onrecord.ledger.sql.Sql;
import org.onrecord.statement.Act;

/** What the events of a statement come to. The machine's own findings stay as they are. */
public final class Judgements {
  private Judgements() {}

  /**
   * The state of a statement.
   *
   * @param verdict the last deed that judges
   */
  private record State(
      Deed verdict, @Nullable String speaker, @Nullable String content, @Nullable String act) {

    private static final State OPEN = new State(Deed.RESTORED, null, null, null);

    State after(Judgement said) {
      return switch (said.deed()) {
        case NOTED -> this;
        case RESTORED -> OPEN;
        case REJECTED, ACCEPTED -> new State(said.deed(), speaker, content, act);
        case CORRECTED ->
            new State(
                Deed.CORRECTED,
                said.speaker() == null ? speaker : said.speaker(),
                said.content() == null ? content : said.content(),
                said.act() == null ? act : said.act().id());
      };
    }
  }

  /**
   * What to say so that the last judgement of some events no longer counts, and those before it do.
   *
   * @return empty where none of them judges
   */
  public static List<Judgement> leadingBack(List<Event> events) {
    int last = events.size() - 1;
    while (last >= 0 && events.get(last).judgement().deed() == Deed.NOTED) {
      last--;
    }
    if (last < 0) {
      return List.of();
    }
    State before = state(events.subList(0, last));
    List<Judgement> back = new ArrayList<>();
    back.add(Judgement.of(Deed.RESTORED, null));
    boolean corrected =
        before.speaker() != null || before.content() != null || before.act() != null;
    if (corrected) {
      Act act = before.act() == null ? null : Act.valueOf(before.act().toUpperCase(Locale.ROOT));
      back.add(new Judgement(Deed.CORRECTED, before.speaker(), before.content(), act, null));
    }
    if (before.verdict() != Deed.RESTORED && !(corrected && before.verdict() == Deed.CORRECTED)) {
      back.add(Judgement.of(before.verdict(), null));
    }
    return back;
  }

  private static State state(List<Event> events) {
    State state = State.OPEN;
    for (Event event : events) {
      state = state.after(event.judgement());
    }
    return state;
  }

  private static Optional<State> of(List<Event> events) {
    State state = state(events);
    return state.equals(State.OPEN) ? Optional.empty() : Optional.of(state);
  }

  /** Writes what the events of a statement come to now. */
  static void project(Sql sql, String target) throws SQLException {
    sql.update("delete from judgement where target = ?", target);
    Optional<State> state = of(Events.of(sql, target));
    if (state.isPresent()) {
      sql.update(
          "insert into judgement (target, verdict, speaker, content, act) values (?, ?, ?, ?, ?)",
          target,
          state.get().verdict().id(),
          state.get().speaker(),
          state.get().content(),
          state.get().act());
    }
  }

  /** Whether the table holds what all events come to, and no more. */
  static boolean areRight(Sql sql) throws SQLException {
    Map<String, String> expected = new TreeMap<>();
    for (String target : statements(sql)) {
      of(Events.of(sql, target))
          .ifPresent(
              state ->
                  expected.put(
                      target,
                      text(state.verdict().id(), state.speaker(), state.content(), state.act())));
    }
    Map<String, String> held = new TreeMap<>();
    sql.each(
        "select target, verdict, speaker, content, act from judgement",
        row ->
            held.put(
                row.getString(1),
                text(row.getString(2), row.getString(3), row.getString(4), row.getString(5))));
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
      String verdict, @Nullable String speaker, @Nullable String content, @Nullable String act) {
    return verdict + "\n" + speaker + "\n" + content + "\n" + act;
  }
}
