package org.onrecord.app.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.onrecord.DraftVerifier;
import org.onrecord.OnRecord;
import org.onrecord.app.text.FileName;
import org.onrecord.page.PageReader;
import org.onrecord.record.VerifiedQuotation;
import org.onrecord.trace.QuotationIndex;
import org.onrecord.trace.Source;
import org.onrecord.trace.Verifier;

/** One {@code onrecord verify}: reads the sources, then each draft, and prints the verdicts. */
final class VerifyJob {
  private final Console console;
  private final VerifyCommand command;
  private final VerifyFormat format;
  private final VerdictCounts counts = new VerdictCounts();
  private final FailureLog failures;
  private final HolderOpener opener;
  private boolean written;

  VerifyJob(Console console, VerifyCommand command) {
    this.console = console;
    this.command = command;
    this.failures = new FailureLog(console, command.debug());
    this.format = command.format();
    this.opener = new HolderOpener(command.limits(), command.fetching());
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
      return failures.exitCode();
    }
    refuseToWriteOver(drafts);
    try (QuotationIndex index = index(drafts)) {
      if (index.sources() == 0) {
        failures.problem("there is nothing to verify against");
        return failures.exitCode();
      }
      verify(drafts, new DraftVerifier(verifier(index)));
    } catch (IOException e) {
      if (Failures.isBrokenPipe(e)) {
        return ExitCode.DONE;
      }
      failures.fail(command.output() == null ? "standard output" : command.output(), e);
    }
    if (!command.quiet()) {
      console.message(counts.toString());
    }
    return failures.exitCode();
  }

  /** Only the page shows what stands around a passage. */
  private Verifier verifier(QuotationIndex index) {
    Verifier verifier = new Verifier(index);
    return format == VerifyFormat.HTML ? verifier : verifier.withContext(0);
  }

  private void refuseToWriteOver(List<Named> drafts) {
    if (command.output() == null) {
      return;
    }
    Path output = FileName.path(command.output()).toAbsolutePath().normalize();
    Set<Path> read = files(command.sources());
    read.addAll(files(sourcesOf(drafts)));
    if (Files.isDirectory(output) || read.contains(output)) {
      throw new UsageException(
          command.output() + " is a folder, a DRAFT or a SOURCE; give -o a file of its own");
    }
  }

  private static List<String> sourcesOf(List<Named> inputs) {
    return inputs.stream().map(Named::source).toList();
  }

  /** Where the named files lie; without addresses, which lie nowhere here. */
  private static Set<Path> files(List<String> names) {
    Set<Path> files = new HashSet<>();
    for (String name : names) {
      if (!InputFinder.isAddress(name)) {
        files.add(FileName.path(name).toAbsolutePath().normalize());
      }
    }
    return files;
  }

  /**
   * The sources that are no drafts: a draft in a folder of sources would be found word for word in
   * itself. What is named both as DRAFT and as SOURCE is meant to be both.
   */
  private List<Named> withoutDrafts(List<Named> sources, List<Named> drafts) {
    Set<Path> left = files(sourcesOf(drafts));
    Set<Path> both = files(command.sources());
    both.retainAll(files(command.drafts()));
    left.removeIf(draft -> both.stream().anyMatch(draft::startsWith));
    List<Named> kept = new ArrayList<>();
    List<String> passedOver = new ArrayList<>();
    for (Named source : sources) {
      if (Collections.disjoint(left, files(List.of(source.source())))) {
        kept.add(source);
      } else {
        passedOver.add(source.source());
      }
    }
    if (!passedOver.isEmpty() && !command.quiet()) {
      String more = passedOver.size() == 1 ? "" : " and " + (passedOver.size() - 1) + " more";
      console.message(
          passedOver.get(0)
              + more
              + ": to be verified, so not taken as SOURCE; name it after --against to do so");
    }
    return kept;
  }

  private List<Named> find(List<String> names) {
    InputFinder.Found found = new InputFinder("stdin", console.in(), null).find(names);
    failures.problems(found.problems());
    return found.inputs();
  }

  private QuotationIndex index(List<Named> drafts) throws IOException {
    List<QuotationIndex> indexes = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (String name : command.sources()) {
      if (!InputFinder.isAddress(name) && QuotationIndex.isIndex(FileName.path(name))) {
        indexes.add(QuotationIndex.open(FileName.path(name)));
      } else {
        names.add(name);
      }
    }
    SourceReader reader = new SourceReader(command.limits());
    List<Source> sources = new ArrayList<>();
    try (PageStream stream = stream(withoutDrafts(find(names), drafts))) {
      for (Input input = stream.next(); input != null; input = stream.next()) {
        try {
          sources.add(reader.read(input));
        } catch (IOException e) {
          failures.fail(input.source(), e);
        }
      }
    }
    indexes.add(QuotationIndex.inMemory(sources));
    return QuotationIndex.joined(indexes);
  }

  private PageStream stream(List<Named> inputs) {
    return new PageStream(inputs, opener, PageStream.Unread.ALL, failures);
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
    Path file = FileName.path(output);
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(WholeFile.partial(file)))) {
      verify(drafts, onRecord, verifier, out);
    }
    WholeFile.complete(file);
  }

  private void verify(
      List<Named> drafts, OnRecord onRecord, DraftVerifier verifier, OutputStream out)
      throws IOException {
    DraftTask task =
        new DraftTask(
            onRecord, new PageReader(command.limits()), verifier, format, command.textStyle());
    try (PageStream stream = stream(drafts)) {
      new OrderedRun<>(command.threads(), task::verify)
          .read(stream::next, result -> receive(result, out));
    }
  }

  private void receive(DraftResult result, OutputStream out) throws IOException {
    if (result instanceof DraftResult.Failed failed) {
      failures.fail(failed.input().source(), failed.cause());
    } else if (result instanceof DraftResult.Verified draft) {
      if (written && format == VerifyFormat.HTML) { // what is at an address may be a feed
        failures.fail(
            draft.input().source(), new IOException("there is one draft in an html report"));
        return;
      }
      String separator = written && format == VerifyFormat.TEXT ? "\n" : "";
      out.write((separator + draft.rendered()).getBytes(StandardCharsets.UTF_8));
      draft.quotations().forEach(this::count);
      written = true;
    }
  }

  private void count(VerifiedQuotation quotation) {
    counts.add(quotation);
    for (FailOn finding : command.failOn()) {
      if (finding.holds(quotation)) {
        failures.endWith(ExitCode.FAILED);
      }
    }
  }
}
