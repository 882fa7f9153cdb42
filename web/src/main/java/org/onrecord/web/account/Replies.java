package org.onrecord.web.account;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.onrecord.ledger.Ledger;
import org.onrecord.ledger.sql.Side;
import org.onrecord.ledger.sql.Sql;

/**
 * What readers answer. Addresses go into a table of their own, which nothing here reads: they are
 * there for who can read the database, and are deleted where a reply is refused. Thread-safe.
 */
public final class Replies {
  private static final int MOST = 500;
  private static final String COLUMNS =
      "select id, statement, coalesce(place, ''), name, words, sent, state, moderator from workbench_reply ";

  private final Side side;
  private final Clock clock;

  /** Those of a ledger. */
  public Replies(Ledger ledger, Clock clock) {
    this.side = WorkbenchTables.of(ledger);
    this.clock = clock;
  }

  /**
   * What is answered: a statement by its number, and by its page and place, which outlive another
   * reading of the page.
   *
   * @param place as in char=848,1310
   */
  public record Answered(String statement, String page, String place) {}

  /**
   * Keeps one that waits for a moderator.
   *
   * @return false where so many wait already that it was not kept
   */
  public boolean send(Answered answered, String name, String address, String words)
      throws IOException {
    return side.write(
        sql -> {
          if (sql.number("select count(*) from workbench_reply where state = 'waiting'") >= MOST) {
            return false;
          }
          long id = sql.number("select coalesce(max(id), 0) + 1 from workbench_reply");
          sql.update(
              "insert into workbench_reply (id, statement, page, place, name, words, sent, state)"
                  + " values (?, ?, ?, ?, ?, ?, ?, 'waiting')",
              id,
              answered.statement(),
              answered.page(),
              answered.place(),
              name,
              words,
              clock.millis());
          sql.update(
              "insert into workbench_reply_address (reply, address) values (?, ?)", id, address);
          return true;
        });
  }

  /** Those to a statement that others may see, the first first. */
  public List<Reply> shown(Answered answered) throws IOException {
    return shown(answered.page()).stream()
        .filter(reply -> reply.place().equals(answered.place()))
        .toList();
  }

  /** Those to any statement of a page that others may see, the first first. */
  public List<Reply> shown(String page) throws IOException {
    return list("where state = 'shown' and page = ? order by id limit " + MOST, page);
  }

  /** Those of one state, the first first. */
  public List<Reply> of(ReplyState state) throws IOException {
    return list("where state = ? order by id limit " + MOST, text(state));
  }

  private List<Reply> list(String which, String value) throws IOException {
    return side.read(
        sql ->
            sql.list(
                COLUMNS + which,
                row ->
                    new Reply(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        Instant.ofEpochMilli(row.getLong(6)),
                        ReplyState.valueOf(row.getString(7).toUpperCase(Locale.ROOT)),
                        row.getString(8)),
                value),
        List.of());
  }

  private static String text(ReplyState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  /**
   * Keeps what a moderator says.
   *
   * @return false where there is no such reply
   */
  public boolean moderate(long id, ReplyState state, String moderator) throws IOException {
    return side.write(sql -> moderate(sql, id, state, moderator));
  }

  private boolean moderate(Sql sql, long id, ReplyState state, String moderator)
      throws java.sql.SQLException {
    if (state == ReplyState.REFUSED) {
      sql.update("delete from workbench_reply_address where reply = ?", id);
    }
    return sql.update(
            "update workbench_reply set state = ?, moderator = ?, moderated = ? where id = ?",
            text(state),
            moderator,
            clock.millis(),
            id)
        > 0;
  }
}
