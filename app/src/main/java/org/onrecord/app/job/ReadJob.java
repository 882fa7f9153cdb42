package org.onrecord.app.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.OnRecord;
import org.onrecord.app.console.Console;
import org.onrecord.app.console.ExitCode;
import org.onrecord.app.console.FailureLog;
import org.onrecord.app.console.NoModelException;
import org.onrecord.app.console.Progress;
import org.onrecord.app.console.Summary;
import org.onrecord.app.console.UsageException;
import org.onrecord.app.output.Belonging;
import org.onrecord.app.output.Belongings;
import org.onrecord.app.output.Output;
import org.onrecord.app.output.OutputFormat;
import org.onrecord.app.output.PageNotWrittenException;
import org.onrecord.app.output.PageResult;
import org.onrecord.app.output.PageSink;
import org.onrecord.app.output.PeopleList;
import org.onrecord.app.output.Resume;
import org.onrecord.record.Provenance;
import org.onrecord.sources.input.ContainerOpener;
import org.onrecord.sources.input.Failures;
import org.onrecord.sources.input.FoundInput;
import org.onrecord.sources.input.InputFinder;
import org.onrecord.sources.input.InputReader;
import org.onrecord.sources.input.OrderedRun;
import org.onrecord.sources.input.PageContainer;
import org.onrecord.sources.input.PageStream;

/** One {@code onrecord read}: finds the pages, reads them, sends the results where they belong. */
public final class ReadJob {
  private final Console console;
  private final ReadSettings settings;
  private final Output output;
  private final OutputFormat format;
  private final PeopleList people;
  private final FailureLog log;
  private @Nullable Progress progress;
  private @Nullable PageStream stream;
  private @Nullable PageSink sink;
  private int pages;
  private int before;
  private boolean several;
  private long statements;

  /**
   * Creates a job for one run.
   *
   * @throws UsageException if the list of people cannot be read
   */
  public ReadJob(Console console, ReadSettings settings) {
    this.console = console;
    this.settings = settings;
    this.output = settings.output();
    this.format = settings.format();
    this.people = settings.people();
    this.log = new FailureLog(console, settings.debug());
  }

  /**
   * Reads the pages.
   *
   * @throws UsageException if the command cannot be carried out as given; nothing was written then
   */
  public ExitCode run() {
    long begun = System.nanoTime();
    InputFinder.Found found =
        new InputFinder(settings.stdinName(), console.in(), output.folder())
            .find(settings.inputs());
    try {
      Belongings belongings = belongings(found.inputs());
      output.check(found.inputs(), format, belongings);
      belongings.refuseCache();
      log.problems(found.problems());
      if (!found.inputs().isEmpty()) {
        readPages(found.inputs(), belongings);
        if (settings.showsSummary() && isLong(found.inputs())) {
          double seconds = (System.nanoTime() - begun) / 1e9;
          console.message(
              new Summary(
                      pages,
                      statements,
                      log.failed(),
                      before,
                      log.passedOver(),
                      found.ignored(),
                      seconds)
                  .toString());
        }
      }
    } catch (IOException e) {
      if (Failures.isBrokenPipe(e)) {
        return ExitCode.DONE; // whoever reads the output has enough
      }
      console.message(Failures.ofWriting(output.toString(), e));
      tellWhatIsKept();
      return ExitCode.FAILED;
    }
    return log.exitCode();
  }

  private Belongings belongings(List<FoundInput> inputs) {
    List<Belonging> read = new ArrayList<>(Belonging.of(inputs, "a page to be read"));
    if (people.file() != null) {
      read.add(new Belonging(people.file(), "the list of people"));
    }
    return new Belongings(read, settings.fetching().cache());
  }

  private void tellWhatIsKept() {
    if (sink != null && sink.kept().isPresent()) {
      console.message(
          output
              + ": what was written is kept in "
              + sink.kept().get()
              + "; --resume goes on with it");
    }
  }

  private static boolean isLong(List<FoundInput> inputs) {
    return inputs.size() > 1 || inputs.stream().anyMatch(PageContainer.class::isInstance);
  }

  private Map<String, String> recordSettings() {
    return Provenance.settings(
        settings.minConfidence(), settings.acts(), people.people().digest(), settings.model());
  }

  /** Reads what an earlier run has not. */
  private void readPages(List<FoundInput> inputs, Belongings belongings) throws IOException {
    Resume resume = settings.resume() ? new Resume(people, recordSettings()) : null;
    Output.Opened opened = output.open(console.out(), format, belongings, resume);
    sink = opened.sink();
    try (PageSink pages = opened.sink()) {
      readPages(inputs, opened.unread(), pages);
    } finally {
      makeWay();
    }
  }

  private void readPages(List<FoundInput> inputs, PageStream.Unread unread, PageSink pages)
      throws IOException {
    if (settings.showsProgress() && isLong(inputs)) {
      several = inputs.stream().anyMatch(PageContainer.class::isInstance);
      progress = progress(inputs);
      log.clearing(progress);
    }
    OnRecord onRecord =
        NoModelException.load(
            OnRecord.builder()
                .model(settings.model())
                .threads(settings.threads())
                .minConfidence(settings.minConfidence())
                .acts(settings.acts())
                .people(people.people()));
    PageTask task =
        new PageTask(
            onRecord, new InputReader(settings.limits()), format.renderer(settings.textStyle()));
    ContainerOpener opener = new ContainerOpener(settings.limits(), settings.fetching());
    try (PageStream pageStream = new PageStream(inputs, opener, counting(unread), log)) {
      stream = pageStream;
      new OrderedRun<>(settings.threads(), task::read)
          .read(pageStream::next, result -> receive(result, pages));
    }
    pages.finish();
  }

  private Progress progress(List<FoundInput> inputs) {
    if (!several) {
      return new Progress(console.err(), inputs.size(), System::nanoTime);
    }
    long bytes = inputs.stream().mapToLong(FoundInput::size).sum();
    return new Progress(console.err(), bytes, Progress.Unit.BYTES, System::nanoTime);
  }

  private PageStream.Unread counting(PageStream.Unread unread) {
    return (source, relativeName, input) -> {
      boolean is = unread.test(source, relativeName, input);
      before += is ? 0 : 1;
      if (!is) {
        showProgress();
      }
      return is;
    };
  }

  private void showProgress() {
    if (progress != null) {
      int failed = log.failed();
      int done = pages + failed;
      long behind = stream == null ? 0 : stream.position();
      progress.update(done, failed, before, several ? behind : done + before);
    }
  }

  private void receive(PageResult result, PageSink to) throws IOException {
    if (result instanceof PageResult.Read page) {
      try {
        refuseSecondReport();
        to.write(page);
        pages++;
        statements += page.entry().statements();
      } catch (PageNotWrittenException e) {
        log.fail(page.input().source(), e);
      }
    } else if (result instanceof PageResult.Failed failure) {
      log.fail(failure.input().source(), failure.cause());
    }
    showProgress();
  }

  /**
   * Refuses a second page in one HTML report: only when an address is fetched does it show that it
   * is, perhaps, a feed of many pages.
   */
  private void refuseSecondReport() throws PageNotWrittenException {
    if (pages > 0 && format == OutputFormat.HTML && !(output instanceof Output.Folder)) {
      String message = "there is one page in this html report; write a folder with -o DIR/";
      throw new PageNotWrittenException(message, new IOException(message));
    }
  }

  private void makeWay() {
    if (progress != null) {
      progress.clear();
    }
  }
}
