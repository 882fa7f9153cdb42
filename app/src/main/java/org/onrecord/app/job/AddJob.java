package org.onrecord.app.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.OnRecord;
import org.onrecord.app.archive.ParquetRecords;
import org.onrecord.app.console.Console;
import org.onrecord.app.console.ExitCode;
import org.onrecord.app.console.FailureLog;
import org.onrecord.app.console.NoModelException;
import org.onrecord.app.console.Progress;
import org.onrecord.app.console.UsageException;
import org.onrecord.app.output.Belonging;
import org.onrecord.app.output.Belongings;
import org.onrecord.ledger.Ledger;
import org.onrecord.ledger.entry.AddedPage;
import org.onrecord.ledger.entry.LedgerException;
import org.onrecord.ledger.entry.Outcome;
import org.onrecord.record.MalformedRecordException;
import org.onrecord.record.PageRecord;
import org.onrecord.record.RecordReader;
import org.onrecord.sources.input.FoundInput;
import org.onrecord.sources.input.InputFinder;
import org.onrecord.sources.text.Counted;
import org.onrecord.sources.text.FileName;

/** One {@code onrecord add}: reads pages or records, and keeps them in a ledger. */
public final class AddJob {
  private static final String STANDARD_INPUT = "-";

  private final Console console;
  private final AddSettings settings;
  private final FailureLog log;
  private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
  private @Nullable Progress progress;
  private long statements;
  private long behind;

  /** Creates a job for one run. */
  public AddJob(Console console, AddSettings settings) {
    this.console = console;
    this.settings = settings;
    this.log = new FailureLog(console, settings.debug());
  }

  /** What the INPUTs are. */
  private record Inputs(
      List<Path> records,
      List<Path> archives,
      @Nullable InputStream piped,
      List<FoundInput> pages) {

    boolean isEmpty() {
      return records.isEmpty() && archives.isEmpty() && piped == null && pages.isEmpty();
    }
  }

  /**
   * Adds.
   *
   * @throws UsageException if the command cannot be carried out as given; nothing was added then
   */
  public ExitCode run() {
    try {
      Inputs inputs = inputs();
      if (!inputs.isEmpty()) {
        try (Ledger ledger =
            Ledger.openOrCreate(
                settings.ledger(), PreparingMessages.of(console, settings.ledger()))) {
          add(inputs, ledger);
          makeWay();
          ledger.prepareSearch();
          tell(ledger);
        }
      }
    } catch (LedgerException e) {
      LedgerFailure.tell(log, e);
    } catch (IOException e) {
      log.fail(settings.ledger().name(), e);
    } finally {
      makeWay();
    }
    return log.exitCode();
  }

  private Inputs inputs() throws IOException {
    List<Path> records = new ArrayList<>();
    List<Path> archives = new ArrayList<>();
    List<String> others = new ArrayList<>();
    InputStream in = console.in();
    InputStream piped = null;
    for (String input : settings.inputs()) {
      Path file = RecordsInput.file(input);
      Path archive = file == null ? ParquetRecords.place(input) : null;
      if (file != null) {
        records.add(file);
      } else if (archive != null) {
        archives.add(archive);
      } else if (input.equals(STANDARD_INPUT) && in == console.in()) {
        PushbackInputStream stream = RecordsInput.recognisable(in);
        in = stream;
        if (RecordsInput.isRecords(stream)) {
          piped = stream;
        } else {
          others.add(input);
        }
      } else {
        others.add(input);
      }
    }
    InputFinder.Found found = new InputFinder("stdin", in, null).find(others);
    new Belongings(Belonging.of(found.inputs(), "a page to be read"), settings.fetching().cache())
        .refuseCache();
    log.problems(found.problems());
    return new Inputs(records, archives, piped, found.inputs());
  }

  private void add(Inputs inputs, Ledger ledger) throws IOException {
    beginProgress(inputs);
    LedgerBatch batch = new LedgerBatch(ledger, log::problem, this::receive);
    for (Path file : inputs.records()) {
      try (RecordReader records = RecordReader.open(file)) {
        add(records, FileName.of(file), batch);
      } catch (NotRecordsException e) {
        log.fail(FileName.of(file), e.cause());
      }
      behind += Files.size(file);
    }
    for (Path archive : inputs.archives()) {
      addArchive(archive, batch);
    }
    if (inputs.piped() != null) {
      try (RecordReader records = RecordReader.of("stdin", inputs.piped())) {
        add(records, "stdin", batch);
      } catch (NotRecordsException e) {
        log.fail("stdin", e.cause());
      }
    }
    if (!inputs.pages().isEmpty()) {
      readPages(inputs.pages(), ledger, batch);
    }
    batch.write();
  }

