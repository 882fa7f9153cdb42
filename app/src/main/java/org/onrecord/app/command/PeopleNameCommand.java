package org.onrecord.app.command;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.onrecord.app.console.Console;
import org.onrecord.app.job.PersonDeedJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The options of {@code onrecord people name}; {@link PersonDeedJob} does the work. */
@Command(
    name = "name",
    description = {
      "Says what the name of somebody is. They are still found by the names on the pages.",
      ""
    },
    footer = {"  onrecord people name p3f09a1c204b7 'Orla Venn-Moll'"},
    exitCodeList = {
      "0:done",
      "1:there is no such person, or the ledger could not be written",
      "2:wrong usage, such as a ledger that does not exist"
    })
final class PeopleNameCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      index = "0",
      paramLabel = "PERSON",
      description =
          "A number that people gives, its beginning, or a whole name that nobody else has.")
  private String person = "";

  @Parameters(index = "1", paramLabel = "NAME", description = "The name.")
  private String name = "";

  @Mixin private SayingOptions saying = new SayingOptions();

  @Mixin private LedgerOption ledger = new LedgerOption();

  @Mixin private StandardOptions standard = new StandardOptions();

  PeopleNameCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return new PersonDeedJob(console, saying.saying(ledger.address(console), console, standard))
        .name(person, given())
        .number();
  }

  private String given() {
    return Objects.requireNonNull(SayingOptions.name(name));
  }
}
