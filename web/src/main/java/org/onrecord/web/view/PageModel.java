package org.onrecord.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.entry.VersionDifference;

/**
 * What a page shows.
 *
 * @param figures of its record, such as "12 statements by 5 speakers"
 * @param body its text with the statements marked, the panel and the cards
 * @param hits what was looked for and stands here, in the order of the page
 * @param search the search that led here; null where none did
 * @param versions how each version of this page differs from the one before, the oldest first
 * @param page its id
 * @param extractor what read it
 */
public record PageModel(
    List<String> figures,
    Markup body,
    List<HitCard> hits,
    @Nullable String search,
    List<VersionDifference> versions,
    String page,
    String extractor) {}
