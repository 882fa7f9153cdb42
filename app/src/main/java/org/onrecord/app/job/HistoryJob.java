package org.onrecord.app.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.console.Console;
import org.onrecord.app.console.ExitCode;
import org.onrecord.app.console.FailureLog;
import org.onrecord.ledger.Ledger;
import org.onrecord.ledger.entry.Event;
import org.onrecord.ledger.entry.Judgement;
import org.onrecord.ledger.entry.LedgerAddress;
import org.onrecord.ledger.entry.LedgerException;
import org.onrecord.ledger.entry.StatementNumber;
import org.onrecord.ledger.person.PersonNumber;
import org.onrecord.person.Person;
import org.onrecord.record.PageRecord;
import org.onrecord.sources.input.Failures;
import org.onrecord.sources.text.Visible;
import org.onrecord.statement.Statement;

/** One {@code onrecord correct} or {@code onrecord history}. */
public final class HistoryJob {
  private final Console console;
  private final LedgerAddress address;
  private final FailureLog log;

  /**
   * Creates a job for one run.
   *
   * @param debug whether stack traces are shown
   */
  public HistoryJob(Console console, LedgerAddress address, boolean debug) {
    this.console = console;
    this.address = address;
    this.log = new FailureLog(console, debug);
  }

  /** Keeps what somebody says of a statement. */
  public ExitCode judge(
      StatementNumber statement, PersonDeedJob.Saying saying, Judgement judgement) {
    try (Ledger ledger = Ledger.open(address, PreparingMessages.of(console, address))) {
      Optional<PersonNumber> speaker = speaker(ledger, judgement.speaker(), saying);
      if (speaker.isPresent()) {
        ledger.judge(statement, saying.who(), judgement, speaker.get());
      } else {
        ledger.judge(statement, saying.who(), judgement);
      }
    } catch (LedgerException e) {
      LedgerFailure.tell(log, e);
    } catch (IOException e) {
      log.fail(address.name(), e);
    }
    return log.exitCode();
  }

  /**
   * The one whom a correction names.
   *
   * @throws LedgerException if it gives a number, and that is nobody's
   */
  private Optional<PersonNumber> speaker(
      Ledger ledger, @Nullable String name, PersonDeedJob.Saying saying) throws IOException {
    if (name == null) {
      return Optional.empty();
    }
    try {
      PersonNumber found = ledger.personCalled(name);
      tell(saying, ledger.person(found).name() + " is " + found);
      return Optional.of(found);
    } catch (LedgerException e) {
      if (e.fault() != LedgerException.Fault.REFUSED
          || PersonNumber.parse(name.strip()).isPresent()) {
        throw e;
      }
      tell(saying, e.getMessage() + " (kept as a name)");
      return Optional.empty();
    }
  }

  private void tell(PersonDeedJob.Saying saying, String message) {
    if (!saying.quiet()) {
      console.message(Visible.of(message));
    }
  }

  /** Tells what became of a statement. */
  public ExitCode tell(StatementNumber statement) {
    try (Ledger ledger = Ledger.open(address, PreparingMessages.of(console, address))) {
      List<String> lines = new ArrayList<>();
      lines.addAll(found(ledger.record(statement), statement));
      ledger.history(statement).forEach(event -> lines.add(line(event)));
      print(lines);
    } catch (LedgerException e) {
      LedgerFailure.tell(log, e);
    } catch (IOException e) {
      log.fail(address.name(), e);
    }
    return log.exitCode();
  }

  private static List<String> found(PageRecord record, StatementNumber number) {
    Statement statement = record.statements().get(number.index());
    String speaker = record.speaker(statement).map(Person::name).orElse("somebody");
    return List.of(
        record.page().source(),
        "found by OnRecord "
            + record.extractor().version()
            + ": "
            + speaker
            + ", "
            + statement.act().id()
            + ": "
            + record.words(statement.content()));
  }

  private static String line(Event event) {
    Judgement said = event.judgement();
    StringBuilder line = new StringBuilder();
    line.append(event.at()).append(", ").append(event.who()).append(": ");
    line.append(said.deed().id());
    if (said.speaker() != null) {
      line.append(", speaker ").append(said.speaker());
    }
    if (said.act() != null) {
      line.append(", act ").append(said.act().id());
    }
    if (said.certainty() != null) {
      line.append(", certainty ").append(said.certainty().id());
    }
    if (said.content() != null) {
      line.append(", content ").append(said.content());
    }
    if (said.note() != null) {
      line.append(" (").append(said.note()).append(')');
    }
    return line.toString();
  }

  private void print(List<String> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(Visible.of(line.replaceAll("\\s+", " "))).append('\n'));
    try {
      console.out().write(text.toString().getBytes(StandardCharsets.UTF_8));
      console.out().flush();
    } catch (IOException e) {
      if (!Failures.isBrokenPipe(e)) {
        log.failWriting(null, e);
      }
    }
  }
}
