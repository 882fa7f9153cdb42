package org.onrecord.app.command;

import java.util.concurrent.Callable;
import org.onrecord.app.console.Console;
import org.onrecord.app.job.HistoryJob;
import org.onrecord.ledger.entry.StatementNumber;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The options of {@code onrecord history}; {@link HistoryJob} does the work. */
@Command(
    name = "history",
    description = {"Tells how a statement was found, and what people said of it since.", ""},
    footer = {"  onrecord history 12.3"},
    exitCodeList = {
      "0:done",
      "1:there is no such statement, or the ledger could not be read",
      "2:wrong usage, such as a ledger that does not exist"
    })
public final class HistoryCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "STATEMENT",
      converter = StatementConverter.class,
      description = "Its number, such as 12.3, which search gives.")
  private StatementNumber statement = new StatementNumber(0);

  @Mixin private LedgerOption ledger = new LedgerOption();

  @Mixin private StandardOptions standard = new StandardOptions();

  HistoryCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return new HistoryJob(console, ledger.address(console), standard.debug())
        .tell(statement)
        .number();
  }
}
