package org.onrecord.ledger.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.entry.Deed;
import org.onrecord.ledger.entry.Event;
import org.onrecord.ledger.entry.Judgement;
import org.onrecord.ledger.entry.StatementNumber;
import org.onrecord.ledger.sql.Sql;
import org.onrecord.statement.Act;
import org.onrecord.statement.Certainty;

/** What people said of statements, in the {@link Chain} of all events. */
public final class Events {
  private Events() {}

  /**
   * A statement by its page's id and the places of its content, which outlive another reading.
   *
   * @return empty where there is no such statement
   */
  public static Optional<String> target(Sql sql, StatementNumber number) throws SQLException {
    return sql.first(
        "select p.digest, s.content from statement s join reading r on r.id = s.reading"
            + " join page p on p.id = r.page where s.id = ?",
        row -> new StatementPlace(row.getString(1), row.getString(2)).target(),
        number.id());
  }

  /**
   * Adds an event at the end of the chain.
   *
   * @param now milliseconds since 1970
   */
  public static Event add(Sql sql, long now, String who, String target, Judgement judgement)
      throws SQLException {
    return add(sql, now, who, target, judgement, null);
  }

  /**
   * As {@link #add(Sql, long, String, String, Judgement)}, where the speaker is one of the ledger's
   * people.
   *
   * @param speaker their identity; null where the speaker is a mere name or not corrected
   */
  public static Event add(
      Sql sql, long now, String who, String target, Judgement judgement, @Nullable String speaker)
      throws SQLException {
    EventRow added =
        Chain.add(
            sql,
            new EventRow(
                0,
                now,
                who,
                judgement.deed().id(),
                target,
                speaker,
                judgement.speaker(),
                judgement.content(),
                act(judgement),
                judgement.certainty() == null ? null : judgement.certainty().id(),
                judgement.note(),
                ""));
    Judgements.project(sql, target);
    touch(sql, target);
    return event(added);
  }

  /**
   * Adds what takes the last judgement of a statement back, so that those before it count again.
   *
   * @param now milliseconds since 1970
   * @return the last event that was added; empty where nobody has judged it
   */
  public static Optional<Event> takeBack(Sql sql, long now, String who, String target)
      throws SQLException {
    Event last = null;
    for (Judgements.Said said : Judgements.leadingBack(rows(sql, target))) {
      last = add(sql, now, who, target, said.judgement(), said.identity());
    }
    return Optional.ofNullable(last);
  }

  private static @Nullable String act(Judgement judgement) {
    return judgement.act() == null ? null : judgement.act().id();
  }

  /** The readings that hold it are to be indexed again. */
  static void touch(Sql sql, String target) throws SQLException {
    List<Long> readings =
        sql.list(
            "select r.id from reading r join page p on p.id = r.page where p.digest = ?"
                + " order by r.id",
            row -> row.getLong(1),
            StatementPlace.of(target).page());
    for (long reading : readings) {
      sql.update("update reading set change = ? where id = ?", Changes.next(sql), reading);
    }
  }

  /** What was said of a statement, the first first. */
  public static List<Event> of(Sql sql, String target) throws SQLException {
    return rows(sql, target).stream().map(Events::event).toList();
  }

  static List<EventRow> rows(Sql sql, String target) throws SQLException {
    return sql.list(EventRow.COLUMNS + " where target = ? order by id", EventRow::read, target);
  }

  private static Event event(EventRow row) {
    String act = row.act();
    String certainty = row.certainty();
    return new Event(
        row.id(),
        Instant.ofEpochMilli(row.at()),
        row.who(),
        row.target(),
        new Judgement(
            Deed.valueOf(row.deed().toUpperCase(Locale.ROOT)),
            row.speaker(),
            row.content(),
            act == null ? null : Act.valueOf(act.toUpperCase(Locale.ROOT)),
            certainty == null ? null : Certainty.valueOf(certainty.toUpperCase(Locale.ROOT)),
            row.note()),
        row.hash());
  }
}
