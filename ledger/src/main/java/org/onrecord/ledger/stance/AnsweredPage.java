package org.onrecord.ledger.stance;

import org.jspecify.annotations.Nullable;

/**
 * A page whose words readers answer.
 *
 * @param page its id
 * @param source where it was read from
 * @param headline null where unknown
 * @param outlet null where unknown
 * @param published null where unknown
 * @param supports answers that support something
 * @param doubts answers that doubt something
 * @param disputes answers that dispute something
 * @param likely how many that doubt or dispute are more likely right than wrong
 */
public record AnsweredPage(
    String page,
    String source,
    @Nullable String headline,
    @Nullable String outlet,
    @Nullable String published,
    int supports,
    int doubts,
    int disputes,
    int likely) {}
