package org.onrecord.app.command;

import java.util.concurrent.Callable;
import org.onrecord.app.console.Console;
import org.onrecord.app.job.LedgerJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The options of {@code onrecord ledger versions}; {@link LedgerJob} does the work. */
@Command(
    name = "versions",
    description = {
      "Tells how the versions of a page differ in what they say was said: what was taken out, put"
          + " in, or changed in words or speaker.",
      ""
    },
    footer = {"  onrecord ledger versions https://example.org/a"},
    exitCodeList = {
      "0:done",
      "1:there are no two versions of it, or the ledger could not be read",
      "2:wrong usage, such as a ledger that does not exist"
    })
final class LedgerVersionsCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "ADDRESS", description = "The address of the page.")
  private String page = "";

  @Mixin private LedgerOption ledger = new LedgerOption();

  @Mixin private StandardOptions standard = new StandardOptions();

  LedgerVersionsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return new LedgerJob(console, ledger.address(console), standard.quiet(), standard.debug())
        .versions(page)
        .number();
  }
}
