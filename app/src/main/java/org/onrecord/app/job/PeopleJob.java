package org.onrecord.app.job;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.onrecord.app.console.Console;
import org.onrecord.app.console.ExitCode;
import org.onrecord.app.console.FailureLog;
import org.onrecord.app.output.Belongings;
import org.onrecord.app.output.OutputFile;
import org.onrecord.ledger.Ledger;
import org.onrecord.ledger.entry.LedgerException;
import org.onrecord.ledger.person.LedgerPerson;
import org.onrecord.ledger.person.MergeProposal;
import org.onrecord.ledger.person.PersonNumber;
import org.onrecord.ledger.person.PersonWriter;
import org.onrecord.ledger.person.Relation;
import org.onrecord.report.PersonCsv;
import org.onrecord.report.PersonText;
import org.onrecord.sources.input.Failures;
import org.onrecord.sources.text.Counted;

/** One {@code onrecord people} that lists, or {@code onrecord people propose}. */
public final class PeopleJob {
  private static final int NEWEST = 5;

  private final Console console;
  private final PeopleSettings settings;
  private final FailureLog log;

  /** Creates a job for one run. */
  public PeopleJob(Console console, PeopleSettings settings) {
    this.console = console;
    this.settings = settings;
    this.log = new FailureLog(console, settings.debug());
  }

  /** Writes to an output that is open. */
  @FunctionalInterface
  private interface Writing {
    void to(Ledger ledger, OutputStream out) throws IOException;
  }

  /**
   * Lists people; one who is found alone is shown in full.
   *
   * @throws org.onrecord.app.console.UsageException if the output cannot be the one that was named
   */
  public ExitCode list() {
    return run(this::list);
  }

  /**
   * Lists who may be one.
   *
   * @throws org.onrecord.app.console.UsageException if the output cannot be the one that was named
   */
  public ExitCode propose() {
    return run(this::propose);
  }

  private ExitCode run(Writing writing) {
    try (Ledger ledger =
            Ledger.open(settings.ledger(), PreparingMessages.of(console, settings.ledger()));
        OutputFile file =
            OutputFile.open(settings.output(), console.out(), new Belongings(List.of(), null))) {
      writing.to(ledger, file.stream());
      file.complete();
    } catch (LedgerException e) {
      LedgerFailure.tell(log, e);
    } catch (IOException e) {
      if (Failures.isBrokenPipe(e)) {
        return ExitCode.DONE; // whoever reads the output has enough
      }
      log.failWriting(settings.output(), e);
    }
    return log.exitCode();
  }

  private void list(Ledger ledger, OutputStream out) throws IOException {
    List<PersonNumber> found = ledger.people(settings.name());
    boolean csv = settings.format() == SearchFormat.CSV;
    print(out, csv ? PersonCsv.header() : "");
    for (PersonNumber number : found.subList(0, Math.min(settings.limit(), found.size()))) {
      LedgerPerson person = ledger.person(number);
      print(
          out,
          switch (settings.format()) {
            case JSONL -> PersonWriter.line(person) + "\n";
            case CSV -> PersonCsv.render(person);
            case TEXT, HTML -> found.size() == 1 ? whole(ledger, person) : PersonText.line(person);
          });
    }
    tell(found.size() == 1 ? "1 person" : found.size() + " people");
  }

  private String whole(Ledger ledger, LedgerPerson person) throws IOException {
    List<PersonText.Statements> statements = new ArrayList<>();
    for (Relation relation : Relation.values()) {
      statements.add(
          new PersonText.Statements(
              relation, ledger.statements(person.number(), relation, NEWEST)));
    }
    return PersonText.render(
        person,
        statements,
        ledger.history(person.number()),
        ledger.mergeProposals(settings.list(), Set.of(person.number())));
  }

  private void propose(Ledger ledger, OutputStream out) throws IOException {
    List<MergeProposal> all =
        settings.name().isBlank()
            ? ledger.mergeProposals(settings.list())
            : ledger.mergeProposals(settings.list(), Set.copyOf(ledger.people(settings.name())));
    boolean csv = settings.format() == SearchFormat.CSV;
    print(out, csv ? PersonCsv.proposalHeader() : "");
    for (MergeProposal proposal : all.subList(0, Math.min(settings.limit(), all.size()))) {
      print(
          out,
          switch (settings.format()) {
            case JSONL -> PersonWriter.line(proposal) + "\n";
            case CSV -> PersonCsv.render(proposal);
            case TEXT, HTML -> PersonText.line(proposal);
          });
    }
    tell(Counted.of(all.size(), "proposal") + "; onrecord people merge makes two one");
  }

  private void tell(String message) {
    if (!settings.quiet()) {
      console.message(message);
    }
  }

  private static void print(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
