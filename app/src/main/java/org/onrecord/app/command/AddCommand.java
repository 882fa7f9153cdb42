package org.onrecord.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.console.Console;
import org.onrecord.app.job.AddJob;
import org.onrecord.app.job.AddSettings;
import org.onrecord.app.output.PeopleList;
import org.onrecord.ledger.entry.LedgerAddress;
import org.onrecord.page.PageLimits;
import org.onrecord.sources.fetch.FetchSettings;
import org.onrecord.spi.ModelKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of {@code onrecord add}; {@link AddJob} does the work. */
@Command(
    name = "add",
    description = {
      "Reads pages and keeps what they say in a ledger.",
      "",
      "INPUT is what read takes, or records that read wrote: a file of lines of JSON, or one of"
          + " json; or what archive wrote: its folder, or Parquet with rows of its table of pages."
          + " What the ledger holds already is passed over, so that a run that was stopped"
          + " goes on when it is started again. A page that another version of OnRecord has read"
          + " stands beside that reading, and the newest is shown. A page that changed at its"
          + " address is a new version, and what is new in it is told.",
      ""
    },
    footer = {
      "  onrecord add news/                      into onrecord.db, made if need be",
      "  onrecord add crawl.warc.gz --ledger desk.db",
      "  onrecord add records.jsonl              read before, on another machine",
      "  onrecord add archive/                   read before, by onrecord archive"
    },
    exitCodeList = {
      "0:done",
      "1:a page failed, or the ledger could not be written",
      "2:wrong usage, such as an unknown option or an INPUT that does not exist"
    })
public final class AddCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "INPUT", arity = "1..*", description = "What to add.")
  private List<String> inputs = List.of();

  @Mixin private LedgerOption ledger = new LedgerOption();

  @Mixin private ModelOption model = new ModelOption();

  @Option(
      names = "--people",
      paramLabel = "FILE",
      description = "Link people to a list of your own, as for read.")
  private @Nullable Path people;

  @Mixin private ThreadsOption threads = new ThreadsOption();

  @Mixin private PageSizeOption pageSize = new PageSizeOption();

  @Mixin private FetchOptions fetch = new FetchOptions();

  @Mixin private ProgressOption progress = new ProgressOption();

  @Mixin private StandardOptions standard = new StandardOptions();

  AddCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return new AddJob(console, settings()).run().number();
  }

  private AddSettings settings() {
    return new AddSettings(
        inputs(),
        ledger(),
        model(),
        people(),
        threads(),
        limits(),
        fetching(),
        debug(),
        quiet(),
        progress());
  }

  private List<String> inputs() {
    return inputs;
  }

  private LedgerAddress ledger() {
    return ledger.address(console);
  }

  private ModelKind model() {
    return model.kind();
  }

  private PeopleList people() {
    return PeopleList.read(people);
  }

  private int threads() {
    return threads.threads();
  }

  private PageLimits limits() {
    return pageSize.limits();
  }

  private FetchSettings fetching() {
    return fetch.settings(limits());
  }

  private boolean debug() {
    return standard.debug();
  }

  private boolean quiet() {
    return standard.quiet();
  }

  private boolean progress() {
    return console.errIsTerminal() && !progress.isOff() && !standard.quiet();
  }
}
