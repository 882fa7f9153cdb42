package org.onrecord.app.cli;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.OnRecord;
import org.onrecord.speaker.KnownPeople;

/** One {@code onrecord read}: finds the pages, reads them, sends the results where they belong. */
final class ReadJob {
  private final Console console;
  private final ReadCommand command;
  private final Output output;
  private final OutputFormat format;
  private final KnownPeople people;
  private ExitCode exitCode = ExitCode.DONE;
  private @Nullable Progress progress;
  private int pages;
  private int failed;
  private long statements;

  /**
   * Makes one, good for one run.
   *
   * @throws UsageException if the list of people cannot be read
   */
  ReadJob(Console console, ReadCommand command) {
    this.console = console;
    this.command = command;
    this.output = command.output();
    this.format = command.format();
    this.people = command.people();
  }

  /**
   * Does all of it.
   *
   * @throws UsageException if the command cannot be carried out as given; nothing was written then
   */
  ExitCode run() {
    long begun = System.nanoTime();
    InputFinder.Found found =
        new InputFinder(command.stdinName(), console.in(), output.path()).find(command.inputs());
    try {
      output.check(found.inputs(), format);
      report(found.problems());
      if (!found.inputs().isEmpty()) {
        int before = found.inputs().size() - readPages(found.inputs());
        if (command.showsSummary() && found.inputs().size() > 1) {
          double seconds = (System.nanoTime() - begun) / 1e9;
          console.message(
              new Summary(pages, statements, failed, before, found.ignored(), seconds).toString());
        }
      }
    } catch (IOException e) {
      if (Failures.isBrokenPipe(e)) {
        return ExitCode.DONE; // whoever reads the output has enough
      }
      console.message(Failures.of(output.toString(), e));
      return ExitCode.FAILED;
    }
    return exitCode;
  }

  private void report(List<InputFinder.Problem> problems) {
    for (InputFinder.Problem problem : problems) {
      console.message(problem.message());
      exitCode = exitCode.or(problem.exitCode());
    }
  }

  /** Reads what an earlier run has not; returns how many that were. */
  private int readPages(List<Input> inputs) throws IOException {
    List<Input> remaining = command.resume() ? output.remaining(inputs, format) : inputs;
    if (command.showsProgress() && remaining.size() > 1) {
      progress = new Progress(console.err(), remaining.size(), System::nanoTime);
    }
    OnRecord onRecord =
        OnRecord.builder()
            .limits(command.limits())
            .minConfidence(command.minConfidence())
            .people(people)
            .build();
    PageTask task = new PageTask(onRecord, format.renderer(command.textStyle()));
    FileSink.Start start =
        command.resume() ? FileSink.Start.AFTER_EARLIER_PAGES : FileSink.Start.ANEW;
    try (PageSink sink = output.open(console.out(), format, start)) {
      new OrderedRun<>(command.threads(), task::read)
          .read(remaining, result -> receive(result, sink));
      sink.finish();
    } finally {
      makeWay();
    }
    return remaining.size();
  }

  private void receive(PageResult result, PageSink sink) throws IOException {
    if (result instanceof PageResult.Read page) {
      try {
        sink.write(page);
        pages++;
        statements += page.entry().statements();
      } catch (PageNotWrittenException e) {
        fail(page.input(), e);
      }
    } else if (result instanceof PageResult.Failed failure) {
      fail(failure.input(), failure.cause());
    }
    if (progress != null) {
      progress.update(pages + failed, failed);
    }
  }

  private void fail(Input input, Throwable cause) {
    failed++;
    exitCode = exitCode.or(ExitCode.FAILED);
    makeWay();
    console.message(Failures.of(input.source(), cause));
    if (command.debug()) {
      cause.printStackTrace(console.err());
    }
  }

  private void makeWay() {
    if (progress != null) {
      progress.clear();
    }
  }
}
