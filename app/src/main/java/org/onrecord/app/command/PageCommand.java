package org.onrecord.app.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.console.Console;
import org.onrecord.app.console.ExitCode;
import org.onrecord.app.job.PageFormat;
import org.onrecord.app.output.Belonging;
import org.onrecord.app.output.Belongings;
import org.onrecord.app.report.TextStyle;
import org.onrecord.page.PageExplanation;
import org.onrecord.page.PageLimits;
import org.onrecord.read.PageReader;
import org.onrecord.sources.ReadingLog;
import org.onrecord.sources.fetch.FetchSettings;
import org.onrecord.sources.input.ContainerOpener;
import org.onrecord.sources.input.Failures;
import org.onrecord.sources.input.InputFinder;
import org.onrecord.sources.input.PageInput;
import org.onrecord.sources.input.PageStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onrecord page}: shows what was read of a page, and why. */
@Command(
    name = "page",
    description = {
      "Shows what was read of a page, and why: for people who debug a site.",
      "",
      "Which element was taken for the article, the headline and the readers' thread; where each of"
          + " the metadata comes from, and what other places say; all parts and comments with their"
          + " places. INPUT is what read takes.",
      ""
    },
    footer = {
      "  onrecord page page.html",
      "  onrecord page https://example.org/2020/story.html",
      "  onrecord page crawl.warc.gz --format jsonl"
    },
    exitCodeList = {
      "0:done",
      "1:a page failed, or there was none",
      "2:wrong usage, such as an unknown option or an INPUT that does not exist"
    })
final class PageCommand implements Callable<Integer>, ReadingLog {
  private final Console console;
  private ExitCode exitCode = ExitCode.DONE;

  @Parameters(paramLabel = "INPUT", arity = "1..*", description = "What to read.")
  private List<String> inputs = List.of();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "text or jsonl. Default: text on a terminal, jsonl anywhere else.")
  private @Nullable PageFormat format;

  @Mixin private WidthOption width = new WidthOption();

  @Mixin private PageSizeOption pageSize = new PageSizeOption();

  @Mixin private FetchOptions fetch = new FetchOptions();

  @Mixin private StandardOptions standard = new StandardOptions();

  PageCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try {
      explain();
    } catch (IOException e) {
      if (!Failures.isBrokenPipe(e)) {
        problem(Failures.ofWriting("standard output", e));
        if (standard.debug()) {
          console.trace(e);
        }
      }
    }
    return exitCode.number();
  }

  private void explain() throws IOException {
    InputFinder.Found found = new InputFinder("stdin", console.in(), null).find(inputs);
    for (InputFinder.Problem problem : found.problems()) {
      console.message(problem.message());
      exitCode = exitCode.or(ExitCode.of(problem.fault()));
    }
    PageLimits limits = pageSize.limits();
    FetchSettings fetching = fetch.settings(limits);
    new Belongings(Belonging.of(found.inputs(), "a page to be read"), fetching.cache())
        .refuseCache();
    ContainerOpener opener = new ContainerOpener(limits, fetching);
    PageReader reader = new PageReader(limits);
    PageFormat form =
        format != null ? format : console.outIsTerminal() ? PageFormat.TEXT : PageFormat.JSONL;
    OutputStream out = console.out();
    try (PageStream stream = new PageStream(found.inputs(), opener, PageStream.Unread.ALL, this)) {
      boolean first = true;
      for (PageInput input = stream.next(); input != null; input = stream.next()) {
        PageExplanation explanation = read(reader, input);
        if (explanation != null) {
          String separator = first || form == PageFormat.JSONL ? "" : "\n";
          String text = separator + form.render(explanation, style());
          out.write(text.getBytes(StandardCharsets.UTF_8));
          first = false;
        }
      }
    }
    out.flush();
  }

  @SuppressWarnings("CatchingUnchecked") // one page's failure must not end the run
  private @Nullable PageExplanation read(PageReader reader, PageInput input) {
    try (InputStream bytes = input.open()) {
      return reader.explain(input.source(), bytes, input.capture());
    } catch (IOException | RuntimeException | Error e) {
      fail(input.source(), e);
      return null;
    }
  }

  private TextStyle style() {
    return width.style(console, Destination.of(console, null), TextStyle.Colour.PLAIN);
  }

  @Override
  public void problem(String message) {
    exitCode = exitCode.or(ExitCode.FAILED);
    console.message(message);
  }

  @Override
  public void fail(String name, Throwable cause) {
    problem(Failures.of(name, cause));
    if (standard.debug()) {
      console.trace(cause);
    }
  }

  @Override
  public void note(String message) {
    if (!standard.quiet()) {
      console.message(message);
    }
  }

  @Override
  public void passedOver(long records) {} // nothing to debug in them
}
