package org.onrecord.app.job;

import java.util.List;
import org.onrecord.ledger.entry.LedgerAddress;
import org.onrecord.web.WorkbenchSettings;

/**
 * What {@code onrecord serve} does.
 *
 * @param ledger that is served
 * @param host the address on which to listen
 * @param port likewise; 0 for any that is free
 * @param names under which it answers besides those of this machine for itself
 * @param who under which name the ledger keeps what is said in the browser
 * @param threads pages read at once when some are added, at least 1
 * @param proxies addresses of servers before it that say who comes
 * @param proxyHeader in which they say it
 * @param replies who may answer statements
 * @param quiet whether only failures are told besides the address
 * @param debug whether stack traces are shown
 */
public record ServeSettings(
    LedgerAddress ledger,
    String host,
    int port,
    List<String> names,
    String who,
    int threads,
    List<String> proxies,
    String proxyHeader,
    WorkbenchSettings.OpenTo replies,
    boolean quiet,
    boolean debug) {

  /** Copies the list. */
  public ServeSettings {
    names = List.copyOf(names);
    proxies = List.copyOf(proxies);
  }
}
