package org.onrecord.app.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.onrecord.app.console.Console;
import org.onrecord.app.job.LedgerJob;
import org.onrecord.sources.text.FileName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The options of {@code onrecord ledger backup}; {@link LedgerJob} does the work. */
@Command(
    name = "backup",
    description = {
      "Copies a ledger into a file of its own, as it is at this moment. Others may add to it"
          + " meanwhile.",
      ""
    },
    footer = {"  onrecord ledger backup monday.db"},
    exitCodeList = {
      "0:done",
      "1:the copy could not be made",
      "2:wrong usage, such as a ledger that does not exist"
    })
final class LedgerBackupCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "FILE", description = "The copy: a file that is not there yet.")
  private Path copy = FileName.path("");

  @Mixin private LedgerOption ledger = new LedgerOption();

  @Mixin private StandardOptions standard = new StandardOptions();

  LedgerBackupCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return new LedgerJob(console, ledger.address(console), standard.quiet(), standard.debug())
        .backup(copy)
        .number();
  }
}
