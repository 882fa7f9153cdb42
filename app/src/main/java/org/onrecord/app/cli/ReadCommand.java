package org.onrecord.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.fetch.FetchSettings;
import org.onrecord.app.report.TextStyle;
import org.onrecord.page.PageLimits;
import org.onrecord.speaker.KnownPeople;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The options of {@code onrecord read}; {@link ReadJob} does the work. */
@Command(
    name = "read",
    description = {
      "Reads pages and tells who said what.",
      "",
      "INPUT is a file, a folder (all its .txt, .html, .htm and .xhtml files, also with .gz, and"
          + " its archives and feeds, in the order of their paths), an address (http, https) or -"
          + " for standard input. A file is a page, a web archive (WARC, WACZ) or a feed (RSS,"
          + " Atom).",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = OnRecordCommand.Version.class,
    sortOptions = false,
    usageHelpAutoWidth = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  onrecord read page.html                        a report on the terminal",
      "  onrecord read page.html --format html -o page-report.html",
      "  onrecord read news/ -o records.jsonl           one line of JSON a page",
      "  onrecord read news/ --format html -o reports/  a file a page, and index.html",
      "  onrecord read news/ --min-confidence 0.8 -o sure.jsonl",
      "  onrecord read crawl.warc.gz -o records.jsonl   all pages of a web archive",
      "  onrecord read https://example.org/feed.xml --follow --cache fetched/",
      "  curl -s https://example.org/a | onrecord read -"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:a page failed, or there was none",
      "2:wrong usage, such as an unknown option or an INPUT that does not exist"
    })
final class ReadCommand implements Callable<Integer> {
  static final String DEBUG = "--debug";

  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "INPUT", arity = "1..*", description = "What to read.")
  private List<String> inputs = List.of();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = {
        "text, html, json or jsonl. Left out, the ending of -o FILE decides, else it is text on"
            + " a terminal and jsonl anywhere else."
      })
  private @Nullable OutputFormat format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE|DIR",
      description = {
        "Where to write: all pages into FILE, or each into a file of its own below DIR (a folder,"
            + " or a name that ends in /)."
      })
  private @Nullable String output;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = {
        "auto, always or never: colours in a text report. auto is on a terminal, unless NO_COLOR"
            + " is set. Default: auto."
      })
  private Color color = Color.AUTO;

  @Option(
      names = "--width",
      paramLabel = "COLUMNS",
      description = "Line length of a text report. Default: the terminal's up to 100, else 80.")
  private @Nullable Integer width;

  @Option(
      names = "--min-confidence",
      paramLabel = "P",
      description = {
        "Leave out statements that are less likely right than P, 0 to 1: at 0.8 one in twenty of"
            + " those shown is wrong, and a third of all is not shown. Default: 0, all that are"
            + " more than a guess."
      })
  private double minConfidence;

  @Option(
      names = "--people",
      paramLabel = "FILE",
      description = {
        "Link people to a list of your own: CSV with the columns name, aliases (separated by ;)"
            + " and identifier, such as a Wikidata id. A name that fits several is linked to none;"
            + " the record lists them."
      })
  private @Nullable Path people;

  @Option(
      names = "--resume",
      description = {
        "Go on with an interrupted run: leave out the pages that -o DIR holds already, or that"
            + " -o FILE (jsonl) or its FILE.partial holds already."
      })
  private boolean resume;

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

  @Option(
      names = "--max-compressed-ratio",
      paramLabel = "N",
      description = {
        "Refuse a gzipped page that unpacks to more than N times its size, once it is past 1M."
            + " Default: 200."
      })
  private int maxCompressedRatio = PageLimits.DEFAULT.maxCompressedRatio();

  @Option(
      names = "--stdin-name",
      paramLabel = "NAME",
      description = "What the record calls standard input. Default: stdin.")
  private String stdinName = "stdin";

  @Mixin private FetchOptions fetch = new FetchOptions();

  @Option(names = "--no-progress", description = "Do not show how far the run is.")
  private boolean noProgress;

  @Option(
      names = {"-q", "--quiet"},
      description = "Print nothing on standard error but what failed.")
  private boolean quiet;

  @Option(names = DEBUG, description = "Print the stack trace of what failed.")
  private boolean debug;

  ReadCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try {
      check();
      return new ReadJob(console, this).run().number();
    } catch (UsageException e) {
      CommandSpec command = Objects.requireNonNull(spec, "set by picocli");
      throw new ParameterException(command.commandLine(), Failures.message(e), e);
    }
  }

  private void check() {
    fetch.check();
    if (threads < 1) {
      throw new UsageException("--threads is at least 1");
    }
    if (width != null && width < TextStyle.MIN_COLUMNS) {
      throw new UsageException("--width is at least " + TextStyle.MIN_COLUMNS);
    }
    if (!(minConfidence >= 0 && minConfidence <= 1)) {
      throw new UsageException("--min-confidence is a probability, 0 to 1");
    }
    if (maxCompressedRatio < 1) {
      throw new UsageException("--max-compressed-ratio is at least 1");
    }
    if (resume && !canResume()) {
      throw new UsageException(
          "--resume goes with -o DIR/ in any format but html, and with -o FILE as jsonl");
    }
  }

  private boolean canResume() {
    Output to = output();
    return to instanceof Output.Folder
        ? format() != OutputFormat.HTML
        : to instanceof Output.File && format() == OutputFormat.JSONL;
  }

  List<String> inputs() {
    return inputs;
  }

  String stdinName() {
    return stdinName;
  }

  Output output() {
    return Output.of(output);
  }

  /** The form of the output: as asked for, else as fits where it goes. */
  OutputFormat format() {
    if (format != null) {
      return format;
    }
    boolean toTerminal = output == null && console.outIsTerminal();
    return output().impliedFormat().orElse(toTerminal ? OutputFormat.TEXT : OutputFormat.JSONL);
  }

  /** How a text report looks: as the terminal allows, and always the same anywhere else. */
  TextStyle textStyle() {
    boolean toTerminal = output == null && console.outIsTerminal();
    TextStyle.Colour colour =
        color.isOn(toTerminal, console.environment())
            ? TextStyle.Colour.ANSI
            : TextStyle.Colour.PLAIN;
    if (width != null) {
      return new TextStyle(width, colour);
    }
    return TextStyle.terminal(toTerminal ? terminalWidth() : 0, colour);
  }

  private int terminalWidth() {
    try {
      return Integer.parseInt(console.environment().getOrDefault("COLUMNS", ""));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  PageLimits limits() {
    return new PageLimits(maxPageBytes.bytes(), maxCompressedRatio);
  }

  FetchSettings fetching() {
    return fetch.settings(limits());
  }

  double minConfidence() {
    return minConfidence;
  }

  KnownPeople people() {
    return people == null ? KnownPeople.none() : PeopleFile.read(people);
  }

  int threads() {
    return threads;
  }

  boolean resume() {
    return resume;
  }

  boolean debug() {
    return debug;
  }

  boolean showsSummary() {
    return !quiet;
  }

  /** Whether a progress line has a terminal of its own. */
  boolean showsProgress() {
    boolean sharedWithOutput = output == null && console.outIsTerminal();
    return console.errIsTerminal() && !sharedWithOutput && !noProgress && !quiet;
  }
}
