package org.onrecord.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.onrecord.ledger.Ledger;
import org.onrecord.web.account.Members;
import org.onrecord.web.guard.Access;

/** Who may come into the workbench of a ledger by a password. Thread-safe. */
public final class Users {
  private final Members members;

  /** What somebody may do; each may do what those before it may. */
  public enum Role {
    /** Reads. */
    READER,
    /** Adds pages and says what is right. */
    EDITOR,
    /** Lets readers' replies be seen. */
    MODERATOR,
    /** Whatever there is. */
    OWNER
  }

  /**
   * Somebody.
   *
   * @param added when
   */
  public record Listed(String name, Role role, Instant added) {}

  /** Those of a ledger. */
  public Users(Ledger ledger) {
    members = new Members(ledger, Clock.systemUTC());
  }

  /**
   * Adds somebody.
   *
   * @return false where there is somebody of this name, who stays as they are
   */
  public boolean add(String name, Role role, String password) throws IOException {
    return members.add(name, Access.valueOf(role.name()), password);
  }

  /** Gives somebody another password and ends their visits; false where there is nobody. */
  public boolean password(String name, String password) throws IOException {
    return members.password(name, password);
  }

  /** Lets somebody in no more, and ends their visits; false where there is nobody. */
  public boolean remove(String name) throws IOException {
    return members.remove(name);
  }

  /** All, by their names. */
  public List<Listed> all() throws IOException {
    return members.all().stream()
        .map(each -> new Listed(each.name(), Role.valueOf(each.role().name()), each.added()))
        .toList();
  }
}
