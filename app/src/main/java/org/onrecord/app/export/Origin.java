package org.onrecord.app.export;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Page;
import org.onrecord.report.SourceAddress;

/**
 * The page on which something stands.
 *
 * @param source where it was read from
 * @param address its address on the web; null where unknown
 * @param mediaType what was read; null where unknown
 * @param headline null where unknown
 * @param outlet null where unknown
 * @param authors in the order given
 * @param published ISO 8601, to the precision given; null where unknown
 * @param language BCP 47; null where unknown
 */
public record Origin(
    String source,
    @Nullable String address,
    @Nullable String mediaType,
    @Nullable String headline,
    @Nullable String outlet,
    List<String> authors,
    @Nullable String published,
    @Nullable String language) {

  /** Copies the list. */
  public Origin {
    authors = List.copyOf(authors);
  }

  /** A page that was read. */
  public static Origin of(Page page) {
    return new Origin(
        page.source(),
        SourceAddress.of(page),
        page.mediaType(),
        page.metadata().headline(),
        page.metadata().outlet(),
        page.metadata().authors(),
        page.metadata().published(),
        page.metadata().language());
  }

  /** Where it is found: its address, else the name it was read by, as a reference that is valid. */
  public String reference() {
    return address != null ? address : Reference.of(source);
  }

  /** What to call it: the headline, else where it was read from. */
  public String title() {
    return headline == null || headline.isBlank() ? source : headline;
  }
}
