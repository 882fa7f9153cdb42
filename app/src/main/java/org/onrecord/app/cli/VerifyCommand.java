package org.onrecord.app.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.fetch.FetchSettings;
import org.onrecord.app.report.TextStyle;
import org.onrecord.page.PageLimits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The options of {@code onrecord verify}; {@link VerifyJob} does the work. */
@Command(
    name = "verify",
    description = {
      "Tells of each quotation in a draft whether it is what the sources say.",
      "",
      "A quotation is verbatim, elided (each omission marked), bracketed (each change in square"
          + " brackets), altered, or notFound. DRAFT and SOURCE are pages, folders, archives, feeds"
          + " or addresses, as for read; a SOURCE may also be an index made with onrecord index. Name the DRAFTs"
          + " first.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = OnRecordCommand.Version.class,
    sortOptions = false,
    usageHelpAutoWidth = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  onrecord verify draft.txt --against interview.txt",
      "  onrecord verify draft.html --against transcripts/ --format html -o check.html",
      "  onrecord verify drafts/ --against archive.index --fail-on altered,notFound"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:a page failed, or --fail-on found something",
      "2:wrong usage, such as an unknown option or a DRAFT that does not exist"
    })
final class VerifyCommand implements Callable<Integer> {
  private final Console console;

  @Spec private @Nullable CommandSpec spec;

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
        "End with 1 where a quotation is altered, notFound, or another speaker's words: altered,"
            + " notFound, speaker."
      })
  private Set<FailOn> failOn = EnumSet.noneOf(FailOn.class);

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "auto, always or never: colours in a text report. Default: auto.")
  private Color color = Color.AUTO;

  @Option(
      names = "--width",
      paramLabel = "COLUMNS",
      description = "Line length of a text report. Default: the terminal's up to 100, else 80.")
  private @Nullable Integer width;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many pages to read at once. Default: one a processor.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--max-page-bytes",
      paramLabel = "SIZE",
      converter = ByteSize.Converter.class,
      description = "Refuse a larger page, unpacked: 500000, 64K, 64M, 1G. Default: 16M.")
  private ByteSize maxPageBytes = new ByteSize(PageLimits.DEFAULT.maxPageBytes());

  @Mixin private FetchOptions fetch = new FetchOptions();

  @Option(
      names = {"-q", "--quiet"},
      description = "Print nothing on standard error but what failed.")
  private boolean quiet;

  @Option(names = ReadCommand.DEBUG, description = "Print the stack trace of what failed.")
  private boolean debug;

  VerifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try {
      if (width != null && width < TextStyle.MIN_COLUMNS) {
        throw new UsageException("--width is at least " + TextStyle.MIN_COLUMNS);
      }
      if (threads < 1) {
        throw new UsageException("--threads is at least 1");
      }
      return new VerifyJob(console, this).run().number();
    } catch (UsageException e) {
      CommandSpec command = Objects.requireNonNull(spec, "set by picocli");
      throw new ParameterException(command.commandLine(), Failures.message(e), e);
    }
  }

  List<String> drafts() {
    return drafts;
  }

  List<String> sources() {
    return sources;
  }

  @Nullable String output() {
    return output;
  }

  Set<FailOn> failOn() {
    return failOn;
  }

  int threads() {
    return threads;
  }

  FetchSettings fetching() {
    return fetch.settings(limits());
  }

  PageLimits limits() {
    return new PageLimits(maxPageBytes.bytes(), PageLimits.DEFAULT.maxCompressedRatio());
  }

  boolean quiet() {
    return quiet;
  }

  boolean debug() {
    return debug;
  }

  /** The form of the output: as asked for, else as fits where it goes. */
  VerifyFormat format() {
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
  TextStyle textStyle() {
    boolean toTerminal = output == null && console.outIsTerminal();
    TextStyle.Colour colour =
        color.isOn(toTerminal, console.environment())
            ? TextStyle.Colour.ANSI
            : TextStyle.Colour.PLAIN;
    if (width != null) {
      return new TextStyle(width, colour);
    }
    String columns = console.environment().getOrDefault("COLUMNS", "");
    boolean known = toTerminal && columns.matches("[0-9]{1,5}");
    return TextStyle.terminal(known ? Integer.parseInt(columns) : 0, colour);
  }
}
