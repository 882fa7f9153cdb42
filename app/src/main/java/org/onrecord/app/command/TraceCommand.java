package org.onrecord.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.console.Console;
import org.onrecord.app.console.UsageException;
import org.onrecord.app.job.SearchFormat;
import org.onrecord.app.job.TraceJob;
import org.onrecord.app.job.TraceSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of {@code onrecord trace}; {@link TraceJob} does the work. */
@Command(
    name = "trace",
    description = {
      "Tells where words first appeared in a ledger, and how they went on: each appearance by"
          + " date, how its words differ from the first, to whom it gives them, and who changed"
          + " them.",
      ""
    },
    footer = {
      "  onrecord trace 'the new quay will be open before the storms'",
      "  onrecord trace 12.3 -o quay.html                 a statement, as a page to read",
      "  onrecord trace 12.3 --against hearing.txt        compared with what was said"
    },
    exitCodeList = {
      "0:done, whether something was found or not",
      "1:there is no such statement, or something could not be read or written",
      "2:wrong usage, such as a ledger that does not exist"
    })
public final class TraceCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "WORDS|STATEMENT",
      arity = "1..*",
      description = {
        "The words, four or more, or the number of a statement, such as 12.3, which search gives."
      })
  private List<String> words = List.of();

  @Option(
      names = "--against",
      paramLabel = "SOURCE",
      arity = "1",
      description = {
        "Compare with this file, folder or index, and not with the first appearance. May be given"
            + " several times."
      })
  private List<String> sources = List.of();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = {
        "text, html or jsonl. Left out, the ending of -o FILE decides, else it is text."
      })
  private @Nullable SearchFormat format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to write. Default: standard output.")
  private @Nullable String output;

  @Mixin private LedgerOption ledger = new LedgerOption();

  @Mixin private PageSizeOption pageSize = new PageSizeOption();

  @Mixin private FetchOptions fetch = new FetchOptions();

  @Mixin private StandardOptions standard = new StandardOptions();

  TraceCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    SearchFormat form = format == null ? SearchFormat.ofName(output) : format;
    if (form == SearchFormat.CSV) {
      throw new UsageException("a trace is written as text, html or jsonl");
    }
    return new TraceJob(
            console,
            new TraceSettings(
                ledger.address(console),
                String.join(" ", words),
                sources,
                form,
                output,
                pageSize.limits(),
                fetch.settings(pageSize.limits()),
                standard.quiet(),
                standard.debug()))
        .run()
        .number();
  }
}
