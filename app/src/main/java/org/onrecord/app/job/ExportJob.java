package org.onrecord.app.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.OnRecord;
import org.onrecord.app.console.Console;
import org.onrecord.app.console.ExitCode;
import org.onrecord.app.console.FailureLog;
import org.onrecord.app.console.NoModelException;
import org.onrecord.app.console.UsageException;
import org.onrecord.app.output.Belonging;
import org.onrecord.app.output.Belongings;
import org.onrecord.app.output.FilesFolder;
import org.onrecord.app.output.OutputFile;
import org.onrecord.app.output.OutputPlace;
import org.onrecord.ledger.entry.LedgerAddress;
import org.onrecord.ledger.entry.LedgerException;
import org.onrecord.record.RecordReader;
import org.onrecord.record.VerificationReader;
import org.onrecord.sources.input.ContainerOpener;
import org.onrecord.sources.input.Failures;
import org.onrecord.sources.input.InputReader;
import org.onrecord.sources.input.OrderedRun;
import org.onrecord.sources.input.PageStream;
import org.onrecord.sources.text.Counted;
import org.onrecord.sources.text.FileName;

/** One {@code onrecord export}: what was said, in a form that another program reads. */
public final class ExportJob {
  private final Console console;
  private final ExportSettings settings;
  private final FailureLog log;
  private final Kept kept;

  /** Creates a job for one run. */
  public ExportJob(Console console, ExportSettings settings) {
    this.console = console;
    this.settings = settings;
    this.log = new FailureLog(console, settings.debug());
    this.kept = new Kept(settings.minConfidence(), settings.acts());
  }

  /**
   * Exports.
   *
   * @throws UsageException if the command cannot be carried out as given
   */
  public ExitCode run() {
    try {
      write();
    } catch (LedgerException e) {
      LedgerFailure.tell(log, e);
    } catch (IOException e) {
      if (Failures.isBrokenPipe(e)) {
        return ExitCode.DONE; // whoever reads the output has enough
      }
      log.failWriting(settings.output(), e);
    }
    return log.exitCode();
  }

  private void write() throws IOException {
    String output = settings.output();
    if (settings.format() == ExportFormat.BRAT) {
      if (output == null || Files.isRegularFile(FileName.path(output))) {
        throw new UsageException("brat is two files a page: name a folder for them with -o DIR");
      }
      Path folder = FileName.path(output);
      ExportInputs inputs = inputs(folder);
      Belongings belongings = belongings(inputs);
      if (hasWork(inputs)) {
        try (FilesFolder files = new FilesFolder(folder, belongings)) {
          export(inputs, new BratSink(files));
        }
      }
      return;
    }
    if (output != null && (output.endsWith("/") || Files.isDirectory(FileName.path(output)))) {
      throw new UsageException(settings.format() + " is one file: name it with -o FILE");
    }
    ExportInputs inputs = inputs(null);
    Belongings belongings = belongings(inputs);
    if (output != null) {
      belongings.refuse(OutputPlace.of(FileName.path(output)));
    }
    if (hasWork(inputs)) {
      try (OutputFile file = OutputFile.open(output, console.out(), belongings)) {
        export(inputs, new ExportSink.OneFile(file.stream(), settings.format()));
        file.complete();
      }
    }
  }

  private boolean hasWork(ExportInputs inputs) {
    return settings.ledger() != null || !inputs.isEmpty();
  }

  private ExportInputs inputs(@Nullable Path outputFolder) throws IOException {
    return ExportInputs.of(settings.inputs(), console.in(), outputFolder, log);
  }

  private Belongings belongings(ExportInputs inputs) throws IOException {
    List<Belonging> read = new ArrayList<>(Belonging.of(inputs.pages(), "a page to be read"));
    inputs.lines().forEach(file -> read.add(new Belonging(file, "a file to be exported")));
    Path people = settings.people().file();
    if (people != null) {
      read.add(new Belonging(people, "the list of people"));
    }
    Belongings belongings = new Belongings(read, settings.fetching().cache());
    belongings.refuseCache();
    return belongings;
  }

  private void export(ExportInputs inputs, ExportSink sink) throws IOException {
    LedgerAddress ledger = settings.ledger();
    if (ledger != null) {
      new LedgerExport(ledger, settings.query()).into(sink, settings.format());
    }
    for (Path file : inputs.lines()) {
      try (InputStream in = Files.newInputStream(file)) {
        lines(FileName.of(file), in, sink);
      }
    }
    if (inputs.piped() != null) {
      lines("stdin", inputs.piped(), sink);
    }
    if (!inputs.pages().isEmpty()) {
      pages(inputs, sink);
    }
    sink.finish();
    tell(sink);
  }

  /** Reads lines; one that is none costs no other. */
  private void lines(String name, InputStream in, ExportSink sink) throws IOException {
    LineKind.Lines lines;
    try {
      lines = LineKind.of(in);
    } catch (IOException e) {
      log.fail(name, e);
      return;
    }
    if (lines.kind() == LineKind.VERDICTS) {
      VerificationReader drafts = VerificationReader.of(name, lines.in());
      new LinesInTurn(log).take(name, drafts::next, sink::draft);
    } else {
      RecordReader records = RecordReader.of(name, lines.in());
      new LinesInTurn(log).take(name, records::next, record -> sink.page(record, kept.in(record)));
    }
  }

  private void pages(ExportInputs inputs, ExportSink sink) throws IOException {
    ContainerOpener opener = new ContainerOpener(settings.limits(), settings.fetching());
    try (OnRecord onRecord =
            NoModelException.load(
                OnRecord.builder()
                    .minConfidence(settings.minConfidence())
                    .acts(settings.acts())
                    .people(settings.people().people()));
        PageStream stream = new PageStream(inputs.pages(), opener, PageStream.Unread.ALL, log)) {
      ReadRecord.Task task = new ReadRecord.Task(onRecord, new InputReader(settings.limits()));
      new OrderedRun<>(settings.threads(), task::read)
          .read(stream::next, result -> receive(result, sink));
    }
  }

  private void receive(ReadRecord result, ExportSink sink) throws IOException {
    if (result instanceof ReadRecord.Read read) {
      sink.page(read.record(), read.record().statements());
    } else if (result instanceof ReadRecord.Failed failed) {
      log.fail(failed.input().source(), failed.cause());
    }
  }

  private void tell(ExportSink sink) {
    if (sink.leftOut() > 0) {
      console.message(
          Counted.of(sink.leftOut(), "statement")
              + " without a date left out: they have no place on a timeline");
    }
    if (!settings.quiet() && settings.output() != null) {
      console.message(settings.output() + ": " + sink.written() + " written");
    }
  }
}
