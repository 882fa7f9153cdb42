package org.onrecord.app.command;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.console.Console;
import org.onrecord.app.console.UsageException;
import org.onrecord.app.job.SearchFormat;
import org.onrecord.app.job.SearchJob;
import org.onrecord.app.job.SearchSettings;
import org.onrecord.ledger.query.DateRange;
import org.onrecord.ledger.query.Grouping;
import org.onrecord.ledger.query.Query;
import org.onrecord.ledger.query.QueryException;
import org.onrecord.ledger.query.Sort;
import org.onrecord.ledger.query.Stemming;
import org.onrecord.statement.Act;
import org.onrecord.statement.Certainty;
import org.onrecord.statement.Kind;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** The options of {@code onrecord search}; {@link SearchJob} does the work. */
@Command(
    name = "search",
    description = {
      "Finds in a ledger what was said.",
      "",
      "WORDS must all have been said; word* is any word that begins so, -word must not be there,"
          + " and of two with OR between them either will do. Words in quotation marks (quoted for"
          + " the shell, too) stand side by side, as they are written. Other words are found in"
          + " other forms: resign finds resigned. The same words by several outlets are one hit.",
      ""
    },
    footer = {
      "  onrecord search quay --by Venn",
      "  onrecord search '\"new quay\" -ferry' --said 2019..2021-06 --act speech",
      "  onrecord search quay OR ferry --outlet Gazette --sort said",
      "  onrecord search --by Venn --format csv -o venn.csv"
    },
    exitCodeList = {
      "0:done, whether something was found or not",
      "1:the ledger could not be read, or the output not be written",
      "2:wrong usage, such as a ledger that does not exist"
    })
public final class SearchCommand implements Callable<Integer> {
  private static final int USUAL = 20;

  private final Console console;

  @Parameters(
      paramLabel = "WORDS",
      arity = "0..*",
      description = "What was said. Left out, everything that the options leave.")
  private List<String> words = List.of();

  @Option(names = "--by", paramLabel = "NAME", description = "Who said it: words of the name.")
  private String by = "";

  @Option(
      names = "--about",
      paramLabel = "WORDS",
      description = "What was said, or stands in the page's headline.")
  private String about = "";

  @Option(names = "--to", paramLabel = "NAME", description = "To whom it was said.")
  private String to = "";

  @Option(names = "--through", paramLabel = "NAME", description = "Who tells that it was said.")
  private String through = "";

  @Mixin private ActOption act = new ActOption();

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      split = ",",
      converter = KindConverter.class,
      description = "direct, mixed or indirect. Default: all.")
  private Set<Kind> kinds = Set.of();

  @Option(
      names = "--certainty",
      paramLabel = "CERTAINTY",
      split = ",",
      converter = CertaintyConverter.class,
      description = {
        "asserted, hedged, conditional, counterfactual, denied, asked or wished. Default: all."
      })
  private Set<Certainty> certainties = Set.of();

  @Option(names = "--outlet", paramLabel = "NAME", description = "Where it stands.")
  private String outlet = "";

  @Option(
      names = "--said",
      paramLabel = "FROM..TO",
      converter = RangeConverter.class,
      description = {
        "When it was said, as far as the page tells, else when the page was published: a year,"
            + " 2021-06 or 2021-06-30 each, and either may be left out."
      })
  private @Nullable DateRange said;

  @Option(
      names = "--published",
      paramLabel = "FROM..TO",
      converter = RangeConverter.class,
      description = "When the page was published.")
  private @Nullable DateRange published;

  @Mixin private ConfidenceOption reliability = new ConfidenceOption();

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      description =
          "relevance, said, published (the newest first), reliability or doubt (the least sure first).")
  private Sort sort = Sort.RELEVANCE;

  @Option(
      names = "--group",
      paramLabel = "BY",
      description = {
        "What makes one hit: words (nearly the same), speaker, outlet, or none. The earliest of"
            + " them is shown. Default: words."
      })
  private Grouping grouping = Grouping.WORDS;

  @Option(
      names = "--no-stemming",
      description = "Find words as they are written, and not in other forms.")
  private boolean unstemmed;

  @Option(
      names = "--limit",
      paramLabel = "N",
      converter = Numbers.Count.class,
      description = "How many hits. Default: 20 for text, all for the other formats.")
  private @Nullable Integer limit;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = {
        "text, jsonl, csv or html. Left out, the ending of -o FILE decides, else it is text."
      })
  private @Nullable SearchFormat format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to write. Default: standard output.")
  private @Nullable String output;

  @Mixin private LedgerOption ledger = new LedgerOption();

  @Mixin private StandardOptions standard = new StandardOptions();

  SearchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Query query;
    try {
      query = query();
    } catch (QueryException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
    return new SearchJob(
            console,
            new SearchSettings(
                ledger.address(console),
                query,
                limit(),
                format(),
                output,
                standard.quiet(),
                standard.debug()))
        .run()
        .number();
  }

  private Query query() {
    Set<Act> acts = act.acts();
    return Query.builder()
        .words(String.join(" ", words))
        .stemming(unstemmed ? Stemming.OFF : Stemming.ENGLISH)
        .by(by)
        .about(about)
        .to(to)
        .through(through)
        .acts(acts.size() == Act.values().length ? Set.of() : acts)
        .kinds(kinds)
        .certainties(certainties)
        .outlet(outlet)
        .said(said)
        .published(published)
        .minReliability(reliability.minConfidence())
        .sort(sort)
        .grouping(grouping)
        .build();
  }

  private int limit() {
    if (limit != null) {
      return limit;
    }
    return format() == SearchFormat.TEXT ? USUAL : Integer.MAX_VALUE;
  }

  private SearchFormat format() {
    return format == null ? SearchFormat.ofName(output) : format;
  }

  /** FROM..TO. */
  static final class RangeConverter implements ITypeConverter<DateRange> {
    @Override
    public DateRange convert(String value) {
      return told(value, DateRange::parse);
    }
  }

  /** A kind by its name in JSON. */
  static final class KindConverter implements ITypeConverter<Kind> {
    @Override
    public Kind convert(String value) {
      return constant(value, Kind.class);
    }
  }

  /** A certainty by its name in JSON. */
  static final class CertaintyConverter implements ITypeConverter<Certainty> {
    @Override
    public Certainty convert(String value) {
      return constant(value, Certainty.class);
    }
  }

  private static <T> T told(String value, Function<String, T> read) {
    try {
      return read.apply(value);
    } catch (QueryException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }

  private static <T extends Enum<T>> T constant(String value, Class<T> type) {
    try {
      return Enum.valueOf(type, value.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException("'" + value + "' is none of them");
    }
  }
}
