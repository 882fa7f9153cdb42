package org.onrecord.app.job;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.console.Console;
import org.onrecord.app.console.ExitCode;
import org.onrecord.app.console.FailureLog;
import org.onrecord.app.output.Belongings;
import org.onrecord.app.output.OutputFile;
import org.onrecord.ledger.Ledger;
import org.onrecord.ledger.entry.LedgerException;
import org.onrecord.ledger.hit.Hit;
import org.onrecord.ledger.hit.HitWriter;
import org.onrecord.ledger.hit.Hits;
import org.onrecord.ledger.query.Query;
import org.onrecord.report.HitCsv;
import org.onrecord.report.HitHtml;
import org.onrecord.report.HitText;
import org.onrecord.sources.input.Failures;

/** One {@code onrecord search}. */
public final class SearchJob {
  /** So many hits are asked for at once, which bounds memory. */
  private static final int AT_ONCE = 5000;

  private final Console console;
  private final SearchSettings settings;
  private final FailureLog log;

  /** Creates a job for one run. */
  public SearchJob(Console console, SearchSettings settings) {
    this.console = console;
    this.settings = settings;
    this.log = new FailureLog(console, settings.debug());
  }

  /** Takes hits as they come. */
  private interface Receiver {
    void accept(Hit hit) throws IOException;
  }

  /**
   * Searches.
   *
   * @throws org.onrecord.app.console.UsageException if the output cannot be the one that was named
   */
  public ExitCode run() {
    try (Ledger ledger =
        Ledger.open(settings.ledger(), PreparingMessages.of(console, settings.ledger()))) {
      write(ledger);
    } catch (LedgerException e) {
      LedgerFailure.tell(log, e);
    } catch (IOException e) {
      if (Failures.isBrokenPipe(e)) {
        return ExitCode.DONE; // whoever reads the output has enough
      }
      log.failWriting(settings.output(), e);
    }
    return log.exitCode();
  }

  private void write(Ledger ledger) throws IOException {
    Belongings belongings = new Belongings(List.of(), null);
    try (OutputFile file = OutputFile.open(settings.output(), console.out(), belongings)) {
      write(ledger, file.stream());
      file.complete();
    }
  }

  private void write(Ledger ledger, OutputStream out) throws IOException {
    switch (settings.format()) {
      case TEXT -> writeText(ledger, out);
      case JSONL -> tell(each(ledger, hit -> print(out, HitWriter.line(hit) + "\n")));
      case CSV -> {
        print(out, HitCsv.header());
        tell(each(ledger, hit -> print(out, HitCsv.render(hit))));
      }
      case HTML -> {
        List<Hit> hits = new ArrayList<>();
        Hits found = each(ledger, hits::add);
        print(out, HitHtml.render(title(), found, hits));
        tell(found);
      }
    }
  }

  private String title() {
    return "What was said";
  }

  private void writeText(Ledger ledger, OutputStream out) throws IOException {
    int[] number = {0};
    Hits found = each(ledger, hit -> print(out, HitText.render(++number[0], hit)));
    print(out, HitText.summary(found));
  }

  /** Hands over all hits; returns the first page of them, which knows how many there are. */
  private Hits each(Ledger ledger, Receiver receiver) throws IOException {
    Query query = settings.query();
    int left = settings.limit();
    @Nullable Hits first = null;
    while (true) {
      Hits page = ledger.search(query.limit(Math.min(left, AT_ONCE)));
      first = first == null ? page : first;
      for (Hit hit : page.hits()) {
        receiver.accept(hit);
      }
      left -= Math.min(left, AT_ONCE);
      if (page.next() == null || left == 0) {
        return first;
      }
      query = query.after(page.next());
    }
  }

  private void tell(Hits found) {
    if (!settings.quiet()) {
      console.message(HitText.summary(found).lines().findFirst().orElse(""));
    }
  }

  private static void print(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
