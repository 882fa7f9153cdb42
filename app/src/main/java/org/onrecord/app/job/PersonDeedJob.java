package org.onrecord.app.job;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.console.Console;
import org.onrecord.app.console.ExitCode;
import org.onrecord.app.console.FailureLog;
import org.onrecord.ledger.Ledger;
import org.onrecord.ledger.entry.LedgerAddress;
import org.onrecord.ledger.entry.LedgerException;
import org.onrecord.ledger.person.PersonEvent;
import org.onrecord.ledger.person.PersonNumber;
import org.onrecord.ledger.person.PersonPlaces;
import org.onrecord.report.PersonText;
import org.onrecord.sources.text.Visible;

/**
 * One {@code onrecord people merge}, {@code apart}, {@code split}, {@code name} or {@code undo}.
 */
public final class PersonDeedJob {
  private final Console console;
  private final Saying saying;
  private final FailureLog log;

  /**
   * Who says something of people, and how it is told.
   *
   * @param ledger whose people
   * @param who says so
   * @param note why; null where nothing is told
   * @param quiet whether only failures are told
   * @param debug whether stack traces are shown
   */
  public record Saying(
      LedgerAddress ledger, String who, @Nullable String note, boolean quiet, boolean debug) {}

  /** What is said. */
  @FunctionalInterface
  private interface Deed {
    PersonEvent with(Ledger ledger) throws IOException;
  }

  /** Creates a job for one run. */
  public PersonDeedJob(Console console, Saying saying) {
    this.console = console;
    this.saying = saying;
    this.log = new FailureLog(console, saying.debug());
  }

  /** Makes others one with somebody, each by an event of their own. */
  public ExitCode merge(String one, List<String> others) {
    ExitCode code = ExitCode.DONE;
    for (String other : others) {
      code =
          run(
              ledger -> {
                PersonNumber first = ledger.personCalled(one);
                return ledger.merge(first, ledger.personCalled(other), saying.who(), saying.note());
              });
    }
    return code;
  }

  /** Says that two are not one. */
  public ExitCode apart(String one, String other) {
    return run(
        ledger ->
            ledger.apart(
                ledger.personCalled(one), ledger.personCalled(other), saying.who(), saying.note()));
  }

  /** Takes one out of those who were made one. */
  public ExitCode split(String part) {
    return run(ledger -> ledger.split(ledger.partCalled(part), saying.who(), saying.note()));
  }

  /** Says that somebody is another on some pages and in some statements. */
  public ExitCode split(String person, PersonPlaces where) {
    return run(
        ledger -> ledger.split(ledger.personCalled(person), where, saying.who(), saying.note()));
  }

  /** Gives somebody a name. */
  public ExitCode name(String person, String name) {
    return run(
        ledger -> ledger.name(ledger.personCalled(person), name, saying.who(), saying.note()));
  }

  /** Takes back an event. */
  public ExitCode undo(long event) {
    return run(ledger -> ledger.undo(event, saying.who(), saying.note()));
  }

  private ExitCode run(Deed deed) {
    try (Ledger ledger =
        Ledger.open(saying.ledger(), PreparingMessages.of(console, saying.ledger()))) {
      PersonEvent event = deed.with(ledger);
      if (!saying.quiet()) {
        console.message(
            Visible.of(
                "event "
                    + event.id()
                    + ": "
                    + PersonText.what(event)
                    + "; onrecord people undo "
                    + event.id()
                    + " takes it back"));
      }
    } catch (LedgerException e) {
      LedgerFailure.tell(log, e);
    } catch (IOException e) {
      log.fail(saying.ledger().name(), e);
    }
    return log.exitCode();
  }
}
