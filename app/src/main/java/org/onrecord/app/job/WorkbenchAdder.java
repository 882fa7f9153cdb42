package org.onrecord.app.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.onrecord.OnRecord;
import org.onrecord.ledger.Ledger;
import org.onrecord.page.PageLimits;
import org.onrecord.sources.ReadingLog;
import org.onrecord.sources.fetch.FetchLimits;
import org.onrecord.sources.fetch.FetchSettings;
import org.onrecord.sources.input.Failures;
import org.onrecord.sources.input.FoundInput;
import org.onrecord.sources.input.InputFinder;
import org.onrecord.web.add.AddProgress;
import org.onrecord.web.add.PageAdder;
import org.onrecord.web.add.Sent;

/**
 * Adds what was sent to the workbench, by the reading that {@code onrecord add} does. Whoever sends
 * is not whose machine this is: only public servers are asked, whatever they lead to, and nothing
 * is told of where files lie.
 */
public final class WorkbenchAdder implements PageAdder {
  private static final PageLimits LIMITS = PageLimits.DEFAULT;

  /** As many as the workbench keeps. */
  private static final int LONGEST_KEPT = 8 << 20;

  private final Ledger ledger;
  private final int threads;
  private final Supplier<OnRecord> model;

  /**
   * Adds to a ledger.
   *
   * @param model asked for when a page is added, and not closed
   * @param threads pages read at once, at least 1
   */
  public WorkbenchAdder(Ledger ledger, Supplier<OnRecord> model, int threads) {
    this.ledger = ledger;
    this.model = model;
    this.threads = threads;
  }

  @Override
  public void add(List<Sent> inputs, AddProgress progress) throws IOException {
    ReadingLog log = new ToldLog(progress);
    List<FoundInput> found = new ArrayList<>();
    for (Sent sent : inputs) {
      found.add(
          sent instanceof Sent.File file
              ? InputFinder.sent(file.path(), file.name())
              : InputFinder.at(sent.name()));
    }
    LedgerBatch batch =
        new LedgerBatch(ledger, (message, cause) -> progress.problem(message), progress::added);
    FetchSettings fetching =
        new FetchSettings(
            FetchLimits.of(LIMITS.maxPageBytes()),
            FetchSettings.Hosts.PUBLIC_UNTOLD,
            FetchSettings.Links.KEPT,
            null);
    new PageReading(model.get(), threads, LIMITS, fetching, new Keeper(progress))
        .read(
            found,
            ledger,
            log,
            (result, position) -> {
              receive(result, batch, progress, log);
              progress.position(position);
            });
    batch.write();
    ledger.prepareSearch();
  }

  private static void receive(
      AddedRecord result, LedgerBatch batch, AddProgress progress, ReadingLog log)
      throws IOException {
    if (result instanceof AddedRecord.Read read) {
      batch.add(read.source(), read.record());
    } else if (result instanceof AddedRecord.Known known) {
      progress.present(known.source());
    } else if (result instanceof AddedRecord.Failed failed) {
      log.fail(failed.source(), failed.cause());
    }
  }

  /**
   * Hands the bytes on.
   *
   * @param progress keeps them
   */
  private record Keeper(AddProgress progress) implements SourceKeeper {
    @Override
    public int most() {
      return LONGEST_KEPT;
    }

    @Override
    public void keep(String page, byte[] bytes) throws IOException {
      progress.source(page, bytes);
    }
  }

  /**
   * Tells whoever sent something what could not be read.
   *
   * @param progress told
   */
  private record ToldLog(AddProgress progress) implements ReadingLog {
    @Override
    public void problem(String message) {
      progress.problem(message);
    }

    @Override
    public void fail(String name, Throwable cause) {
      progress.problem(Failures.of(name, cause));
    }

    @Override
    public void note(String message) {}

    @Override
    public void passedOver(long records) {}
  }
}
