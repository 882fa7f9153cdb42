package org.onrecord.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.console.Console;
import org.onrecord.app.console.UsageException;
import org.onrecord.app.job.ServeJob;
import org.onrecord.app.job.ServeSettings;
import org.onrecord.web.WorkbenchSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of {@code onrecord serve}; {@link ServeJob} does the work. */
@Command(
    name = "serve",
    description = {
      "Serves a ledger to the browser: to read, search, check and correct.",
      "",
      "Prints an address, and opens nothing else. Whoever has it may come in; it is another each"
          + " time. Only this machine can reach it unless --host says otherwise. Nothing is loaded"
          + " from elsewhere, and nothing is sent.",
      ""
    },
    footer = {
      "  onrecord serve",
      "  onrecord serve --ledger news.db --port 9000",
      "  onrecord serve --host 0.0.0.0 --name desk.example      for others in the house"
    },
    exitCodeList = {
      "0:it was stopped",
      "1:the ledger could not be read, or the port could not be had",
      "2:wrong usage, such as a ledger that does not exist"
    })
public final class ServeCommand implements Callable<Integer> {
  private static final int LAST_PORT = 65_535;

  private final Console console;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Where to listen. Default: 8420. 0 takes any that is free.")
  private int port = 8420;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description = {
        "The address of this machine on which to listen. Default: 127.0.0.1, which only this"
            + " machine can reach."
      })
  private String host = "127.0.0.1";

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = {
        "A name by which browsers call this machine, such as desk.example; other names are"
            + " refused. May be given several times."
      })
  private List<String> names = List.of();

  @Option(
      names = "--who",
      paramLabel = "NAME",
      description = {
        "Who corrects in the browser. Default: ONRECORD_WHO, else the name of this computer's user."
      })
  private @Nullable String who;

  @Option(
      names = "--proxy",
      paramLabel = "ADDRESS",
      description = {
        "A server before this one, by its number, that asks who comes and says so in a header; from"
            + " others the header is not believed. May be given several times."
      })
  private List<String> proxies = List.of();

  @Option(
      names = "--proxy-header",
      paramLabel = "NAME",
      description = "The header in which it says so. Default: X-Forwarded-User.")
  private String proxyHeader = WorkbenchSettings.PROXY_HEADER;

  @Option(
      names = "--replies",
      description = {
        "Let anybody who reaches the server see a statement at /reply/NUMBER and answer it. A"
            + " moderator sees answers first."
      })
  private boolean replies;

  @Mixin private ThreadsOption threads = new ThreadsOption();

  @Mixin private LedgerOption ledger = new LedgerOption();

  @Mixin private StandardOptions standard = new StandardOptions();

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (port < 0 || port > LAST_PORT) {
      throw new UsageException("--port: a port is a number from 0 to " + LAST_PORT);
    }
    for (String proxy : proxies) {
      if (!proxy.matches("[0-9.]+|[0-9a-fA-F.]*:[0-9a-fA-F:.]*")) {
        throw new UsageException("--proxy: " + proxy + " is no address such as 10.0.0.2");
      }
    }
    return new ServeJob(
            console,
            new ServeSettings(
                ledger.address(console),
                host,
                port,
                names,
                SayingOptions.who(who, console),
                threads.threads(),
                proxies,
                proxyHeader,
                replies ? WorkbenchSettings.OpenTo.ANYBODY : WorkbenchSettings.OpenTo.NOBODY,
                standard.quiet(),
                standard.debug()))
        .run()
        .number();
  }
}
