package org.onrecord.app.job;

import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.entry.LedgerAddress;
import org.onrecord.ledger.query.Query;

/**
 * What one {@code onrecord search} is to do.
 *
 * @param ledger to search
 * @param query what is looked for
 * @param limit how many hits at most
 * @param format in which form they are written
 * @param output where to; null for standard output
 * @param quiet whether only failures are told
 * @param debug whether stack traces are shown
 */
public record SearchSettings(
    LedgerAddress ledger,
    Query query,
    int limit,
    SearchFormat format,
    @Nullable String output,
    boolean quiet,
    boolean debug) {}
