package org.onrecord.app.command;

import java.util.concurrent.Callable;
import org.onrecord.app.console.Console;
import org.onrecord.app.job.LedgerJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The options of {@code onrecord ledger remove}; {@link LedgerJob} does the work. */
@Command(
    name = "remove",
    description = {"Takes a page out of a ledger, with its text and all that was found on it.", ""},
    footer = {
      "  onrecord ledger remove news/withdrawn.html",
      "  onrecord ledger remove sha256:9f86d081884c"
    },
    exitCodeList = {
      "0:done",
      "1:there is no such page, or the ledger could not be written",
      "2:wrong usage, such as a ledger that does not exist"
    })
final class LedgerRemoveCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "PAGE",
      description = {
        "Where it was read from, or its id: all of it, or \"sha256:\" and the first digits, eight"
            + " or more."
      })
  private String page = "";

  @Mixin private LedgerOption ledger = new LedgerOption();

  @Mixin private StandardOptions standard = new StandardOptions();

  LedgerRemoveCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return new LedgerJob(console, ledger.address(console), standard.quiet(), standard.debug())
        .remove(page)
        .number();
  }
}
