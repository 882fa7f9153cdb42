package org.onrecord.ledger.entry;

import org.jspecify.annotations.Nullable;

/**
 * What became of one record that was to be added.
 *
 * @param page the page's id
 * @param source where it was read from
 * @param outcome what became of it
 * @param statements that were added
 * @param difference from the version before; null where it is no new version
 */
public record AddedPage(
    String page,
    String source,
    Outcome outcome,
    int statements,
    @Nullable VersionDifference difference) {}
