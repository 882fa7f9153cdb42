package org.onrecord.app.assistant;

import java.util.List;
import org.onrecord.ledger.entry.LedgerAddress;
import org.onrecord.page.PageLimits;

/**
 * What one {@code onrecord mcp} may do.
 *
 * @param places folders, files and indexes that may be read, as named
 * @param ledgers that may be searched
 * @param writing whether pages may be added to the ledgers
 * @param limits on each page
 * @param debug whether stack traces are shown on standard error
 */
public record AssistantSettings(
    List<String> places,
    List<LedgerAddress> ledgers,
    Writing writing,
    PageLimits limits,
    boolean debug) {

  /** Whether anything may be changed. */
  public enum Writing {
    REFUSED,
    ALLOWED
  }

  /** Copies the lists. */
  public AssistantSettings {
    places = List.copyOf(places);
    ledgers = List.copyOf(ledgers);
  }
}
