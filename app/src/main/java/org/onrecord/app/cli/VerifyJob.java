package org.onrecord.app.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.DraftVerifier;
import org.onrecord.OnRecord;
import org.onrecord.app.source.ReadingLog;
import org.onrecord.page.PageReader;
import org.onrecord.record.VerifiedDraft;
import org.onrecord.record.VerifiedQuotation;
import org.onrecord.trace.QuotationIndex;
import org.onrecord.trace.Source;
import org.onrecord.trace.Verifier;

/** One {@code onrecord verify}: reads the sources, then each draft, and prints the verdicts. */
final class VerifyJob implements ReadingLog {
  private final Console console;
  private final VerifyCommand command;
  private final VerifyFormat format;
  private final VerdictCounts counts = new VerdictCounts();
  private ExitCode exitCode = ExitCode.DONE;

  VerifyJob(Console console, VerifyCommand command) {
    this.console = console;
    this.command = command;
    this.format = command.format();
  }

  /**
   * Does all of it.
   *
   * @throws UsageException if the command cannot be carried out as given
   */
  ExitCode run() {
    List<Named> drafts = find(command.drafts());
    boolean several =
        drafts.size() > 1
            || drafts.stream().anyMatch(draft -> draft instanceof Holder h && h.holdsPages());
    if (format == VerifyFormat.HTML && several) {
      throw new UsageException("several drafts do not go into one html report; name one");
    }
    if (drafts.isEmpty()) {
      return exitCode;
    }
    refuseToWriteOver(drafts);
    try (QuotationIndex index = index()) {
      if (index.sources() == 0) {
        console.message("there is nothing to verify against");
        return exitCode.or(ExitCode.FAILED);
      }
      verify(drafts, new DraftVerifier(new Verifier(index)));
    } catch (IOException e) {
      if (Failures.isBrokenPipe(e)) {
        return ExitCode.DONE;
      }
      fail(command.output() == null ? "standard output" : command.output(), e);
    }
    if (!command.quiet()) {
      console.message(counts.toString());
    }
    return exitCode;
  }

  private void refuseToWriteOver(List<Named> drafts) {
    if (command.output() == null) {
      return;
    }
    Path output = Path.of(command.output()).toAbsolutePath().normalize();
    List<Path> read = new ArrayList<>();
    command.sources().forEach(source -> read.add(Path.of(source)));
    drafts.forEach(draft -> read.add(Path.of(draft.source())));
    if (Files.isDirectory(output)
        || read.stream().anyMatch(path -> path.toAbsolutePath().normalize().equals(output))) {
      throw new UsageException(
          command.output() + " is a folder, a DRAFT or a SOURCE; give -o a file of its own");
    }
  }

  private List<Named> find(List<String> names) {
    InputFinder.Found found = new InputFinder("stdin", console.in(), null).find(names);
    for (InputFinder.Problem problem : found.problems()) {
      console.message(problem.message());
      exitCode = exitCode.or(problem.exitCode());
    }
    return found.inputs();
  }

  private QuotationIndex index() throws IOException {
    List<QuotationIndex> indexes = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (String name : command.sources()) {
      if (!InputFinder.isAddress(name) && QuotationIndex.isIndex(Path.of(name))) {
        indexes.add(QuotationIndex.open(Path.of(name)));
      } else {
        names.add(name);
      }
    }
    SourceReader reader = new SourceReader(command.limits());
    List<Source> sources = new ArrayList<>();
    try (PageStream stream = stream(find(names))) {
      for (Input input = stream.next(); input != null; input = stream.next()) {
        try {
          sources.add(reader.read(input));
        } catch (IOException e) {
          fail(input.source(), e);
        }
      }
    }
    indexes.add(QuotationIndex.inMemory(sources));
    return QuotationIndex.joined(indexes);
  }

  private PageStream stream(List<Named> inputs) {
    HolderOpener opener = new HolderOpener(command.limits(), command.fetching());
    return new PageStream(inputs, opener, PageStream.Unread.ALL, this);
  }

  private void verify(List<Named> drafts, DraftVerifier verifier) throws IOException {
    OnRecord onRecord = NoModelException.load(OnRecord.builder());
    String output = command.output();
    if (output == null) {
      OutputStream out = new BufferedOutputStream(console.out());
      verify(drafts, onRecord, verifier, out);
      out.flush();
      return;
    }
    Path file = Path.of(output);
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(WholeFile.partial(file)))) {
      verify(drafts, onRecord, verifier, out);
    }
    WholeFile.complete(file);
  }

  private void verify(
      List<Named> drafts, OnRecord onRecord, DraftVerifier verifier, OutputStream out)
      throws IOException {
    boolean first = true;
    PageReader reader = new PageReader(command.limits());
    try (PageStream stream = stream(drafts)) {
      for (Input input = stream.next(); input != null; input = stream.next()) {
        VerifiedDraft draft;
        try (InputStream bytes = input.open()) {
          draft =
              verifier.verify(
                  onRecord.recordOf(reader.read(input.source(), bytes, input.capture())));
        } catch (IOException | StackOverflowError e) {
          fail(input.source(), e);
          continue;
        }
        String separator = first || format != VerifyFormat.TEXT ? "" : "\n";
        String rendered = separator + format.render(draft, command.textStyle());
        out.write(rendered.getBytes(StandardCharsets.UTF_8));
        draft.quotations().forEach(this::count);
        first = false;
      }
    }
  }

  private void count(VerifiedQuotation quotation) {
    counts.add(quotation);
    for (FailOn finding : command.failOn()) {
      if (finding.holds(quotation)) {
        exitCode = exitCode.or(ExitCode.FAILED);
      }
    }
  }

  @Override
  public void problem(String message) {
    exitCode = exitCode.or(ExitCode.FAILED);
    console.message(message);
  }

  @Override
  public void note(String message) {
    console.message(message);
  }

  @Override
  public void passedOver(long records) {} // the summary here counts quotations

  private void fail(String name, Throwable cause) {
    exitCode = exitCode.or(ExitCode.FAILED);
    console.message(Failures.of(name, cause));
    if (command.debug()) {
      cause.printStackTrace(console.err());
    }
  }
}
