package org.onrecord.app.command;

import java.util.concurrent.Callable;
import org.onrecord.app.console.Console;
import org.onrecord.app.job.UserJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The options of {@code onrecord user remove}; {@link UserJob} does the work. */
@Command(
    name = "remove",
    description = {"Lets somebody in no more, at once. What they said stays.", ""},
    footer = {"  onrecord user remove ida"},
    exitCodeList = {
      "0:done",
      "1:it could not be done, or the ledger could not be written",
      "2:wrong usage, such as a ledger that does not exist"
    })
final class UserRemoveCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "NAME", description = "By which they come in.")
  private String name = "";

  @Mixin private LedgerOption ledger = new LedgerOption();

  @Mixin private StandardOptions standard = new StandardOptions();

  UserRemoveCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return new UserJob(console, ledger.address(console), standard.quiet(), standard.debug())
        .remove(name)
        .number();
  }
}
