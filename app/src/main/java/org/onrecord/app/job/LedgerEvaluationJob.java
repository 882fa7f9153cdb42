package org.onrecord.app.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.console.Console;
import org.onrecord.app.console.ExitCode;
import org.onrecord.app.console.FailureLog;
import org.onrecord.app.errors.ErrorReport;
import org.onrecord.app.evaluate.DocumentResult;
import org.onrecord.app.evaluate.LedgerEvaluator;
import org.onrecord.app.evaluate.Scores;
import org.onrecord.app.output.Belonging;
import org.onrecord.app.output.Belongings;
import org.onrecord.app.output.OutputPlace;
import org.onrecord.ledger.Ledger;
import org.onrecord.ledger.entry.JudgedPage;
import org.onrecord.ledger.entry.LedgerAddress;
import org.onrecord.ledger.entry.LedgerException;
import org.onrecord.record.MalformedRecordException;
import org.onrecord.record.PageRecord;
import org.onrecord.record.RecordReader;
import org.onrecord.sources.input.Failures;

/** One {@code onrecord evaluate --ledger}: what people said of statements is the gold. */
final class LedgerEvaluationJob {
  private final EvaluateSettings settings;
  private final LedgerAddress address;
  private final FailureLog log;
  private final Figures figures;

  LedgerEvaluationJob(Console console, EvaluateSettings settings, LedgerAddress address) {
    this.settings = settings;
    this.address = address;
    this.log = new FailureLog(console, settings.debug());
    this.figures = new Figures(console, settings.format());
  }

  ExitCode run() {
    try (Ledger ledger = Ledger.open(address)) {
      evaluate(ledger);
    } catch (LedgerException e) {
      LedgerFailure.tell(log, e);
    } catch (MalformedRecordException e) {
      log.problem(String.valueOf(e.getMessage()));
    } catch (Figures.NotWrittenException e) {
      if (Failures.isBrokenPipe(e.failure())) {
        return ExitCode.DONE; // whoever reads the output has enough
      }
      log.problem(Failures.ofWriting(e.output(), e.failure()));
    } catch (IOException e) {
      log.fail(address.name(), e);
    }
    return log.exitCode();
  }

  private void evaluate(Ledger ledger) throws IOException {
    Path errors = settings.errors();
    Path records = settings.records();
    List<Belonging> read = new ArrayList<>();
    if (records != null) {
      read.add(new Belonging(records, "the file of --records"));
    }
    Belongings belongings = new Belongings(read, null);
    if (errors != null) {
      belongings.refuse(OutputPlace.of(errors));
    }
    List<String> pages = ledger.judgedPages();
    if (pages.isEmpty()) {
      log.problem(
          ledger.name()
              + ": nobody said of a statement whether it is right; onrecord correct does");
      return;
    }
    Map<String, PageRecord> others = records == null ? Map.of() : read(records, Set.copyOf(pages));
    LedgerEvaluator evaluator = new LedgerEvaluator(settings.minConfidence());
    Scores scores = new Scores();
    List<DocumentResult> results = new ArrayList<>();
    for (String page : pages) {
      JudgedPage judged = ledger.judged(page);
      DocumentResult result =
          records == null
              ? evaluator.evaluate(judged)
              : evaluator.evaluate(judged, others.get(page), records.toString());
      scores.add(result);
      results.add(result);
      tell(result);
    }
    if (errors != null) {
      figures.write(errors, new ErrorReport().render(ledger.name(), scores, results), belongings);
    }
    figures.print(scores);
  }

  private void tell(DocumentResult result) {
    @Nullable String missing = result.missing();
    if (missing != null) {
      log.problem(missing + "; counted as if nothing had been found");
    }
    if (!settings.quiet()) {
      result.notes().forEach(log::note);
    }
  }

  /** The records of some pages, by their ids; of several the last. */
  private static Map<String, PageRecord> read(Path file, Set<String> pages) throws IOException {
    Map<String, PageRecord> read = new HashMap<>();
    try (RecordReader records = RecordReader.open(file)) {
      for (PageRecord record = records.next(); record != null; record = records.next()) {
        if (pages.contains(record.page().id())) {
          read.put(record.page().id(), record);
        }
      }
    }
    return read;
  }
}
