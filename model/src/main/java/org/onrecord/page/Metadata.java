package org.onrecord.page;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself. Unknown is null or empty, never a guess. No value has a control
 * character, a break of lines or a lone surrogate in it.
 *
 * @param headline the title of the article
 * @param outlet the publication
 * @param authors the article's authors, in the order given
 * @param published ISO 8601, to the precision given
 * @param modified when it was last changed, likewise
 * @param language BCP 47 tag
 * @param canonical the address that the page says is its own
 * @param section the section of the outlet in which it appeared
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

  /** The metadata of a page that says nothing of itself. */
  public static final Metadata NONE = new Metadata(null, null, List.of(), null, null);

  /** Metadata of a page that says no more than this. */
  public Metadata(
      @Nullable String headline,
      @Nullable String outlet,
      List<String> authors,
      @Nullable String published,
      @Nullable String language) {
    this(headline, outlet, authors, published, null, language, null, null);
  }

  /** Copies the list, and makes each value one line of well-formed text. */
  public Metadata {
    headline = PlainValue.line(headline);
    outlet = PlainValue.line(outlet);
    authors = authors.stream().map(PlainValue::line).filter(Objects::nonNull).toList();
    published = PlainValue.line(published);
    modified = PlainValue.line(modified);
    language = PlainValue.line(language);
    canonical = PlainValue.address(canonical);
    section = PlainValue.line(section);
  }
}
