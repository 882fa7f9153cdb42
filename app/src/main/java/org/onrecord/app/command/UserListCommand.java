package org.onrecord.app.command;

import java.util.concurrent.Callable;
import org.onrecord.app.console.Console;
import org.onrecord.app.job.UserJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The options of {@code onrecord user list}; {@link UserJob} does the work. */
@Command(
    name = "list",
    description = {"Prints who may come in: role and name, one a line.", ""},
    footer = {"  onrecord user list --ledger desk.db"},
    exitCodeList = {
      "0:done",
      "1:it could not be done, or the ledger could not be written",
      "2:wrong usage, such as a ledger that does not exist"
    })
final class UserListCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private LedgerOption ledger = new LedgerOption();

  @Mixin private StandardOptions standard = new StandardOptions();

  UserListCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return new UserJob(console, ledger.address(console), standard.quiet(), standard.debug())
        .list()
        .number();
  }
}
