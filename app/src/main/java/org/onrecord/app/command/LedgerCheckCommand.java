package org.onrecord.app.command;

import java.util.concurrent.Callable;
import org.onrecord.app.console.Console;
import org.onrecord.app.job.LedgerJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The options of {@code onrecord ledger check}; {@link LedgerJob} does the work. */
@Command(
    name = "check",
    description = {
      "Compares each record in a ledger with its digest, derives from it again what the ledger"
          + " tells of it, and says where they differ. Where they do not, the index for searches is"
          + " made anew.",
      ""
    },
    footer = {"  onrecord ledger check --ledger desk.db"},
    exitCodeList = {
      "0:done",
      "1:something is wrong with the ledger, or it could not be read",
      "2:wrong usage, such as a ledger that does not exist"
    })
final class LedgerCheckCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private LedgerOption ledger = new LedgerOption();

  @Mixin private StandardOptions standard = new StandardOptions();

  LedgerCheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return new LedgerJob(console, ledger.address(console), standard.quiet(), standard.debug())
        .check()
        .number();
  }
}
