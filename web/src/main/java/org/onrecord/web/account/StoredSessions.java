package org.onrecord.web.account;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.onrecord.ledger.sql.Side;
import org.onrecord.ledger.sql.Sql;
import org.onrecord.text.Sha256;
import org.onrecord.web.guard.Access;
import org.onrecord.web.guard.Secret;
import org.onrecord.web.guard.Session;
import org.onrecord.web.guard.Sessions;
import org.onrecord.web.guard.User;

/**
 * Visits that outlive the server, a week at most. Of an id only its digest is kept; what somebody
 * may do is looked up each time, so that it ends at once where it is taken from them.
 */
final class StoredSessions implements Sessions {
  private static final long LONGEST = 7L * 24 * 3600 * 1000;

  private final Side side;
  private final Clock clock;

  StoredSessions(Side side, Clock clock) {
    this.side = side;
    this.clock = clock;
  }

  @Override
  public String begin(User user) {
    String id = Secret.next();
    return Members.unchecked(
        () ->
            side.write(
                sql -> {
                  long now = clock.millis();
                  sql.update("delete from workbench_session where begun < ?", now - LONGEST);
                  sql.update(
                      "insert into workbench_session (digest, member, begun) select ?, id, ? from"
                          + " workbench_user where name = ?",
                      digest(id),
                      now,
                      user.name());
                  return id;
                }));
  }

  @Override
  public Optional<Session> find(String id) {
    return Members.unchecked(
        () ->
            side.read(
                sql ->
                    sql.first(
                        "select u.name, u.role from workbench_session s join workbench_user u on"
                            + " u.id = s.member where s.digest = ? and s.begun >= ?",
                        row ->
                            new Session(
                                new User(
                                    row.getString(1),
                                    Access.valueOf(row.getString(2).toUpperCase(Locale.ROOT))),
                                Secret.derived(id, "csrf")),
                        digest(id),
                        clock.millis() - LONGEST),
                Optional.<Session>empty()));
  }

  @Override
  public void end(String id) {
    boolean there = find(id).isPresent();
    if (there) {
      Members.unchecked(
          () ->
              side.write(
                  sql -> sql.update("delete from workbench_session where digest = ?", digest(id))));
    }
  }

  @Override
  public void endAll(User user) {
    if (Members.unchecked(
        () -> side.read(sql -> sql.number("select count(*) from workbench_session") > 0, false))) {
      Members.unchecked(() -> side.write(sql -> endAll(sql, user.name())));
    }
  }

  static int endAll(Sql sql, String name) throws SQLException {
    return sql.update(
        "delete from workbench_session where member in (select id from workbench_user where name ="
            + " ?)",
        name);
  }

  private static String digest(String id) {
    return Sha256.named(id.getBytes(StandardCharsets.UTF_8));
  }
}
