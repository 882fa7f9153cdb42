package org.onrecord.app.job;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.onrecord.app.console.Console;
import org.onrecord.app.console.ExitCode;
import org.onrecord.app.console.FailureLog;
import org.onrecord.ledger.Ledger;
import org.onrecord.ledger.entry.CheckReport;
import org.onrecord.ledger.entry.LedgerAddress;
import org.onrecord.ledger.entry.LedgerException;
import org.onrecord.ledger.entry.LedgerStatus;
import org.onrecord.ledger.entry.VersionDifference;
import org.onrecord.sources.input.Failures;
import org.onrecord.sources.text.Counted;
import org.onrecord.sources.text.FileName;
import org.onrecord.sources.text.Visible;

/** One {@code onrecord ledger …}. */
public final class LedgerJob {
  private final Console console;
  private final LedgerAddress address;
  private final boolean quiet;
  private final FailureLog log;

  /** What is done with a ledger that is open. */
  @FunctionalInterface
  private interface Deed {
    void with(Ledger ledger) throws IOException;
  }

  /**
   * Creates a job for one run.
   *
   * @param quiet whether only failures are told
   * @param debug whether stack traces are shown
   */
  public LedgerJob(Console console, LedgerAddress address, boolean quiet, boolean debug) {
    this.console = console;
    this.address = address;
    this.quiet = quiet;
    this.log = new FailureLog(console, debug);
  }

  private ExitCode run(Deed deed) {
    try (Ledger ledger = Ledger.open(address, PreparingMessages.of(console, address))) {
      deed.with(ledger);
    } catch (LedgerException e) {
      LedgerFailure.tell(log, e);
    } catch (IOException e) {
      log.fail(address.name(), e);
    }
    return log.exitCode();
  }

  /** Says what the ledger holds. */
  public ExitCode status() {
    return run(
        ledger -> {
          LedgerStatus status = ledger.status();
          List<String> lines = new ArrayList<>();
          lines.add(line("ledger", ledger.name() + ", " + size(status.bytes())));
          lines.add(
              line(
                  "pages",
                  status.pages()
                      + " of "
                      + Counted.of(status.outlets(), "outlet")
                      + (status.versions() == 0
                          ? ""
                          : ", " + status.versions() + " of them older versions of another")));
          if (status.firstPublished() != null) {
            lines.add(line("published", status.firstPublished() + " to " + status.lastPublished()));
          }
          lines.add(
              line(
                  "statements",
                  status.statements()
                      + ", "
                      + status.wordings()
                      + " where the same words count once"));
          lines.add(line("people", Long.toString(status.people())));
          for (LedgerStatus.Extractor extractor : status.extractors()) {
            lines.add(
                line(
                    "read by",
                    "OnRecord "
                        + extractor.version()
                        + ": "
                        + Counted.of(extractor.readings(), "page")
                        + (extractor.shown() == extractor.readings()
                            ? ""
                            : ", " + extractor.shown() + " of them shown")));
          }
          print(lines);
        });
  }

  private static String line(String name, String value) {
    return String.format(Locale.ROOT, "%-12s%s", name, value);
  }

  private static String size(long bytes) {
    return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  /** Compares all with what it should be. */
  public ExitCode check() {
    return run(
        ledger -> {
          CheckReport report = ledger.check(done -> {});
          if (report.isSound()) {
            ledger.remakeSearch();
          }
          report.findings().forEach(finding -> log.problem(ledger.name() + ": " + finding));
          if (report.wrong() > report.findings().size()) {
            log.problem(
                ledger.name()
                    + ": and "
                    + (report.wrong() - report.findings().size())
                    + " findings more");
          }
          if (!quiet) {
            console.message(
                ledger.name()
                    + ": "
                    + Counted.of(report.readings(), "record")
                    + " with "
                    + Counted.of(report.statements(), "statement")
                    + " checked, "
                    + (report.isSound()
                        ? "nothing is wrong; the index for searches is made anew"
                        : report.wrong() + " wrong"));
          }
        });
  }

  /** Tells how the versions of a page differ. */
  public ExitCode versions(String page) {
    return run(
        ledger -> {
          List<VersionDifference> differences = ledger.versions(page);
          if (differences.isEmpty()) {
            log.problem(page + ": there are no two versions of this address");
          }
          for (VersionDifference difference : differences) {
            print(VersionText.lines(difference));
          }
        });
  }

  /** Copies it. */
  public ExitCode backup(Path copy) {
    return run(
        ledger -> {
          try {
            ledger.backup(copy);
          } catch (LedgerException e) {
            throw e;
          } catch (IOException e) {
            log.failWriting(FileName.of(copy), e);
            return;
          }
          if (!quiet) {
            console.message(ledger.name() + ": copied to " + FileName.of(copy));
          }
        });
  }

  /** Takes a page out. */
  public ExitCode remove(String page) {
    return run(
        ledger -> {
          int removed = ledger.remove(page);
          if (removed == 0) {
            log.problem(page + ": there is no such page in " + ledger.name());
          } else if (!quiet) {
            console.message(ledger.name() + ": " + Counted.of(removed, "page") + " removed");
          }
        });
  }

  private void print(List<String> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(Visible.of(line)).append('\n'));
    try {
      OutputStream out = console.out();
      out.write(text.toString().getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      if (!Failures.isBrokenPipe(e)) {
        log.failWriting(null, e);
      }
    }
  }
}
