package org.onrecord.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.onrecord.app.console.Console;
import org.onrecord.app.job.PeopleJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The options of {@code onrecord people propose}; {@link PeopleJob} does the work. */
@Command(
    name = "propose",
    description = {
      "Tells who may be one, and what speaks for it: an entry of your list, the same role, the same"
          + " outlet, the same name. Nothing is changed. Two whom people apart told apart are not"
          + " proposed.",
      ""
    },
    footer = {
      "  onrecord people propose",
      "  onrecord people propose Venn",
      "  onrecord people propose --people parliament.csv --format csv -o proposals.csv"
    },
    exitCodeList = {
      "0:done, whether there is a proposal or not",
      "1:the ledger could not be read, or the output not be written",
      "2:wrong usage, such as a ledger that does not exist"
    })
final class PeopleProposeCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "NAME",
      arity = "0..*",
      description = "Words of the name of one of the two, or a number. Left out, all.")
  private List<String> name = List.of();

  @Mixin private PeopleOutput output = new PeopleOutput();

  @Mixin private LedgerOption ledger = new LedgerOption();

  @Mixin private StandardOptions standard = new StandardOptions();

  PeopleProposeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return new PeopleJob(console, output.settings(ledger.address(console), name, standard))
        .propose()
        .number();
  }
}
