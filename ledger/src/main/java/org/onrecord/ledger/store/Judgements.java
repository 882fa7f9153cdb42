package org.onrecord.ledger.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.entry.Deed;
import org.onrecord.ledger.sql.Sql;

/** What the events of a statement come to. The machine's own findings stay as they are. */
final class Judgements {
  private Judgements() {}

  /**
   * The state of a statement.
   *
   * @param verdict the last deed that judges
   * @param person the number of the speaker, where that is one of the ledger's people
   */
  private record State(
      Deed verdict,
      @Nullable String speaker,
      @Nullable Long person,
      @Nullable String content,
      @Nullable String act) {

    private static final State OPEN = new State(Deed.RESTORED, null, null, null, null);

    State after(EventRow said) {
      Deed deed = Deed.valueOf(said.deed().toUpperCase(Locale.ROOT));
      return switch (deed) {
        case NOTED -> this;
        case RESTORED -> OPEN;
        case REJECTED, ACCEPTED -> new State(deed, speaker, person, content, act);
        case CORRECTED ->
            new State(
                Deed.CORRECTED,
                said.speaker() == null ? speaker : said.speaker(),
                said.speaker() == null ? person : number(said.other()),
                said.content() == null ? content : said.content(),
                said.act() == null ? act : said.act());
      };
    }

    private static @Nullable Long number(@Nullable String identity) {
      return identity == null ? null : (Long) People.id(identity);
    }
  }

  private static Optional<State> of(List<EventRow> events) {
    State state = State.OPEN;
    for (EventRow event : events) {
      state = state.after(event);
    }
    return state.equals(State.OPEN) ? Optional.empty() : Optional.of(state);
  }

  /** Writes what the events of a statement come to now. */
  static void project(Sql sql, String target) throws SQLException {
    sql.update("delete from judgement where target = ?", target);
    Optional<State> state = of(Events.rows(sql, target));
    if (state.isPresent()) {
      sql.update(
          "insert into judgement (target, verdict, speaker, person, content, act)"
              + " values (?, ?, ?, ?, ?, ?)",
          target,
          state.get().verdict().id(),
          state.get().speaker(),
          state.get().person(),
          state.get().content(),
          state.get().act());
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
                          state.act())));
    }
    Map<String, String> held = new TreeMap<>();
    sql.each(
        "select target, verdict, speaker, person, content, act from judgement",
        row ->
            held.put(
                row.getString(1),
                text(
                    row.getString(2),
                    row.getString(3),
                    row.getString(4) == null ? null : (Long) row.getLong(4),
                    row.getString(5),
                    row.getString(6))));
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
      @Nullable String act) {
    return verdict + "\n" + speaker + "\n" + person + "\n" + content + "\n" + act;
  }
}
