package org.onrecord.app.command;

import java.util.concurrent.Callable;
import org.onrecord.app.console.Console;
import org.onrecord.app.job.PersonDeedJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The options of {@code onrecord people split}; {@link PersonDeedJob} does the work. */
@Command(
    name = "split",
    description = {
      "Says that somebody is none of those with whom they were merged; the others stay one.",
      ""
    },
    footer = {"  onrecord people split p5a0c33e19d20 --note 'her sister'"},
    exitCodeList = {
      "0:done",
      "1:there is no such person, or they are one with nobody, or the ledger could not be written",
      "2:wrong usage, such as a ledger that does not exist"
    })
final class PeopleSplitCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      index = "0",
      paramLabel = "PART",
      description =
          "The number of a part, which people gives for one who is made of several, or its name.")
  private String part = "";

  @Mixin private SayingOptions saying = new SayingOptions();

  @Mixin private LedgerOption ledger = new LedgerOption();

  @Mixin private StandardOptions standard = new StandardOptions();

  PeopleSplitCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return new PersonDeedJob(console, saying.saying(ledger.address(console), console, standard))
        .split(part)
        .number();
  }
}
