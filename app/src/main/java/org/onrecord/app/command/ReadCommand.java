package org.onrecord.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.console.Console;
import org.onrecord.app.console.UsageException;
import org.onrecord.app.job.ReadJob;
import org.onrecord.app.job.ReadSettings;
import org.onrecord.app.output.Output;
import org.onrecord.app.output.OutputFormat;
import org.onrecord.app.output.PeopleList;
import org.onrecord.page.PageLimits;
import org.onrecord.report.TextStyle;
import org.onrecord.sources.fetch.FetchSettings;
import org.onrecord.spi.ModelKind;
import org.onrecord.statement.Act;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
    footer = {
      "  onrecord read page.html                        a report on the terminal",
      "  onrecord read page.html --format html -o page-report.html",
      "  onrecord read news/ -o records.jsonl           one line of JSON a page",
      "  onrecord read news/ --format html -o reports/  a file a page, and index.html",
      "  onrecord read news/ --act speech,writing --min-confidence 0.8 -o sure.jsonl",
      "  onrecord read crawl.warc.gz -o records.jsonl   all pages of a web archive",
      "  onrecord read https://example.org/feed.xml --follow --cache fetched/",
      "  curl -s https://example.org/a | onrecord read -"
    },
    exitCodeList = {
      "0:done",
      "1:a page failed, or there was none",
      "2:wrong usage, such as an unknown option or an INPUT that does not exist"
    })
public final class ReadCommand implements Callable<Integer> {
  private final Console console;

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

  @Mixin private ReportStyleOptions style = new ReportStyleOptions();

  @Mixin private ModelOption model = new ModelOption();

  @Mixin private ConfidenceOption confidence = new ConfidenceOption();

  @Mixin private ActOption act = new ActOption();

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
            + " -o FILE (jsonl), or what was left of it, holds already."
      })
  private boolean resume;

  @Mixin private ThreadsOption threads = new ThreadsOption();

  @Mixin private PageSizeOption pageSize = new PageSizeOption();

  @Option(
      names = "--max-compressed-ratio",
      paramLabel = "N",
      converter = Numbers.Count.class,
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

  @Mixin private ProgressOption progress = new ProgressOption();

  @Mixin private StandardOptions standard = new StandardOptions();

  ReadCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (resume && !canResume()) {
      throw new UsageException(
          "--resume goes with -o DIR/ in any format but html, and with -o FILE as jsonl");
    }
    return new ReadJob(console, settings()).run().number();
  }

  private ReadSettings settings() {
    return new ReadSettings(
        inputs(),
        stdinName(),
        output(),
        format(),
        textStyle(),
        limits(),
        fetching(),
        model(),
        minConfidence(),
        acts(),
        people(),
        threads(),
        resume(),
        debug(),
        showsSummary(),
        showsProgress());
  }

  private boolean canResume() {
    Output to = output();
    return to instanceof Output.Folder
        ? format() != OutputFormat.HTML
        : to instanceof Output.File && format() == OutputFormat.JSONL;
  }

  private List<String> inputs() {
    return inputs;
  }

  private String stdinName() {
    return stdinName;
  }

  private Output output() {
    return Output.of(output);
  }

  /** The form of the output: as asked for, else as fits where it goes. */
  private OutputFormat format() {
    if (format != null) {
      return format;
    }
    boolean toTerminal = output == null && console.outIsTerminal();
    return output().impliedFormat().orElse(toTerminal ? OutputFormat.TEXT : OutputFormat.JSONL);
  }

  /** How a text report looks: as the terminal allows, and always the same anywhere else. */
  private TextStyle textStyle() {
    return style.style(console, Destination.of(console, output));
  }

  private PageLimits limits() {
    return pageSize.limits(maxCompressedRatio);
  }

  private FetchSettings fetching() {
    return fetch.settings(limits());
  }

  private ModelKind model() {
    return model.kind();
  }

  private double minConfidence() {
    return confidence.minConfidence();
  }

  private Set<Act> acts() {
    return act.acts();
  }

  private PeopleList people() {
    return PeopleList.read(people);
  }

  private int threads() {
    return threads.threads();
  }

  private boolean resume() {
    return resume;
  }

  private boolean debug() {
    return standard.debug();
  }

  private boolean showsSummary() {
    return !standard.quiet();
  }

  /** Whether a progress line has a terminal of its own. */
  private boolean showsProgress() {
    boolean sharedWithOutput = output == null && console.outIsTerminal();
    return console.errIsTerminal() && !sharedWithOutput && !progress.isOff() && !standard.quiet();
  }
}
