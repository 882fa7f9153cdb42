package org.onrecord.app.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.console.Console;
import org.onrecord.app.console.UsageException;
import org.onrecord.app.job.RowFormat;
import org.onrecord.app.job.StanceSettings;
import org.onrecord.page.PageLimits;
import org.onrecord.report.TextStyle;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of the commands that list disputes or positions. */
final class StanceOptions {
  @Parameters(
      paramLabel = "INPUT",
      arity = "0..*",
      description = "Pages, as for read, or lines of JSON that read wrote.")
  private List<String> inputs = List.of();

  @Option(
      names = "--ledger",
      paramLabel = "FILE",
      description = "Look at all pages of this ledger, and not at INPUTs.")
  private @Nullable String ledger;

  @Option(
      names = "--min-confidence",
      paramLabel = "P",
      converter = Numbers.Probability.class,
      description = "Leave out what is less likely right than P, 0 to 1. Default: 0.")
  private double least;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = {
        "text, csv or jsonl; disputes also aif, a graph of arguments. Left out, the ending of -o FILE"
            + " decides, else it is text."
      })
  private @Nullable RowFormat format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to write. Default: standard output.")
  private @Nullable String output;

  @Mixin private ReportStyleOptions style = new ReportStyleOptions();

  @Mixin private ThreadsOption threads = new ThreadsOption();

  @Mixin private PageSizeOption pageSize = new PageSizeOption();

  @Mixin private FetchOptions fetch = new FetchOptions();

  @Mixin private StandardOptions standard = new StandardOptions();

  StanceSettings settings(Console console) {
    if (inputs.isEmpty() == (ledger == null)) {
      throw new UsageException("name what to look at: INPUTs, or a ledger with --ledger");
    }
    PageLimits limits = pageSize.limits();
    return new StanceSettings(
        inputs,
        ledger == null ? null : LedgerOption.named(ledger, console),
        output,
        threads.threads(),
        limits,
        fetch.settings(limits),
        standard.debug());
  }

  RowFormat format() {
    return format == null ? RowFormat.ofName(output) : format;
  }

  TextStyle style(Console console) {
    return style.style(console, Destination.of(console, output));
  }

  double least() {
    return least;
  }
}
