package org.onrecord.app.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.console.Console;
import org.onrecord.app.console.FailureLog;
import org.onrecord.app.job.PageFormat;
import org.onrecord.app.output.Belonging;
import org.onrecord.app.output.Belongings;
import org.onrecord.page.PageExplanation;
import org.onrecord.page.PageLimits;
import org.onrecord.report.TextStyle;
import org.onrecord.sources.fetch.FetchSettings;
import org.onrecord.sources.input.ContainerOpener;
import org.onrecord.sources.input.Failures;
import org.onrecord.sources.input.InputFinder;
import org.onrecord.sources.input.InputReader;
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
final class PageCommand implements Callable<Integer> {
  private final Console console;

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
    FailureLog log =
        new FailureLog(
            console,
            standard.debug(),
            standard.quiet() ? FailureLog.Notes.HIDDEN : FailureLog.Notes.SHOWN);
    try {
      explain(log);
    } catch (IOException e) {
      if (!Failures.isBrokenPipe(e)) {
        log.failWriting(null, e);
      }
    }
    return log.exitCode().number();
  }

  private void explain(FailureLog log) throws IOException {
    InputFinder.Found found = new InputFinder("stdin", console.in(), null).find(inputs);
    log.problems(found.problems());
    PageLimits limits = pageSize.limits();
    FetchSettings fetching = fetch.settings(limits);
    new Belongings(Belonging.of(found.inputs(), "a page to be read"), fetching.cache())
        .refuseCache();
    ContainerOpener opener = new ContainerOpener(limits, fetching);
    InputReader reader = new InputReader(limits);
    PageFormat form =
        format != null ? format : console.outIsTerminal() ? PageFormat.TEXT : PageFormat.JSONL;
    OutputStream out = console.out();
    try (PageStream stream = new PageStream(found.inputs(), opener, PageStream.Unread.ALL, log)) {
      boolean first = true;
      for (PageInput input = stream.next(); input != null; input = stream.next()) {
        PageExplanation explanation = read(reader, input, log);
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
  private @Nullable PageExplanation read(InputReader reader, PageInput input, FailureLog log) {
    try {
      return reader.explain(input);
    } catch (IOException | RuntimeException | Error e) {
      log.fail(input.source(), e);
      return null;
    }
  }

  private TextStyle style() {
    return width.style(console, Destination.of(console, null), TextStyle.Colour.PLAIN);
  }
}
