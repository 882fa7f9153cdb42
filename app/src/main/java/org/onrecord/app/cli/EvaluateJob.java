package org.onrecord.app.cli;

import java.io.IOException;
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
import org.onrecord.app.evaluate.DocumentResult;
import org.onrecord.app.evaluate.Evaluator;
import org.onrecord.app.evaluate.GoldDocument;
import org.onrecord.app.evaluate.GoldException;
import org.onrecord.app.evaluate.GoldFolder;
import org.onrecord.app.evaluate.Scores;
import org.onrecord.app.evaluate.ScoresJson;
import org.onrecord.app.evaluate.ScoresText;
import org.onrecord.app.report.ErrorReport;
import org.onrecord.app.text.FileName;

/** One {@code onrecord evaluate}: reads the gold's texts, compares, prints the figures. */
final class EvaluateJob {
  private final Console console;
  private final EvaluateCommand command;
  private final Scores scores = new Scores();
  private final List<DocumentResult> results = new ArrayList<>();
  private final Map<String, GoldDocument> documents = new HashMap<>();
  private ExitCode exitCode = ExitCode.DONE;
  private @Nullable Progress progress;
  private int done;
  private int failed;

  /** What became of one document. */
  private sealed interface Outcome {
    record Compared(DocumentResult result) implements Outcome {}

    record Failed(GoldDocument document, Throwable cause) implements Outcome {}
  }

  /** Makes one, good for one run. */
  EvaluateJob(Console console, EvaluateCommand command) {
    this.console = console;
    this.command = command;
  }

  /**
   * Does all of it.
   *
   * @throws UsageException if the command cannot be carried out as given; nothing was written then
   */
  ExitCode run() {
    Path gold = command.gold();
    Path errors = command.errors();
    Path records = command.records();
    Path speakers = command.speakers();
    try {
      GoldFolder folder = GoldFolder.in(gold);
      check(folder, errors);
      folder.problems().forEach(this::fail);
      if (folder.documents().isEmpty()) {
        fail(
            gold
                + ": no text with annotation in this folder; it holds NAME.txt beside NAME.ann, or"
                + " text/NAME.txt and attributions/NAME_ANNOTATOR.ann");
        return exitCode;
      }
      compare(
          folder,
          records == null
              ? Evaluator.reading(onRecord(), speakers)
              : Evaluator.recorded(records, speakers, command.minConfidence()));
      if (errors != null) {
        String page = new ErrorReport().render(gold.toString(), scores, results);
        WholeFile.write(errors, page.getBytes(StandardCharsets.UTF_8));
      }
      print();
    } catch (GoldException e) {
      fail(Failures.message(e));
    } catch (IOException e) {
      if (Failures.isBrokenPipe(e)) {
        return ExitCode.DONE; // whoever reads the output has enough
      }
      String name = e instanceof FileSystemException system ? system.getFile() : null;
      fail(Failures.of(name == null ? gold.toString() : name, e));
    }
    return exitCode;
  }

  private OnRecord onRecord() {
    return NoModelException.load(
        OnRecord.builder().limits(command.limits()).minConfidence(command.minConfidence()));
  }

  private static void check(GoldFolder folder, @Nullable Path errors) throws IOException {
    if (errors == null || !Files.exists(errors)) {
      return;
    }
    for (GoldDocument document : folder.documents()) {
      for (Path file : List.of(document.text(), document.annotation())) {
        if (Files.isSameFile(file, errors)) {
          throw new UsageException(file + " is gold; give --errors another name");
        }
      }
    }
  }

  private void compare(GoldFolder folder, Evaluator evaluator) throws IOException {
    List<Input> inputs = new ArrayList<>();
    for (GoldDocument document : folder.documents()) {
      long size = Files.size(document.text());
      Input input = new Input.PageFile(document.text(), document.name(), size);
      documents.put(input.source(), document);
      inputs.add(input);
    }
    if (command.showsProgress() && inputs.size() > 1) {
      progress = new Progress(console.err(), inputs.size(), System::nanoTime);
    }
    try {
      new OrderedRun<Outcome>(command.threads(), input -> outcome(evaluator, input))
          .read(inputs, this::receive);
    } finally {
      makeWay();
    }
  }

  @SuppressWarnings("CatchingUnchecked") // one document's failure must not end the run
  private Outcome outcome(Evaluator evaluator, Input input) {
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
      if (command.errors() != null) {
        results.add(result);
      }
      if (result.missing() != null) {
        fail(result.missing() + "; counted as if nothing had been found");
      }
      if (!command.quiet()) {
        result.notes().forEach(this::say);
      }
    } else if (outcome instanceof Outcome.Failed failure) {
      Throwable cause = failure.cause();
      String message =
          cause instanceof GoldException
              ? Failures.message(cause)
              : Failures.of(FileName.of(failure.document().text()), cause);
      fail(message + "; this document is left out");
      if (command.debug()) {
        console.trace(cause);
      }
    }
    if (progress != null) {
      progress.update(done, failed);
    }
  }

  private void print() throws IOException {
    if (scores.documents() == 0) {
      return;
    }
    String figures =
        command.format() == EvaluateCommand.Format.JSON
            ? ScoresJson.of(scores) + "\n"
            : ScoresText.of(scores);
    console.out().write(figures.getBytes(StandardCharsets.UTF_8));
    console.out().flush();
  }

  private void fail(String message) {
    failed++;
    exitCode = exitCode.or(ExitCode.FAILED);
    say(message);
  }

  private void say(String message) {
    makeWay();
    console.message(message);
  }

  private void makeWay() {
    if (progress != null) {
      progress.clear();
    }
  }
}
