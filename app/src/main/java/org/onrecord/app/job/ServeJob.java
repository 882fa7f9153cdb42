package org.onrecord.app.job;

import java.io.IOException;
import java.io.OutputStream;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.onrecord.app.console.Console;
import org.onrecord.app.console.ExitCode;
import org.onrecord.app.console.FailureLog;
import org.onrecord.app.console.ModelOnDemand;
import org.onrecord.app.output.AtExit;
import org.onrecord.ledger.Ledger;
import org.onrecord.ledger.entry.LedgerException;
import org.onrecord.web.Workbench;
import org.onrecord.web.WorkbenchSettings;

/** One {@code onrecord serve}: answers browsers until the process is stopped. */
public final class ServeJob {
  private static final int LONGEST_END = 5;

  private final Console console;
  private final ServeSettings settings;
  private final FailureLog log;

  /** Creates a job for one run. */
  public ServeJob(Console console, ServeSettings settings) {
    this.console = console;
    this.settings = settings;
    this.log = new FailureLog(console, settings.debug());
  }

  /** Serves. */
  public ExitCode run() {
    try (Ledger ledger =
            Ledger.open(settings.ledger(), PreparingMessages.of(console, settings.ledger()));
        ModelOnDemand model = new ModelOnDemand()) {
      serve(ledger, model);
    } catch (LedgerException e) {
      LedgerFailure.tell(log, e);
    } catch (IOException e) {
      log.fail(settings.host() + ":" + settings.port(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return log.exitCode();
  }

  private void serve(Ledger ledger, ModelOnDemand model) throws IOException, InterruptedException {
    WorkbenchSettings served =
        new WorkbenchSettings(
            settings.host(),
            settings.port(),
            settings.names(),
            settings.who(),
            model::get,
            (number, failure) -> log.fail("request " + number, failure),
            new WorkbenchAdder(ledger, model::get, settings.threads()),
            settings.proxies(),
            settings.proxyHeader(),
            settings.replies());
    CountDownLatch stop = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    AtExit.run(
        () -> {
          stop.countDown();
          await(stopped);
        });
    try (Workbench workbench = Workbench.start(ledger, served)) {
      print(workbench.address());
      if (!settings.quiet()) {
        console.message(ledger.name() + " is served there until Ctrl-C");
      }
      stop.await();
    } catch (BindException e) {
      throw new IOException(e.getMessage() + " with --port and --host", e);
    } finally {
      stopped.countDown();
    }
  }

  /** The process ends when this does: what is being answered may be answered to its end. */
  private static void await(CountDownLatch stopped) {
    try {
      stopped.await(LONGEST_END, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void print(String address) throws IOException {
    OutputStream out = console.out();
    out.write((address + "\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
