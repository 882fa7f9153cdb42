package org.onrecord.web.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.onrecord.ledger.Ledger;
import org.onrecord.ledger.sql.Side;
import org.onrecord.ledger.sql.Sql;
import org.onrecord.web.guard.Access;
import org.onrecord.web.guard.Accounts;
import org.onrecord.web.guard.Sessions;
import org.onrecord.web.guard.User;

/** Who may come in by a password, kept beside the ledger. Thread-safe. */
public final class Members implements Accounts {
  /** Looked at where there is nobody, so that it takes as long. Made when somebody signs in. */
  private static final class Nobody {
    static final String PASSWORD = Passwords.kept("nobody");

    private Nobody() {}
  }

  private final Side side;
  private final Clock clock;
  private final StoredSessions sessions;

  private record Kept(User user, String password) {}

  /** Those of a ledger. */
  public Members(Ledger ledger, Clock clock) {
    this.side = WorkbenchTables.of(ledger);
    this.clock = clock;
    this.sessions = new StoredSessions(side, clock);
  }

  /**
   * Adds somebody.
   *
   * @return false where there is somebody of this name, who stays as they are
   */
  public boolean add(String name, Access role, String password) throws IOException {
    String kept = Passwords.kept(password);
    return side.write(
        sql -> {
          if (sql.number("select count(*) from workbench_user where name = ?", name) > 0) {
            return false;
          }
          long id = sql.number("select coalesce(max(id), 0) + 1 from workbench_user");
          sql.update(
              "insert into workbench_user (id, name, role, password, added) values (?, ?, ?, ?, ?)",
              id,
              name,
              role.name(),
              kept,
              clock.millis());
          return true;
        });
  }

  /** Gives somebody another password and ends their visits; false where there is nobody. */
  public boolean password(String name, String password) throws IOException {
    String kept = Passwords.kept(password);
    return side.write(
        sql -> {
          StoredSessions.endAll(sql, name);
          return sql.update("update workbench_user set password = ? where name = ?", kept, name)
              > 0;
        });
  }

  /** Lets somebody in no more, and ends their visits; false where there is nobody. */
  public boolean remove(String name) throws IOException {
    return side.write(
        sql -> {
          StoredSessions.endAll(sql, name);
          return sql.update("delete from workbench_user where name = ?", name) > 0;
        });
  }

  /** All, by their names. */
  public List<Member> all() throws IOException {
    return side.read(
        sql ->
            sql.list(
                "select name, role, added from workbench_user order by name",
                row ->
                    new Member(
                        row.getString(1),
                        role(row.getString(2)),
                        Instant.ofEpochMilli(row.getLong(3)))),
        List.of());
  }

  private static Access role(String name) {
    return Access.valueOf(name.toUpperCase(Locale.ROOT));
  }

  @Override
  public boolean any() {
    return unchecked(
        () -> side.read(sql -> sql.number("select count(*) from workbench_user") > 0, false));
  }

  @Override
  public Optional<User> check(String name, String password) {
    Optional<Kept> kept = unchecked(() -> side.read(sql -> kept(sql, name), Optional.empty()));
    boolean right =
        Passwords.is(password, kept.map(Kept::password).orElseGet(() -> Nobody.PASSWORD));
    return right ? kept.map(Kept::user) : Optional.empty();
  }

  @Override
  public Optional<User> named(String name) {
    return unchecked(() -> side.read(sql -> kept(sql, name), Optional.<Kept>empty()))
        .map(Kept::user);
  }

  private static Optional<Kept> kept(Sql sql, String name) throws java.sql.SQLException {
    return sql.first(
        "select name, role, password from workbench_user where name = ?",
        row -> new Kept(new User(row.getString(1), role(row.getString(2))), row.getString(3)),
        name);
  }

  @Override
  public Sessions sessions() {
    return sessions;
  }

  /** Does what may fail as the ledger may. */
  @FunctionalInterface
  interface Asking<T> {
    T ask() throws IOException;
  }

  static <T> T unchecked(Asking<T> asking) {
    try {
      return asking.ask();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
