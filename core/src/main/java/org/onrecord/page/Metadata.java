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
 * @param modified when it was last changed, likewise
 * @param language BCP 47 tag
 * @param canonical the address that the page says is its own
 * @param section the outlet's section it stands in
 */
public record Metadata(
    @Nullable String headline,
    @Nullable String outlet,
    List<String> authors,
    @Nullable String published,
    @Nullable String modified,
    @Nullable String language,
    @Nullable String canonical,
    @Nullable String section) {

  /** Metadata of a page that says no more than this. */
  public Metadata(
      @Nullable String headline,
      @Nullable String outlet,
      List<String> authors,
      @Nullable String published,
      @Nullable String language) {
    this(headline, outlet, authors, published, null, language, null, null);
  }

  /** Copies the list. */
  public Metadata {
    authors = List.copyOf(authors);
  }
}
