package org.onrecord.app.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onrecord.OnRecord;
import org.onrecord.app.console.Console;
import org.onrecord.app.console.ExitCode;
import org.onrecord.app.console.FailureLog;
import org.onrecord.app.console.NoModelException;
import org.onrecord.app.console.Progress;
import org.onrecord.app.console.UsageException;
import org.onrecord.app.errors.ErrorReport;
import org.onrecord.app.evaluate.DocumentResult;
import org.onrecord.app.evaluate.Evaluator;
import org.onrecord.app.evaluate.GoldDocument;
import org.onrecord.app.evaluate.GoldException;
import org.onrecord.app.evaluate.GoldFolder;
import org.onrecord.app.evaluate.Scores;
import org.onrecord.app.output.Belonging;
import org.onrecord.app.output.Belongings;
import org.onrecord.app.output.OutputPlace;
import org.onrecord.sources.input.Failures;
import org.onrecord.sources.input.OrderedRun;
import org.onrecord.sources.input.PageInput;
import org.onrecord.sources.text.FileName;

/** One {@code onrecord evaluate}: reads the gold's texts, compares, prints the figures. */
public final class EvaluateJob {
  /** The first bytes of a file, among which the title of a page of errors stands. */
  private static final int HEAD_BYTES = 1000;

  private final Console console;
  private final EvaluateSettings settings;
  private final Scores scores = new Scores();
  private final List<DocumentResult> results = new ArrayList<>();
  private final Map<String, GoldDocument> documents = new HashMap<>();
  private final FailureLog log;
  private final Figures figures;
  private @Nullable Progress progress;
  private int done;

  /** What became of one document. */
  private sealed interface Outcome {
    record Compared(DocumentResult result) implements Outcome {}

    record Failed(GoldDocument document, Throwable cause) implements Outcome {}
  }

  /** Creates a job for one run. */
  public EvaluateJob(Console console, EvaluateSettings settings) {
    this.console = console;
    this.settings = settings;
    this.log = new FailureLog(console, settings.debug());
    this.figures = new Figures(console, settings.format());
  }

  /**
   * Runs the evaluation.
   *
   * @throws UsageException if the command cannot be carried out as given; nothing was written then
   */
  public ExitCode run() {
    Path gold = settings.gold();
    return gold == null
        ? new LedgerEvaluationJob(console, settings, Objects.requireNonNull(settings.ledger()))
            .run()
        : run(gold);
  }

  private ExitCode run(Path gold) {
    Path errors = settings.errors();
    Path records = settings.records();
    Path speakers = settings.speakers();
    try {
      GoldFolder folder = GoldFolder.in(gold);
      Belongings belongings = belongings(gold, errors);
      if (errors != null) {
        belongings.refuse(OutputPlace.of(errors));
      }
      folder.problems().forEach(log::problem);
      if (folder.documents().isEmpty()) {
        log.problem(
            gold
                + ": no text with annotation in this folder; it holds NAME.txt beside NAME.ann, or"
                + " text/NAME.txt and attributions/NAME_ANNOTATOR.ann");
        return log.exitCode();
      }
      compare(
          folder,
          records == null
              ? Evaluator.reading(onRecord(), speakers)
              : Evaluator.recorded(records, speakers, settings.minConfidence()));
      if (errors != null) {
        figures.write(
            errors, new ErrorReport().render(gold.toString(), scores, results), belongings);
      }
      figures.print(scores);
    } catch (GoldException e) {
      log.problem(Failures.message(e));
    } catch (Figures.NotWrittenException e) {
      if (Failures.isBrokenPipe(e.failure())) {
        return ExitCode.DONE; // whoever reads the output has enough
      }
      log.problem(Failures.ofWriting(e.output(), e.failure()));
    } catch (IOException e) {
      String name = e instanceof FileSystemException system ? system.getFile() : null;
      log.problem(Failures.of(name == null ? gold.toString() : name, e));
    }
    return log.exitCode();
  }

  private OnRecord onRecord() {
    return NoModelException.load(
        OnRecord.builder()
            .model(settings.model())
            .limits(settings.limits())
            .minConfidence(settings.minConfidence()));
  }

  /** All that is read; a page of errors that lies among the gold from before is not. */
  private Belongings belongings(Path gold, @Nullable Path errors) throws IOException {
    List<Belonging> read = new ArrayList<>();
    Path records = settings.records();
    if (records != null) {
      read.add(new Belonging(records, "the file of --records"));
    }
    if (errors != null && Files.exists(errors)) {
      Path speakers = settings.speakers();
      read.addAll(readBelow(gold, "gold", errors));
      read.addAll(speakers == null ? List.of() : readBelow(speakers, "of --speakers", errors));
    }
    return new Belongings(read, null);
  }

  private static List<Belonging> readBelow(Path folder, String role, Path errors)
      throws IOException {
    List<Belonging> read = new ArrayList<>(Belonging.below(folder, role));
    if (isEarlierPage(errors)) {
      read.removeIf(file -> file.file().toString().endsWith(".html"));
    }
    return read;
  }

  private static boolean isEarlierPage(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return ErrorReport.beginsWith(new String(in.readNBytes(HEAD_BYTES), StandardCharsets.UTF_8));
    }
  }

  private void compare(GoldFolder folder, Evaluator evaluator) throws IOException {
    List<PageInput> inputs = new ArrayList<>();
    for (GoldDocument document : folder.documents()) {
      long size = Files.size(document.text());
      PageInput input = new PageInput.PageFile(document.text(), document.name(), size);
      documents.put(input.source(), document);
      inputs.add(input);
    }
    if (settings.showsProgress() && inputs.size() > 1) {
      progress = new Progress(console.err(), inputs.size(), System::nanoTime);
      log.clearing(progress);
    }
    try {
      new OrderedRun<Outcome>(settings.threads(), input -> outcome(evaluator, input))
          .read(inputs, this::receive);
    } finally {
      makeWay();
    }
  }

  @SuppressWarnings("CatchingUnchecked") // one document's failure must not end the run
  private Outcome outcome(Evaluator evaluator, PageInput input) {
    GoldDocument document = Objects.requireNonNull(documents.get(input.source()));
    try {
      return new Outcome.Compared(evaluator.evaluate(document));
    } catch (IOException | RuntimeException | Error e) {
      return new Outcome.Failed(document, e);
    }
  }

  private void receive(Outcome outcome) {
    done++;
    if (outcome instanceof Outcome.Compared compared) {
      DocumentResult result = compared.result();
      scores.add(result);
      if (settings.errors() != null) {
        results.add(result);
      }
      if (result.missing() != null) {
        log.problem(result.missing() + "; counted as if nothing had been found");
      }
      if (!settings.quiet()) {
        result.notes().forEach(log::note);
      }
    } else if (outcome instanceof Outcome.Failed failure) {
      Throwable cause = failure.cause();
      String message =
          cause instanceof GoldException
              ? Failures.message(cause)
              : Failures.of(FileName.of(failure.document().text()), cause);
      log.problem(message + "; this document is left out", cause);
    }
    if (progress != null) {
      progress.update(done, log.failed());
    }
  }

  private void makeWay() {
    if (progress != null) {
      progress.clear();
    }
  }
}
