package org.onrecord.app.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.onrecord.OnRecord;
import org.onrecord.app.console.Console;
import org.onrecord.app.console.ExitCode;
import org.onrecord.app.console.FailureLog;
import org.onrecord.app.console.NoModelException;
import org.onrecord.app.console.UsageException;
import org.onrecord.app.output.Belonging;
import org.onrecord.app.output.Belongings;
import org.onrecord.app.output.OutputFile;
import org.onrecord.app.output.OutputPlace;
import org.onrecord.ledger.entry.LedgerAddress;
import org.onrecord.ledger.entry.LedgerException;
import org.onrecord.ledger.query.Grouping;
import org.onrecord.ledger.query.Query;
import org.onrecord.ledger.query.QueryException;
import org.onrecord.ledger.query.Sort;
import org.onrecord.record.RecordReader;
import org.onrecord.report.TextStyle;
import org.onrecord.sources.input.ContainerOpener;
import org.onrecord.sources.input.Failures;
import org.onrecord.sources.input.InputReader;
import org.onrecord.sources.input.OrderedRun;
import org.onrecord.sources.input.PageStream;
import org.onrecord.sources.text.FileName;
import org.onrecord.stance.Relation;
import org.onrecord.stance.Stance;

/** One {@code onrecord disputes} or {@code onrecord positions}. */
public final class StanceJob {
  private final Console console;
  private final StanceSettings settings;
  private final FailureLog log;

  /** Creates a job for one run. */
  public StanceJob(Console console, StanceSettings settings) {
    this.console = console;
    this.settings = settings;
    this.log = new FailureLog(console, settings.debug());
  }

  /**
   * Writes disputes.
   *
   * @param least confidence that is wanted
   * @throws UsageException if the command cannot be carried out as given
   */
  public ExitCode disputes(
      RowFormat format, TextStyle style, Set<Relation> relations, double least) {
    return run(new StanceSink.Disputes(format, style, relations, least));
  }

  /**
   * Writes positions.
   *
   * @param actor words that whoever takes it is called by, in lower case
   * @param subject words that the other is called by, in lower case
   * @param least confidence that is wanted
   * @throws UsageException if the command cannot be carried out as given
   */
  public ExitCode positions(
      RowFormat format,
      TextStyle style,
      Set<Stance> stances,
      String actor,
      String subject,
      double least) {
    return run(new StanceSink.Positions(format, style, stances, actor, subject, least));
  }

  private ExitCode run(StanceSink sink) {
    try {
      write(sink);
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

  private void write(StanceSink sink) throws IOException {
    ExportInputs inputs = ExportInputs.of(settings.inputs(), console.in(), null, log);
    List<Belonging> read = new ArrayList<>(Belonging.of(inputs.pages(), "a page to be read"));
    inputs.lines().forEach(file -> read.add(new Belonging(file, "a file to be read")));
    Belongings belongings = new Belongings(read, settings.fetching().cache());
    belongings.refuseCache();
    String output = settings.output();
    if (output != null) {
      belongings.refuse(OutputPlace.of(FileName.path(output)));
    }
    if (settings.ledger() != null || !inputs.isEmpty()) {
      try (OutputFile file = OutputFile.open(output, console.out(), belongings)) {
        write(inputs, sink, file.stream());
        file.complete();
      }
    }
  }

  private void write(ExportInputs inputs, StanceSink sink, OutputStream out) throws IOException {
    sink.begin(out);
    LedgerAddress ledger = settings.ledger();
    if (ledger != null) {
      new LedgerExport(ledger, everything()).records(record -> sink.page(record, out));
    }
    for (Path file : inputs.lines()) {
      try (InputStream in = Files.newInputStream(file)) {
        records(FileName.of(file), in, sink, out);
      }
    }
    if (inputs.piped() != null) {
      records("stdin", inputs.piped(), sink, out);
    }
    if (!inputs.pages().isEmpty()) {
      pages(inputs, sink, out);
    }
    sink.finish(out);
  }

  private static Query everything() {
    try {
      return Query.builder().sort(Sort.SAID).grouping(Grouping.NONE).build();
    } catch (QueryException e) {
      throw new IllegalStateException(e); // nothing is asked that could be wrong
    }
  }

  private void records(String name, InputStream in, StanceSink sink, OutputStream out)
      throws IOException {
    RecordReader records = RecordReader.of(name, in);
    new LinesInTurn(log).take(name, records::next, record -> sink.page(record, out));
  }

  private void pages(ExportInputs inputs, StanceSink sink, OutputStream out) throws IOException {
    ContainerOpener opener = new ContainerOpener(settings.limits(), settings.fetching());
    try (OnRecord onRecord = NoModelException.load(OnRecord.builder());
        PageStream stream = new PageStream(inputs.pages(), opener, PageStream.Unread.ALL, log)) {
      ReadRecord.Task task = new ReadRecord.Task(onRecord, new InputReader(settings.limits()));
      new OrderedRun<>(settings.threads(), task::read)
          .read(stream::next, result -> receive(result, sink, out));
    }
  }

  private void receive(ReadRecord result, StanceSink sink, OutputStream out) throws IOException {
    if (result instanceof ReadRecord.Read read) {
      sink.page(read.record(), out);
    } else if (result instanceof ReadRecord.Failed failed) {
      log.fail(failed.input().source(), failed.cause());
    }
  }
}
