package org.onrecord.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.console.Console;
import org.onrecord.app.console.UsageException;
import org.onrecord.app.job.ExportFormat;
import org.onrecord.app.job.ExportJob;
import org.onrecord.app.job.ExportSettings;
import org.onrecord.app.output.PeopleList;
import org.onrecord.ledger.query.DateRange;
import org.onrecord.ledger.query.Grouping;
import org.onrecord.ledger.query.Query;
import org.onrecord.ledger.query.QueryException;
import org.onrecord.ledger.query.Sort;
import org.onrecord.page.PageLimits;
import org.onrecord.statement.Act;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of {@code onrecord export}; {@link ExportJob} does the work. */
@Command(
    name = "export",
    description = {
      "Writes what was said in a form that another program reads.",
      "",
      "INPUT is what read takes, or lines of JSON that read or verify wrote. With --ledger"
          + " there is no INPUT: all that fits the words and names is exported.",
      "",
      "annotations  W3C Web Annotations, JSON-LD",
      "hypothesis   the file that Hypothes.is imports",
      "csv          a table; no cell is a formula",
      "brat         NAME.txt and NAME.ann for each page, in DIR",
      "schema       Quotation and Claim of schema.org, JSON-LD",
      "timeline     the sheet of TimelineJS; what has no date is left out",
      "markdown     quotations with footnotes; a draft that was verified keeps its text",
      "",
      "Verdicts go into markdown, csv and annotations.",
      ""
    },
    footer = {
      "  onrecord export news/ --format annotations -o news.jsonld",
      "  onrecord export records.jsonl -o statements.csv",
      "  onrecord export news/ --format brat -o gold/",
      "  onrecord verify draft.txt --against b.pdf | onrecord export - -f markdown",
      "  onrecord export --ledger onrecord.db --by Venn --format timeline -o venn.csv"
    },
    exitCodeList = {
      "0:done",
      "1:a page failed, or the ledger could not be read",
      "2:wrong usage, such as an unknown option or an INPUT that does not exist"
    })
public final class ExportCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "INPUT", arity = "0..*", description = "What to export.")
  private List<String> inputs = List.of();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORM",
      description = {
        "annotations, hypothesis, csv, brat, schema, timeline or markdown. Left out, the ending"
            + " of -o FILE decides where it is .csv or .md."
      })
  private @Nullable ExportFormat format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE|DIR",
      description = "Where to write; a folder for brat. Default: standard output.")
  private @Nullable String output;

  @Mixin private ConfidenceOption confidence = new ConfidenceOption();

  @Mixin private ActOption act = new ActOption();

  @Option(
      names = "--people",
      paramLabel = "FILE",
      description = "Link people to a list of your own, as for read.")
  private @Nullable Path people;

  @Option(
      names = "--ledger",
      paramLabel = "FILE",
      description = "Export from this ledger, as people have corrected it.")
  private @Nullable String ledger;

  @Option(
      names = "--words",
      paramLabel = "WORDS",
      description = "Of a ledger: what was said, as for search.")
  private String words = "";

  @Option(names = "--by", paramLabel = "NAME", description = "Of a ledger: who said it.")
  private String by = "";

  @Option(
      names = "--about",
      paramLabel = "WORDS",
      description = "Of a ledger: words that were said or stand in the headline.")
  private String about = "";

  @Option(names = "--outlet", paramLabel = "NAME", description = "Of a ledger: where it stands.")
  private String outlet = "";

  @Option(
      names = "--said",
      paramLabel = "FROM..TO",
      converter = SearchCommand.RangeConverter.class,
      description = "Of a ledger: when it was said, else published, as for search.")
  private @Nullable DateRange said;

  @Mixin private ThreadsOption threads = new ThreadsOption();

  @Mixin private PageSizeOption pageSize = new PageSizeOption();

  @Mixin private FetchOptions fetch = new FetchOptions();

  @Mixin private StandardOptions standard = new StandardOptions();

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (inputs.isEmpty() == (ledger == null)) {
      throw new UsageException("name what to export: INPUTs, or a ledger with --ledger");
    }
    return new ExportJob(console, settings()).run().number();
  }

  private ExportSettings settings() {
    PageLimits limits = pageSize.limits();
    return new ExportSettings(
        inputs,
        ledger == null ? null : LedgerOption.named(ledger, console),
        query(),
        format(),
        output,
        confidence.minConfidence(),
        act.acts(),
        PeopleList.read(people),
        threads.threads(),
        limits,
        fetch.settings(limits),
        standard.quiet(),
        standard.debug());
  }

  private ExportFormat format() {
    ExportFormat form = format == null ? ExportFormat.ofName(output) : format;
    if (form == null) {
      throw new UsageException(
          "say with --format what to write: annotations, hypothesis, csv, brat, schema, timeline"
              + " or markdown");
    }
    return form;
  }

  private Query query() {
    Set<Act> acts = act.acts();
    boolean narrowed = said != null || !(words + by + about + outlet).isBlank();
    if (narrowed && ledger == null) {
      throw new UsageException(
          "--words, --by, --about, --outlet and --said choose from a ledger: name it with"
              + " --ledger");
    }
    try {
      return Query.builder()
          .words(words)
          .by(by)
          .about(about)
          .outlet(outlet)
          .said(said)
          .acts(acts.size() == Act.values().length ? Set.of() : acts)
          .minReliability(confidence.minConfidence())
          .sort(Sort.SAID)
          .grouping(Grouping.NONE)
          .build();
    } catch (QueryException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }
}
