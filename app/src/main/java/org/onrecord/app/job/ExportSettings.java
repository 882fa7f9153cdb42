package org.onrecord.app.job;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.output.PeopleList;
import org.onrecord.ledger.entry.LedgerAddress;
import org.onrecord.ledger.query.Query;
import org.onrecord.page.PageLimits;
import org.onrecord.sources.fetch.FetchSettings;
import org.onrecord.statement.Act;

/**
 * What one {@code onrecord export} is to do.
 *
 * @param inputs pages and records, as named; empty where a ledger is exported
 * @param ledger to export from; null where inputs are
 * @param query which of its statements
 * @param format in which form
 * @param output a file, or for brat a folder; null for standard output
 * @param minConfidence reliability below which statements are left out
 * @param acts those whose statements are kept
 * @param people to link people to
 * @param threads pages read at once, at least 1
 * @param limits on each page
 * @param fetching how addresses are fetched
 * @param quiet whether only failures are told
 * @param debug whether stack traces are shown
 */
public record ExportSettings(
    List<String> inputs,
    @Nullable LedgerAddress ledger,
    Query query,
    ExportFormat format,
    @Nullable String output,
    double minConfidence,
    Set<Act> acts,
    PeopleList people,
    int threads,
    PageLimits limits,
    FetchSettings fetching,
    boolean quiet,
    boolean debug) {

  /** Copies list and set. */
  public ExportSettings {
    inputs = List.copyOf(inputs);
    acts = Set.copyOf(acts);
  }
}