  private void addArchive(Path archive, LedgerBatch batch) throws IOException {
    String name = FileName.of(archive);
    try (ParquetRecords parquet = ParquetRecords.open(archive, console.environment())) {
      add(parquet.records(), name, batch);
      parquet.failures().forEach(log::problem);
    } catch (NotRecordsException e) {
      log.fail(name, e.cause());
    }
  }

  /** Adds the records of a file; a line that is none costs no other. */
  private void add(RecordReader records, String name, LedgerBatch batch)
      throws IOException, NotRecordsException {
    while (true) {
      PageRecord record;
      try {
        record = records.next();
      } catch (MalformedRecordException e) {
        log.problem(String.valueOf(e.getMessage()), e);
        continue;
      } catch (IOException e) {
        throw new NotRecordsException(e);
      }
      if (record == null) {
        return;
      }
      batch.add(name + ": line " + records.line(), record);
    }
  }

  private void readPages(List<FoundInput> inputs, Ledger ledger, LedgerBatch batch)
      throws IOException {
    try (OnRecord onRecord =
        NoModelException.load(
            OnRecord.builder().model(settings.model()).people(settings.people().people()))) {
      long before = behind;
      new PageReading(
              onRecord,
              settings.threads(),
              settings.limits(),
              settings.fetching(),
              SourceKeeper.NONE)
          .read(
              inputs,
              ledger,
              log,
              (result, position) -> {
                behind = before + position;
                receive(result, batch);
              });
    }
  }

  private void receive(AddedRecord result, LedgerBatch batch) throws IOException {
    if (result instanceof AddedRecord.Read read) {
      batch.add(read.source(), read.record());
    } else if (result instanceof AddedRecord.Known) {
      outcomes.merge(Outcome.PRESENT, 1, Integer::sum);
    } else if (result instanceof AddedRecord.Failed failed) {
      log.fail(failed.source(), failed.cause());
    }
    showProgress();
  }

  private void receive(AddedPage added) {
    outcomes.merge(added.outcome(), 1, Integer::sum);
    statements += added.statements();
    if (added.difference() != null && !added.difference().isEmpty() && !settings.quiet()) {
      makeWay();
      console.message(added.source() + ": " + VersionText.summary(added.difference()));
    }
    showProgress();
  }

  private void beginProgress(Inputs inputs) throws IOException {
    if (!settings.showsProgress()) {
      return;
    }
    long bytes = inputs.pages().stream().mapToLong(FoundInput::size).sum();
    for (Path file : inputs.records()) {
      bytes += Files.size(file);
    }
    progress = new Progress(console.err(), bytes, Progress.Unit.BYTES, System::nanoTime);
    log.clearing(progress);
  }

  private void showProgress() {
    if (progress != null) {
      int done = outcomes.values().stream().mapToInt(Integer::intValue).sum() + log.failed();
      progress.update(done, log.failed(), 0, behind);
    }
  }

  private void makeWay() {
    if (progress != null) {
      progress.clear();
    }
  }

  private int count(Outcome outcome) {
    return outcomes.getOrDefault(outcome, 0);
  }

  private void tell(Ledger ledger) {
    if (settings.quiet()) {
      return;
    }
    List<String> parts = new ArrayList<>();
    parts.add(
        Counted.of(count(Outcome.ADDED) + count(Outcome.NEW_VERSION), "page")
            + " added with "
            + Counted.of(statements, "statement"));
    if (count(Outcome.NEW_VERSION) > 0) {
      parts.add(count(Outcome.NEW_VERSION) + " of them new versions");
    }
    if (count(Outcome.READ_AGAIN) > 0) {
      parts.add(count(Outcome.READ_AGAIN) + " read again");
    }
    parts.add(count(Outcome.PRESENT) + " there already");
    parts.add(log.failed() + " failed");
    console.message(ledger.name() + ": " + String.join(", ", parts));
  }

  /** A file of records could not be read to its end, which costs no other. */
  private static final class NotRecordsException extends Exception {
    private static final long serialVersionUID = 1L;
    private final IOException cause;

    private NotRecordsException(IOException cause) {
      super(cause);
      this.cause = cause;
    }

    private IOException cause() {
      return cause;
    }
  }
}
