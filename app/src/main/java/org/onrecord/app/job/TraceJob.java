package org.onrecord.app.job;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.console.Console;
import org.onrecord.app.console.ExitCode;
import org.onrecord.app.console.FailureLog;
import org.onrecord.app.console.UsageException;
import org.onrecord.app.output.Belonging;
import org.onrecord.app.output.Belongings;
import org.onrecord.app.output.OutputFile;
import org.onrecord.ledger.Ledger;
import org.onrecord.ledger.entry.LedgerException;
import org.onrecord.ledger.entry.StatementNumber;
import org.onrecord.ledger.query.QueryException;
import org.onrecord.ledger.trace.Step;
import org.onrecord.ledger.trace.Trace;
import org.onrecord.ledger.trace.TraceWriter;
import org.onrecord.report.TraceHtml;
import org.onrecord.report.TraceText;
import org.onrecord.sources.input.ContainerOpener;
import org.onrecord.sources.input.Failures;
import org.onrecord.sources.input.FoundInput;
import org.onrecord.sources.input.InputFinder;
import org.onrecord.trace.QuotationIndex;
import org.onrecord.trace.source.CorruptIndexException;

/** One {@code onrecord trace}. */
public final class TraceJob {
  private final Console console;
  private final TraceSettings settings;
  private final FailureLog log;

  /** Creates a job for one run. */
  public TraceJob(Console console, TraceSettings settings) {
    this.console = console;
    this.settings = settings;
    this.log = new FailureLog(console, settings.debug());
  }

  /**
   * Traces.
   *
   * @throws UsageException if there is no word, or the output cannot be the one that was named
   */
  public ExitCode run() {
    try (Ledger ledger =
        Ledger.open(settings.ledger(), PreparingMessages.of(console, settings.ledger()))) {
      trace(ledger);
    } catch (QueryException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    } catch (LedgerException e) {
      LedgerFailure.tell(log, e);
    } catch (CorruptIndexException e) {
      log.problem(Failures.message(e));
    } catch (SourceIndex.NotReadException e) {
      log.fail(e.index(), e.failure());
    } catch (IOException e) {
      if (Failures.isBrokenPipe(e)) {
        return ExitCode.DONE; // whoever reads the output has enough
      }
      log.failWriting(settings.output(), e);
    }
    return log.exitCode();
  }

  private void trace(Ledger ledger) throws IOException {
    List<String> files =
        settings.sources().stream().filter(name -> !SourceIndex.isIndex(name)).toList();
    InputFinder.Found found = new InputFinder("stdin", console.in(), null).find(files);
    log.problems(found.problems());
    Belongings belongings =
        new Belongings(Belonging.of(found.inputs(), "a SOURCE"), settings.fetching().cache());
    if (settings.sources().isEmpty()) {
      write(trace(ledger, null), belongings);
      return;
    }
    ContainerOpener opener = new ContainerOpener(settings.limits(), settings.fetching());
    SourceIndex reader = new SourceIndex(settings.limits(), opener, log);
    List<FoundInput> inputs = found.inputs();
    try (QuotationIndex sources = reader.of(settings.sources(), inputs)) {
      if (sources.sources() == 0) {
        log.problem("there is nothing to compare with");
      } else {
        write(trace(ledger, sources), belongings);
      }
    }
  }

  /** A number alone is a statement's. */
  private Trace trace(Ledger ledger, @Nullable QuotationIndex against) throws IOException {
    Optional<StatementNumber> number = StatementNumber.parse(settings.words().strip());
    return number.isPresent()
        ? ledger.trace(number.get(), against)
        : ledger.trace(settings.words(), against);
  }

  private void write(Trace trace, Belongings belongings) throws IOException {
    try (OutputFile file = OutputFile.open(settings.output(), console.out(), belongings)) {
      switch (settings.format()) {
        case JSONL -> {
          for (Step step : trace.steps()) {
            print(file.stream(), TraceWriter.line(step) + "\n");
          }
        }
        case HTML -> print(file.stream(), TraceHtml.render(trace));
        case TEXT, CSV -> print(file.stream(), TraceText.render(trace));
      }
      file.complete();
    }
    if (!settings.quiet() && settings.format() != SearchFormat.TEXT) {
      console.message(TraceText.summary(trace));
    }
    if (!trace.isWhole()) {
      log.note("more statements share words with it than are compared; the list is not whole");
    }
  }

  private static void print(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
