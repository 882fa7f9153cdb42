package org.onrecord.web;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.onrecord.OnRecord;
import org.onrecord.web.add.PageAdder;

/**
 * How a workbench is served.
 *
 * @param host the address on which it listens, as in 127.0.0.1
 * @param port 1 to 65535; 0 for any that is free
 * @param names under which it answers besides those of this machine for itself, as they stand in an
 *     address
 * @param who under which name the ledger keeps what is said by who brings the token
 * @param reader finds statements in drafts; asked for when the first draft comes, and not closed
 * @param failures told what went wrong: a number that the page shows, and the cause
 * @param adder reads pages that are to be added
 * @param proxies addresses of servers before this one that say who comes; numbers, not names
 * @param proxyHeader in which they say it
 * @param replies who may answer statements
 */
public record WorkbenchSettings(
    String host,
    int port,
    List<String> names,
    String who,
    Supplier<OnRecord> reader,
    BiConsumer<String, Throwable> failures,
    PageAdder adder,
    List<String> proxies,
    String proxyHeader,
    OpenTo replies) {

  /** Who may answer statements. */
  public enum OpenTo {
    /** Nobody. */
    NOBODY,
    /** Whoever reaches the server; they see the statement that they answer. */
    ANYBODY
  }

  /** The header in which a proxy usually says who comes. */
  public static final String PROXY_HEADER = "X-Forwarded-User";

  /** Where nothing can be added. */
  public WorkbenchSettings(
      String host,
      int port,
      List<String> names,
      String who,
      Supplier<OnRecord> reader,
      BiConsumer<String, Throwable> failures) {
    this(
        host,
        port,
        names,
        who,
        reader,
        failures,
        PageAdder.NONE,
        List.of(),
        PROXY_HEADER,
        OpenTo.NOBODY);
  }

  /** Copies the lists. */
  public WorkbenchSettings {
    names = List.copyOf(names);
    proxies = List.copyOf(proxies);
  }

  /** The same where pages can be added. */
  public WorkbenchSettings withAdder(PageAdder other) {
    return new WorkbenchSettings(
        host, port, names, who, reader, failures, other, proxies, proxyHeader, replies);
  }

  /**
   * The same behind servers that say who comes.
   *
   * @param addresses theirs
   * @param header in which they say it
   */
  public WorkbenchSettings withProxies(List<String> addresses, String header) {
    return new WorkbenchSettings(
        host, port, names, who, reader, failures, adder, addresses, header, replies);
  }

  /** The same where others may answer statements. */
  public WorkbenchSettings withReplies(OpenTo other) {
    return new WorkbenchSettings(
        host, port, names, who, reader, failures, adder, proxies, proxyHeader, other);
  }
}
