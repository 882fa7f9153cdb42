package org.onrecord.app.command;

import java.util.concurrent.Callable;
import org.onrecord.app.console.Console;
import org.onrecord.app.job.PersonDeedJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The options of {@code onrecord people undo}; {@link PersonDeedJob} does the work. */
@Command(
    name = "undo",
    description = {
      "Takes back what somebody said of people: that two are one or two, a split, a name, or an undo"
          + " itself. What was said stays in the history.",
      ""
    },
    footer = {"  onrecord people undo 7"},
    exitCodeList = {
      "0:done",
      "1:there is no such event about people, or it was taken back already, or the ledger could not be written",
      "2:wrong usage, such as a ledger that does not exist"
    })
final class PeopleUndoCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      index = "0",
      paramLabel = "EVENT",
      description = "Its number, which merge, apart, split and name print and people NAME lists.")
  private long event;

  @Mixin private SayingOptions saying = new SayingOptions();

  @Mixin private LedgerOption ledger = new LedgerOption();

  @Mixin private StandardOptions standard = new StandardOptions();

  PeopleUndoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return new PersonDeedJob(console, saying.saying(ledger.address(console), console, standard))
        .undo(event)
        .number();
  }
}
