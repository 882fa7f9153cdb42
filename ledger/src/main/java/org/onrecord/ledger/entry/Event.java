package org.onrecord.ledger.entry;

import java.time.Instant;

/**
 * What somebody said of a statement, as the ledger keeps it.
 *
 * @param id its number, from 1
 * @param at when
 * @param who said so
 * @param target the statement, by its page's id and the places of its content, as {@code
 *     sha256:9f…#char=848,1310}
 * @param judgement what was said
 * @param hash of this event and the hash of the one before
 */
public record Event(
    long id, Instant at, String who, String target, Judgement judgement, String hash) {}
