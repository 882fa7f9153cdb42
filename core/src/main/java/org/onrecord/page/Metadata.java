package org.onrecord.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself. Unknown is null or empty, never a guess.
 *
 * @param headline the title of the article
 * @param outlet the publication
 * @param authors the article's authors, in the order given
 * @param published ISO 8601, to the precision given
 * @param language BCP 47 tag
 */
public record Metadata(
    @Nullable String headline,
    @Nullable String outlet,
    List<String> authors,
    @Nullable String published,
    @Nullable String language) {

  /** Copies the list. */
  public Metadata {
    authors = List.copyOf(authors);
  }
}
