package org.onrecord.app.job;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.onrecord.app.console.ExitCode;
import org.onrecord.app.console.FailureLog;
import org.onrecord.app.console.UsageException;
import org.onrecord.ledger.Ledger;
import org.onrecord.ledger.entry.LedgerAddress;
import org.onrecord.ledger.entry.LedgerException;
import org.onrecord.web.Users;

/** Says who may come into the workbench of a ledger. */
public final class UserJob {
  private static final int SHORTEST = 10;
  private static final int LONGEST = 200;

  private final org.onrecord.app.console.Console console;
  private final LedgerAddress address;
  private final boolean quiet;
  private final FailureLog log;

  /** Does something with the users of a ledger. */
  @FunctionalInterface
  private interface Deed {
    void with(Users users) throws IOException;
  }

  /**
   * Creates a job for one run.
   *
   * @param quiet whether only failures are told
   * @param debug whether stack traces are shown
   */
  public UserJob(
      org.onrecord.app.console.Console console,
      LedgerAddress address,
      boolean quiet,
      boolean debug) {
    this.console = console;
    this.address = address;
    this.quiet = quiet;
    this.log = new FailureLog(console, debug);
  }

  private ExitCode run(Deed deed) {
    try (Ledger ledger = Ledger.open(address, PreparingMessages.of(console, address))) {
      deed.with(new Users(ledger));
    } catch (LedgerException e) {
      LedgerFailure.tell(log, e);
    } catch (IOException e) {
      log.fail(address.name(), e);
    }
    return log.exitCode();
  }

  /** Adds somebody, whose password is asked for. */
  public ExitCode add(String name, Users.Role role) {
    return run(
        users -> {
          if (users.add(name, role, password())) {
            say(name + " may come in as " + role.name().toLowerCase(Locale.ROOT));
          } else {
            log.problem("there is a user " + name + " already");
          }
        });
  }

  /** Gives somebody another password, which is asked for. */
  public ExitCode password(String name) {
    return run(
        users -> {
          if (users.password(name, password())) {
            say(name + " has another password, and must come in anew");
          } else {
            nobody(name);
          }
        });
  }

  /** Lets somebody in no more. */
  public ExitCode remove(String name) {
    return run(
        users -> {
          if (users.remove(name)) {
            say(name + " may not come in any more");
          } else {
            nobody(name);
          }
        });
  }

  /** Prints all, one a line. */
  public ExitCode list() {
    return run(
        users -> {
          StringBuilder lines = new StringBuilder();
          for (Users.Listed user : users.all()) {
            String role = user.role().name().toLowerCase(Locale.ROOT);
            lines.append(role).append('\t').append(user.name()).append('\n');
          }
          console.out().write(lines.toString().getBytes(StandardCharsets.UTF_8));
        });
  }

  private void nobody(String name) {
    log.problem("there is no user " + name + "; onrecord user list names all");
  }

  private void say(String message) {
    if (!quiet) {
      console.message(message);
    }
  }

  /** Asked for twice where a person types, without showing it; else the first line that comes. */
  private String password() throws IOException {
    Console terminal = console.errIsTerminal() ? System.console() : null;
    String password = terminal == null ? piped() : typed(terminal);
    if (password.length() < SHORTEST || password.length() > LONGEST) {
      throw new UsageException("a password has " + SHORTEST + " to " + LONGEST + " characters");
    }
    return password;
  }

  private static String typed(Console terminal) {
    char[] first = terminal.readPassword("Password: ");
    char[] second = terminal.readPassword("Again: ");
    if (first == null || !Arrays.equals(first, second)) {
      throw new UsageException("the two are not the same");
    }
    return new String(first);
  }

  private String piped() throws IOException {
    String line =
        new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8)).readLine();
    return line == null ? "" : line;
  }
}
