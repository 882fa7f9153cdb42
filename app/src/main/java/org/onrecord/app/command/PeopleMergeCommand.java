package org.onrecord.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.onrecord.app.console.Console;
import org.onrecord.app.job.PersonDeedJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The options of {@code onrecord people merge}; {@link PersonDeedJob} does the work. */
@Command(
    name = "merge",
    description = {
      "Says that two people of a ledger are one, under the number and the name of the first. Searches"
          + " find them by any of their names from then on.",
      ""
    },
    footer = {
      "  onrecord people merge p3f09a1c204b7 p5a0c33e19d20 --note 'see her own site'",
      "  onrecord people merge 'Orla Venn' 'Orla Moll'"
    },
    exitCodeList = {
      "0:done",
      "1:there is no such person, or they are one already, or the ledger could not be written",
      "2:wrong usage, such as a ledger that does not exist"
    })
final class PeopleMergeCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      index = "0",
      paramLabel = "A",
      description =
          "A number that people gives, its beginning, or a whole name that nobody else has.")
  private String one = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "B",
      description = "The other, likewise; or several, each of whom is one with A.")
  private List<String> others = List.of();

  @Mixin private SayingOptions saying = new SayingOptions();

  @Mixin private LedgerOption ledger = new LedgerOption();

  @Mixin private StandardOptions standard = new StandardOptions();

  PeopleMergeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return new PersonDeedJob(console, saying.saying(ledger.address(console), console, standard))
        .merge(one, others)
        .number();
  }
}
