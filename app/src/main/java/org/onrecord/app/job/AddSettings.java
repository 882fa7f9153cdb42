package org.onrecord.app.job;

import java.util.List;
import org.onrecord.app.output.PeopleList;
import org.onrecord.ledger.entry.LedgerAddress;
import org.onrecord.page.PageLimits;
import org.onrecord.sources.fetch.FetchSettings;
import org.onrecord.spi.ModelKind;

/**
 * What one {@code onrecord add} is to do.
 *
 * @param inputs what to add, as named
 * @param ledger to add to
 * @param model which model reads
 * @param people to link people to
 * @param threads pages read at once, at least 1
 * @param limits on each page
 * @param fetching how addresses are fetched
 * @param debug whether stack traces are shown
 * @param quiet whether only failures are told
 * @param showsProgress whether a line shows how far the run is
 */
public record AddSettings(
    List<String> inputs,
    LedgerAddress ledger,
    ModelKind model,
    PeopleList people,
    int threads,
    PageLimits limits,
    FetchSettings fetching,
    boolean debug,
    boolean quiet,
    boolean showsProgress) {}
