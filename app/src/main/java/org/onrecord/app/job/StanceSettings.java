package org.onrecord.app.job;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.entry.LedgerAddress;
import org.onrecord.page.PageLimits;
import org.onrecord.sources.fetch.FetchSettings;

/**
 * What one {@code onrecord disputes} or {@code onrecord positions} is to do.
 *
 * @param inputs pages and records, as named; empty where a ledger is looked at
 * @param ledger to look at; null where inputs are
 * @param output a file; null for standard output
 * @param threads pages read at once, at least 1
 * @param limits on each page
 * @param fetching how addresses are fetched
 * @param debug whether stack traces are shown
 */
public record StanceSettings(
    List<String> inputs,
    @Nullable LedgerAddress ledger,
    @Nullable String output,
    int threads,
    PageLimits limits,
    FetchSettings fetching,
    boolean debug) {

  /** Copies the list. */
  public StanceSettings {
    inputs = List.copyOf(inputs);
  }
}
