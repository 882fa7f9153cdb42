package org.onrecord.web.guard;

import java.util.Optional;

/** Who may come in by a name and a password. Thread-safe. */
public interface Accounts {

  /** Whether there is anybody. */
  boolean any();

  /** Whoever has this name and this password; takes as long where there is nobody. */
  Optional<User> check(String name, String password);

  /** Whoever has this name, for a proxy that has asked for the password. */
  Optional<User> named(String name);

  /** Their visits, which outlive the server. */
  Sessions sessions();
}
