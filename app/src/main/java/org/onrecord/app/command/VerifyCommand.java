package org.onrecord.app.command;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.console.Console;
import org.onrecord.app.job.FailOn;
import org.onrecord.app.job.VerifyFormat;
import org.onrecord.app.job.VerifyJob;
import org.onrecord.app.job.VerifySettings;
import org.onrecord.page.PageLimits;
import org.onrecord.report.TextStyle;
import org.onrecord.sources.fetch.FetchSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of {@code onrecord verify}; {@link VerifyJob} does the work. */
@Command(
    name = "verify",
    description = {
      "Tells of each quotation in a draft whether it is what the sources say.",
      "",
      "A quotation is verbatim, elided (each omission marked), bracketed (each change in square"
          + " brackets), altered, tooShort (one or two words that prove nothing), or notFound."
          + " DRAFT and SOURCE are pages, folders, archives, feeds or addresses, as for read; a"
          + " SOURCE may also be an index made with onrecord index. A DRAFT in a folder of SOURCEs"
          + " is not its own source. Name the DRAFTs first.",
      ""
    },
    footer = {
      "  onrecord verify draft.txt --against interview.txt",
      "  onrecord verify draft.html --against transcripts/ --format html -o check.html",
      "  onrecord verify drafts/ --against archive.index --fail-on altered,notFound"
    },
    exitCodeList = {
      "0:done",
      "1:a page failed, or --fail-on found something",
      "2:wrong usage, such as an unknown option or a DRAFT that does not exist"
    })
public final class VerifyCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "DRAFT", arity = "1..*", description = "What to verify.")
  private List<String> drafts = List.of();

  @Option(
      names = {"-a", "--against"},
      paramLabel = "SOURCE",
      arity = "1..*",
      required = true,
      description = "What was said: files, folders, addresses or indexes.")
  private List<String> sources = List.of();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = {
        "text, html or jsonl. Left out, the ending of -o FILE decides, else it is text on a"
            + " terminal and jsonl anywhere else."
      })
  private @Nullable VerifyFormat format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to write. Default: standard output.")
  private @Nullable String output;

  @Option(
      names = "--fail-on",
      paramLabel = "FINDING",
      split = ",",
      converter = FailOn.Converter.class,
      description = {
        "End with 1 where a quotation is altered, notFound, or another speaker's words, or where a"
            + " draft has no quotation: altered, notFound, speaker, none."
      })
  private Set<FailOn> failOn = EnumSet.noneOf(FailOn.class);

  @Mixin private ReportStyleOptions style = new ReportStyleOptions();

  @Mixin private ThreadsOption threads = new ThreadsOption();

  @Mixin private PageSizeOption pageSize = new PageSizeOption();

  @Mixin private FetchOptions fetch = new FetchOptions();

  @Mixin private StandardOptions standard = new StandardOptions();

  VerifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return new VerifyJob(console, settings()).run().number();
  }

  private VerifySettings settings() {
    return new VerifySettings(
        drafts(),
        sources(),
        output(),
        format(),
        textStyle(),
        failOn(),
        threads(),
        limits(),
        fetching(),
        quiet(),
        debug());
  }

  private List<String> drafts() {
    return drafts;
  }

  private List<String> sources() {
    return sources;
  }

  private @Nullable String output() {
    return output;
  }

  private Set<FailOn> failOn() {
    return failOn;
  }

  private int threads() {
    return threads.threads();
  }

  private FetchSettings fetching() {
    return fetch.settings(limits());
  }

  private PageLimits limits() {
    return pageSize.limits();
  }

  private boolean quiet() {
    return standard.quiet();
  }

  private boolean debug() {
    return standard.debug();
  }

  /** The form of the output: as asked for, else as fits where it goes. */
  private VerifyFormat format() {
    if (format != null) {
      return format;
    }
    if (output != null) {
      return output.endsWith(".html")
          ? VerifyFormat.HTML
          : output.endsWith(".txt") ? VerifyFormat.TEXT : VerifyFormat.JSONL;
    }
    return console.outIsTerminal() ? VerifyFormat.TEXT : VerifyFormat.JSONL;
  }

  /** How a text report looks. */
  private TextStyle textStyle() {
    return style.style(console, Destination.of(console, output));
  }
}
