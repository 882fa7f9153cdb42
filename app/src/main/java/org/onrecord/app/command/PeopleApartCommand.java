package org.onrecord.app.command;

import java.util.concurrent.Callable;
import org.onrecord.app.console.Console;
import org.onrecord.app.job.PersonDeedJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The options of {@code onrecord people apart}; {@link PersonDeedJob} does the work. */
@Command(
    name = "apart",
    description = {
      "Says that two people of a ledger are two, however alike they look: people propose does not"
          + " name them again. A later merge has the last word.",
      ""
    },
    footer = {"  onrecord people apart p3f09a1c204b7 p5a0c33e19d20 --note 'father and daughter'"},
    exitCodeList = {
      "0:done",
      "1:there is no such person, or they are one, or the ledger could not be written",
      "2:wrong usage, such as a ledger that does not exist"
    })
final class PeopleApartCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      index = "0",
      paramLabel = "A",
      description =
          "A number that people gives, its beginning, or a whole name that nobody else has.")
  private String one = "";

  @Parameters(index = "1", paramLabel = "B", description = "The other, likewise.")
  private String other = "";

  @Mixin private SayingOptions saying = new SayingOptions();

  @Mixin private LedgerOption ledger = new LedgerOption();

  @Mixin private StandardOptions standard = new StandardOptions();

  PeopleApartCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return new PersonDeedJob(console, saying.saying(ledger.address(console), console, standard))
        .apart(one, other)
        .number();
  }
}
