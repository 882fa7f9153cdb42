package org.onrecord.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.util.JavalinBindException;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.onrecord.ledger.Ledger;
import org.onrecord.ledger.entry.LedgerException;
import org.onrecord.web.account.Members;
import org.onrecord.web.account.Origins;
import org.onrecord.web.account.Replies;
import org.onrecord.web.guard.Access;
import org.onrecord.web.guard.Guard;
import org.onrecord.web.guard.HeldSessions;
import org.onrecord.web.guard.Proxies;
import org.onrecord.web.guard.User;
import org.onrecord.web.view.Views;
import org.onrecord.web.work.Inbox;
import org.onrecord.web.work.Works;

/**
 * A ledger, served to browsers until it is closed.
 *
 * <pre>{@code
 * try (Workbench workbench = Workbench.start(ledger, settings)) {
 *   System.out.println(workbench.address());
 *   workbench.await();
 * }
 * }</pre>
 *
 * <p>It loads nothing from elsewhere, and lets in only who brings the token that its address holds.
 * Thread-safe.
 */
public final class Workbench implements Closeable {
  private static final int THREADS = 32;
  private static final int IDLE_THREADS = 4;
  private static final int IDLE_MS = 60_000;
  private static final int LARGEST_FORM = 4;
  private static final long LONGEST_HOLDING = 10_000;
  private static final int LARGEST_HEADER = 16 << 10;

  /** Hosts that stand for all of this machine's addresses. */
  private static final List<String> EVERY_HOST = List.of("0.0.0.0", "::");

  private final Javalin server;
  private final Works works;
  private final Thread holder;
  private final String address;
  private final String token;

  private Workbench(Javalin server, Works works, Thread holder, String host, String token) {
    this.server = server;
    this.works = works;
    this.holder = holder;
    this.address = "http://" + inAddress(host) + ":" + server.port();
    this.token = token;
  }

  /**
   * Serves a ledger, which must stay open as long as this does.
   *
   * @throws IOException if the port is taken, or the host is not this machine's
   */
  public static Workbench start(Ledger ledger, WorkbenchSettings settings) throws IOException {
    AtomicInteger port = new AtomicInteger(settings.port());
    User holder = new User(settings.who(), Access.OWNER);
    Guard guard =
        new Guard(
            port::get,
            names(settings),
            new HeldSessions(),
            new Members(ledger, Clock.systemUTC()),
            new Proxies(settings.proxies(), settings.proxyHeader()),
            holder);
    Origins origins = new Origins(ledger, Clock.systemUTC());
    tidy(origins);
    Inbox inbox = Inbox.in(ledger.beside("sent"));
    Works works =
        new Works(settings.adder(), origins, inbox, Clock.systemUTC(), settings.failures());
    Routes routes =
        new Routes(
            guard,
            ledger,
            new Pages(ledger.name()),
            Views.of(
                ledger,
                settings.reader(),
                works,
                new Replies(ledger, Clock.systemUTC()),
                Views.OpenTo.valueOf(settings.replies().name())),
            new Refusals(settings.failures(), ledger::preparing));
    Javalin server =
        Javalin.create(
            config -> {
              configure(config);
              config.jetty.multipartConfig.cacheDirectory(inbox.uploads().toString());
              config.jetty.host = settings.host();
              config.jetty.port = settings.port();
              routes.addTo(config.routes);
            });
    Thread holding = holding(ledger);
    try {
      server.start();
    } catch (JavalinBindException e) {
      server.stop();
      works.close();
      BindException taken =
          new BindException(
              "port "
                  + settings.port()
                  + " of "
                  + settings.host()
                  + " cannot be had: it is taken, or the host is not this machine's; name others");
      taken.initCause(e);
      throw taken;
    }
    port.set(server.port());
    return new Workbench(server, works, holding, settings.host(), guard.token());
  }

  /** Readies the ledger for many questions, while the first ones are answered already. */
  private static Thread holding(Ledger ledger) {
    Thread thread =
        new Thread(
            () -> {
              try {
                ledger.hold();
              } catch (IOException | RuntimeException e) {
                return; // then it answers more slowly, or tells what is wrong
              }
            },
            "onrecord-hold");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  /** What was taken out of the ledger since the last time is forgotten here, too. */
  private static void tidy(Origins origins) throws IOException {
    try {
      origins.tidy();
    } catch (LedgerException e) {
      if (e.fault() != LedgerException.Fault.READ_ONLY) {
        throw e;
      }
    }
  }

  /** Those that were named, and the host itself where it is one. */
  private static List<String> names(WorkbenchSettings settings) {
    List<String> names = new ArrayList<>(settings.names());
    if (!EVERY_HOST.contains(settings.host())) {
      names.add(inAddress(settings.host()));
    }
    return names;
  }

  private static String inAddress(String host) {
    return EVERY_HOST.contains(host) ? "localhost" : host.contains(":") ? "[" + host + "]" : host;
  }

  private static void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.generateEtags = false;
    config.http.maxRequestSize = (long) LARGEST_FORM << 20;
    config.router.treatMultipleSlashesAsSingleSlash = false;
    config.router.ignoreTrailingSlashes = true;
    config.jetty.multipartConfig.maxTotalRequestSize(Guard.LARGEST_UPLOAD, SizeUnit.MB);
    config.jetty.multipartConfig.maxFileSize(Guard.LARGEST_UPLOAD, SizeUnit.MB);
    config.jetty.multipartConfig.maxInMemoryFileSize(LARGEST_FORM, SizeUnit.MB);
    config.jetty.threadPool = new QueuedThreadPool(THREADS, IDLE_THREADS, IDLE_MS);
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.setSendDateHeader(false);
          http.setRequestHeaderSize(LARGEST_HEADER);
        });
    config.jetty.modifyServer(server -> server.setErrorHandler(new PlainErrors()));
  }

  /** Where it is, with the token that lets in. */
  public String address() {
    return address + "/enter?token=" + token;
  }

  /** The token, which may also stand in a header: {@code Authorization: Bearer …}. */
  public String token() {
    return token;
  }

  /** The port on which it listens. */
  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.stop();
    try {
      holder.join(LONGEST_HOLDING); // it reads the ledger, which whoever called closes next
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try {
      works.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
