package org.onrecord.ledger.person;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said of people, as the ledger keeps it.
 *
 * @param id its number among all events of the ledger
 * @param at when
 * @param who said so
 * @param deed what
 * @param person whom it is about: by what makes them one across pages, which outlives the pages
 * @param other whom else it is about, also who was set apart; null where nobody
 * @param name that was given; null where none was
 * @param undoes the event that is taken back; null where none is
 * @param parting who was set apart and where; null where nobody was
 * @param note in their own words; null where there is none
 * @param counts whether it was not taken back since
 * @param hash of this event and the hash of the one before
 */
public record PersonEvent(
    long id,
    Instant at,
    String who,
    PersonDeed deed,
    String person,
    @Nullable String other,
    @Nullable String name,
    @Nullable Long undoes,
    @Nullable Parting parting,
    @Nullable String note,
    boolean counts,
    String hash) {}
