package org.onrecord.app.job;

import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.entry.LedgerAddress;
import org.onrecord.person.KnownPeople;

/**
 * What one {@code onrecord people} is to do.
 *
 * @param ledger whose people
 * @param name words of a name, or a number; empty for all
 * @param list the user's own, by whose entries merges are proposed; may be empty
 * @param limit how many at most
 * @param format in which form they are written: not HTML
 * @param output where to; null for standard output
 * @param quiet whether only failures are told
 * @param debug whether stack traces are shown
 */
public record PeopleSettings(
    LedgerAddress ledger,
    String name,
    KnownPeople list,
    int limit,
    SearchFormat format,
    @Nullable String output,
    boolean quiet,
    boolean debug) {}
