package org.onrecord.ledger.store;

import java.nio.charset.StandardCharsets;
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
import org.onrecord.ledger.sql.Row;
import org.onrecord.ledger.sql.Sql;
import org.onrecord.statement.Act;
import org.onrecord.text.Sha256;

/**
 * What people said of statements: a chain, in which each event holds the hash of itself and the one
 * before, so that none can be changed or taken out without a trace.
 */
public final class Events {
  private static final String COLUMNS =
      "select id, at, who, deed, target, speaker, content, act, note, hash from event";

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
        row -> row.getString(1) + "#char=" + row.getString(2),
        number.id());
  }

  /**
   * Adds an event at the end of the chain.
   *
   * @param now milliseconds since 1970
   */
  public static Event add(Sql sql, long now, String who, String target, Judgement judgement)
      throws SQLException {
    Optional<Event> last = sql.first(COLUMNS + " order by id desc limit 1", Events::read);
    long id = last.map(Event::id).orElse(0L) + 1;
    String before = last.map(Event::hash).orElse("");
    Event event = new Event(id, Instant.ofEpochMilli(now), who, target, judgement, "");
    String hash = hash(before, event);
    sql.update(
        "insert into event (id, at, who, deed, target, speaker, content, act, note, hash)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        now,
        who,
        judgement.deed().id(),
        target,
        judgement.speaker(),
        judgement.content(),
        act(judgement),
        judgement.note(),
        hash);
    Judgements.project(sql, target);
    touch(sql, target);
    return new Event(id, Instant.ofEpochMilli(now), who, target, judgement, hash);
  }

  private static @Nullable String act(Judgement judgement) {
    return judgement.act() == null ? null : judgement.act().id();
  }

  /** The readings that hold it are to be indexed again. */
  private static void touch(Sql sql, String target) throws SQLException {
    int places = target.indexOf('#');
    List<Long> readings =
        sql.list(
            "select r.id from reading r join page p on p.id = r.page where p.digest = ?"
                + " order by r.id",
            row -> row.getLong(1),
            target.substring(0, places));
    for (long reading : readings) {
      sql.update("update reading set change = ? where id = ?", Changes.next(sql), reading);
    }
  }

  /** What was said of a statement, the first first. */
  public static List<Event> of(Sql sql, String target) throws SQLException {
    return sql.list(COLUMNS + " where target = ? order by id", Events::read, target);
  }

  /** The number of the first event whose hash is not what it should be; empty where all are. */
  static Optional<Long> broken(Sql sql) throws SQLException {
    String[] before = {""};
    long[] expected = {1};
    long[] broken = {0};
    sql.each(
        COLUMNS + " order by id",
        row -> {
          Event event = read(row);
          boolean right =
              event.id() == expected[0]++ && hash(before[0], event).equals(event.hash());
          if (!right && broken[0] == 0) {
            broken[0] = event.id();
          }
          before[0] = event.hash();
        });
    return broken[0] == 0 ? Optional.empty() : Optional.of(broken[0]);
  }

  private static Event read(Row row) throws SQLException {
    String act = row.getString(8);
    return new Event(
        row.getLong(1),
        Instant.ofEpochMilli(row.getLong(2)),
        row.getString(3),
        row.getString(5),
        new Judgement(
            Deed.valueOf(row.getString(4).toUpperCase(Locale.ROOT)),
            row.getString(6),
            row.getString(7),
            act == null ? null : Act.valueOf(act.toUpperCase(Locale.ROOT)),
            row.getString(9)),
        row.getString(10));
  }

  /** Each part with its length before it, so that no two events have the same text. */
  private static String hash(String before, Event event) {
    StringBuilder text = new StringBuilder();
    part(text, before);
    part(text, Long.toString(event.id()));
    part(text, Long.toString(event.at().toEpochMilli()));
    part(text, event.who());
    part(text, event.judgement().deed().id());
    part(text, event.target());
    part(text, event.judgement().speaker());
    part(text, event.judgement().content());
    part(text, act(event.judgement()));
    part(text, event.judgement().note());
    return Sha256.named(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void part(StringBuilder text, @Nullable String part) {
    text.append(part == null ? "-" : part.length() + ":" + part).append('\n');
  }
}
