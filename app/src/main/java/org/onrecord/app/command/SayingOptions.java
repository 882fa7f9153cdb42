package org.onrecord.app.command;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.console.Console;
import org.onrecord.app.console.UsageException;
import org.onrecord.app.job.PersonDeedJob;
import org.onrecord.ledger.entry.LedgerAddress;
import picocli.CommandLine.Option;

/** Who says something of what a ledger holds, and why. */
final class SayingOptions {
  private static final int LONGEST = 100_000;

  @Option(names = "--note", paramLabel = "TEXT", description = "A note: why.")
  private @Nullable String note;

  @Option(
      names = "--who",
      paramLabel = "NAME",
      description = {
        "Who says so. Default: the one that ONRECORD_WHO names, else the name of the user of this"
            + " computer."
      })
  private @Nullable String who;

  /** Why; null where nothing is told. */
  @Nullable String note() {
    return text(note);
  }

  /** Who says so. */
  String who(Console console) {
    return who(who, console);
  }

  /** Who says so: as named, else as the environment says, else the user of this computer. */
  static String who(@Nullable String given, Console console) {
    String named = given == null ? console.environment().get("ONRECORD_WHO") : given;
    String user = named == null ? System.getProperty("user.name", "") : named;
    return Objects.requireNonNullElse(name(user.isBlank() ? "somebody" : user), "somebody");
  }

  /** All that a job needs to know of it. */
  PersonDeedJob.Saying saying(LedgerAddress ledger, Console console, StandardOptions standard) {
    return new PersonDeedJob.Saying(
        ledger, who(console), note(), standard.quiet(), standard.debug());
  }

  /** A name that can be kept. */
  static @Nullable String name(@Nullable String value) {
    String text = text(value);
    if (text != null && text.chars().anyMatch(Character::isISOControl)) {
      throw new UsageException("a name is one line without control characters");
    }
    return text;
  }

  /** A text that can be kept. */
  static @Nullable String text(@Nullable String value) {
    if (value == null) {
      return null;
    }
    boolean control =
        value.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t');
    if (value.isBlank() || value.length() > LONGEST || control) {
      throw new UsageException(
          "a text here is not blank, has no control characters and at most "
              + LONGEST
              + " characters");
    }
    return value.strip();
  }
}
