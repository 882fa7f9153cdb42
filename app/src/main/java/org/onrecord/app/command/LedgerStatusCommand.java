package org.onrecord.app.command;

import java.util.concurrent.Callable;
import org.onrecord.app.console.Console;
import org.onrecord.app.job.LedgerJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The options of {@code onrecord ledger status}; {@link LedgerJob} does the work. */
@Command(
    name = "status",
    description = {"Says what a ledger holds.", ""},
    footer = {"  onrecord ledger status"},
    exitCodeList = {
      "0:done",
      "1:the ledger could not be read",
      "2:wrong usage, such as a ledger that does not exist"
    })
final class LedgerStatusCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private LedgerOption ledger = new LedgerOption();

  @Mixin private StandardOptions standard = new StandardOptions();

  LedgerStatusCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return new LedgerJob(console, ledger.address(console), standard.quiet(), standard.debug())
        .status()
        .number();
  }
}
