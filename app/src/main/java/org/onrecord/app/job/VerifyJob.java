package org.onrecord.app.job;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.onrecord.DraftVerifier;
import org.onrecord.OnRecord;
import org.onrecord.app.console.Console;
import org.onrecord.app.console.ExitCode;
import org.onrecord.app.console.FailureLog;
import org.onrecord.app.console.NoModelException;
import org.onrecord.app.console.UsageException;
import org.onrecord.app.output.Belonging;
import org.onrecord.app.output.Belongings;
import org.onrecord.app.output.OutputFile;
import org.onrecord.app.output.OutputPlace;
import org.onrecord.record.VerifiedQuotation;
import org.onrecord.sources.WebAddress;
import org.onrecord.sources.input.ContainerOpener;
import org.onrecord.sources.input.Failures;
import org.onrecord.sources.input.FoundInput;
import org.onrecord.sources.input.InputFinder;
import org.onrecord.sources.input.InputReader;
import org.onrecord.sources.input.OrderedRun;
import org.onrecord.sources.input.PageContainer;
import org.onrecord.sources.input.PageStream;
import org.onrecord.sources.text.FileName;
import org.onrecord.trace.QuotationIndex;
import org.onrecord.trace.Verifier;
import org.onrecord.trace.source.CorruptIndexException;

/** One {@code onrecord verify}: reads the sources, then each draft, and prints the verdicts. */
public final class VerifyJob {
  private final Console console;
  private final VerifySettings settings;
  private final VerifyFormat format;
  private final VerdictCounts counts = new VerdictCounts();
  private final FailureLog failures;
  private final ContainerOpener opener;
  private boolean written;

  public VerifyJob(Console console, VerifySettings settings) {
    this.console = console;
    this.settings = settings;
    this.failures = new FailureLog(console, settings.debug());
    this.format = settings.format();
    this.opener = new ContainerOpener(settings.limits(), settings.fetching());
  }

  /**
   * Verifies the drafts.
   *
   * @throws UsageException if the command cannot be carried out as given
   */
  public ExitCode run() {
    List<FoundInput> drafts = find(settings.drafts());
    boolean several =
        drafts.size() > 1
            || drafts.stream()
                .anyMatch(draft -> draft instanceof PageContainer h && h.holdsPages());
    if (format == VerifyFormat.HTML && several) {
      throw new UsageException("several drafts do not go into one html report; name one");
    }
    if (drafts.isEmpty()) {
      return failures.exitCode();
    }
    try {
      return run(
          drafts,
          find(settings.sources().stream().filter(name -> !SourceIndex.isIndex(name)).toList()));
    } catch (IOException e) {
      String output = settings.output();
      if (Failures.isBrokenPipe(e)) {
        return ExitCode.DONE; // whoever reads the output has enough
      }
      failures.failWriting(output, e);
      return failures.exitCode();
    }
  }

  /**
   * Verifies the drafts.
   *
   * @throws IOException if the output cannot be written
   */
  private ExitCode run(List<FoundInput> drafts, List<FoundInput> sources) throws IOException {
    Belongings belongings =
        new Belongings(Belonging.of(sources, "a SOURCE"), settings.fetching().cache())
            .with(Belonging.of(drafts, "a DRAFT"));
    belongings.refuseCache();
    if (settings.output() != null) {
      belongings.refuse(OutputPlace.of(FileName.path(settings.output())));
    }
    SourceIndex reader = new SourceIndex(settings.limits(), opener, failures);
    try (QuotationIndex index = reader.of(settings.sources(), withoutDrafts(sources, drafts))) {
      if (index.sources() > 0) {
        verify(drafts, new DraftVerifier(verifier(index)), belongings);
        if (!settings.quiet()) {
          console.message(counts.toString());
        }
      } else {
        failures.problem("there is nothing to verify against");
      }
    } catch (CorruptIndexException e) {
      failures.problem(Failures.message(e));
    } catch (SourceIndex.NotReadException e) {
      failures.fail(e.index(), e.failure());
    }
    return failures.exitCode();
  }

  /** A verifier with words around each passage only for HTML, since no other form shows them. */
  private Verifier verifier(QuotationIndex index) {
    Verifier verifier = new Verifier(index);
    return format == VerifyFormat.HTML ? verifier : verifier.withContext(0);
  }

  private static List<String> sourcesOf(List<FoundInput> inputs) {
    return inputs.stream().map(FoundInput::source).toList();
  }

  /** Where the named files lie; without addresses, which lie nowhere here. */
  private static Set<Path> files(List<String> names) {
    Set<Path> files = new HashSet<>();
    for (String name : names) {
      if (!WebAddress.is(name)) {
        files.add(FileName.path(name).toAbsolutePath().normalize());
      }
    }
    return files;
  }

  /**
   * The sources that are no drafts: a draft in a folder of sources would be found word for word in
   * itself. What is named both as DRAFT and as SOURCE is meant to be both.
   */
  private List<FoundInput> withoutDrafts(List<FoundInput> sources, List<FoundInput> drafts) {
    Set<Path> left = files(sourcesOf(drafts));
    Set<Path> both = files(settings.sources());
    both.retainAll(files(settings.drafts()));
    left.removeIf(draft -> both.stream().anyMatch(draft::startsWith));
    List<FoundInput> kept = new ArrayList<>();
    List<String> passedOver = new ArrayList<>();
    for (FoundInput source : sources) {
      if (Collections.disjoint(left, files(List.of(source.source())))) {
        kept.add(source);
      } else {
        passedOver.add(source.source());
      }
    }
    if (!passedOver.isEmpty() && !settings.quiet()) {
      String more = passedOver.size() == 1 ? "" : " and " + (passedOver.size() - 1) + " more";
      console.message(
          passedOver.get(0)
              + more
              + ": to be verified, so not taken as SOURCE; name it after --against to do so");
    }
    return kept;
  }

  private List<FoundInput> find(List<String> names) {
    InputFinder.Found found = new InputFinder("stdin", console.in(), null).find(names);
    failures.problems(found.problems());
    return found.inputs();
  }

  private PageStream stream(List<FoundInput> inputs) {
    return new PageStream(inputs, opener, PageStream.Unread.ALL, failures);
  }

  private void verify(List<FoundInput> drafts, DraftVerifier verifier, Belongings belongings)
      throws IOException {
    OnRecord onRecord = NoModelException.load(OnRecord.builder());
    try (OutputFile file = OutputFile.open(settings.output(), console.out(), belongings)) {
      verify(drafts, onRecord, verifier, file.stream());
      file.complete();
    }
  }

  private void verify(
      List<FoundInput> drafts, OnRecord onRecord, DraftVerifier verifier, OutputStream out)
      throws IOException {
    DraftTask task =
        new DraftTask(
            onRecord, new InputReader(settings.limits()), verifier, format, settings.textStyle());
    try (PageStream stream = stream(drafts)) {
      new OrderedRun<>(settings.threads(), task::verify)
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
      if (draft.quotations().isEmpty()) {
        tellOfNone(draft);
      }
      written = true;
    }
  }

  /** Silence would look like a draft without faults. */
  private void tellOfNone(DraftResult.Verified draft) {
    if (settings.failOn().contains(FailOn.NONE)) {
      failures.endWith(ExitCode.FAILED);
    } else if (settings.quiet()) {
      return;
    }
    console.message(draft.input().source() + ": no quotation found, so nothing was verified");
  }

  private void count(VerifiedQuotation quotation) {
    counts.add(quotation);
    for (FailOn finding : settings.failOn()) {
      if (finding.holds(quotation)) {
        failures.endWith(ExitCode.FAILED);
      }
    }
  }
}
