package org.onrecord.app.job;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.entry.LedgerAddress;
import org.onrecord.page.PageLimits;
import org.onrecord.sources.fetch.FetchSettings;

/**
 * What one {@code onrecord trace} is to do.
 *
 * @param ledger in which is looked
 * @param words that are traced, or a statement's number
 * @param sources with which appearances are compared; empty for the first appearance
 * @param format in which form they are written: not CSV
 * @param output where to; null for standard output
 * @param limits on each source
 * @param fetching how sources at addresses are fetched
 * @param quiet whether only failures are told
 * @param debug whether stack traces are shown
 */
public record TraceSettings(
    LedgerAddress ledger,
    String words,
    List<String> sources,
    SearchFormat format,
    @Nullable String output,
    PageLimits limits,
    FetchSettings fetching,
    boolean quiet,
    boolean debug) {

  /** Copies the list. */
  public TraceSettings {
    sources = List.copyOf(sources);
  }
}
