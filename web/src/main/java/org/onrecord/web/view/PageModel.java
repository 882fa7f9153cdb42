package org.onrecord.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.entry.VersionDifference;
import org.onrecord.web.account.Origin;
import org.onrecord.web.account.Reply;

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
 * @param disputed address of what is disputed here; null where nothing is
 * @param origin who added it in the workbench; null where nobody did
 * @param replies of readers, beneath what they answer
 */
public record PageModel(
    List<String> figures,
    Markup body,
    List<HitCard> hits,
    @Nullable String search,
    List<VersionDifference> versions,
    String page,
    String extractor,
    @Nullable String disputed,
    @Nullable Origin origin,
    List<Replied> replies) {

  /**
   * A statement with what readers answered.
   *
   * @param anchor where it stands on the page
   * @param words that were said
   * @param replies the first first
   */
  public record Replied(String anchor, String words, List<Reply> replies) {}
}
