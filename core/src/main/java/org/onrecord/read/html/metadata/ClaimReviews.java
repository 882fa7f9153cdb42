package org.onrecord.read.html.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.ClaimReview;
import org.onrecord.page.PlainValue;
import org.onrecord.read.line.IsoDate;
import org.onrecord.read.line.Spaces;

/**
 * Reads {@code ClaimReview} of schema.org: data about a statement of somebody else that the page
 * checks. Nothing in it is about the page.
 */
final class ClaimReviews {
  private static final String TYPE = "ClaimReview";

  /** More are a list of reviews on other pages. */
  private static final int MOST = 100;

  /** Of a rating, the word for it before the number. */
  private static final String[] RATINGS = {"alternateName", "name", "ratingExplanation"};

  private final JsonLd data;
  private final List<ClaimReview> found = new ArrayList<>();

  private ClaimReviews(JsonLd data) {
    this.data = data;
  }

  /** Whether a type of schema.org, or one of a list, is this. */
  static boolean isOne(@Nullable Object type) {
    if (type instanceof List<?> types) {
      return types.stream().anyMatch(ClaimReviews::isOne);
    }
    return type instanceof String name && (name.equals(TYPE) || name.endsWith("/" + TYPE));
  }

  /**
   * The reviews, each claim once.
   *
   * @param data knows what is referred to by id
   * @param reviews objects of this type
   */
  static List<ClaimReview> of(JsonLd data, List<Map<?, ?>> reviews) {
    ClaimReviews read = new ClaimReviews(data);
    reviews.forEach(read::add);
    return read.found;
  }

  private void add(Map<?, ?> review) {
    Map<?, ?> item = object(review.get("itemReviewed"));
    String claim = text(review, "claimReviewed");
    claim = claim == null ? text(item, "name", "headline", "text", "description") : claim;
    if (claim == null || found.size() == MOST) {
      return;
    }
    Map<?, ?> rating = object(review.get("reviewRating"));
    String word = text(rating, RATINGS);
    ClaimReview told =
        new ClaimReview(
            claim,
            first(data.names(item.get("author"))),
            IsoDate.of(text(item, "datePublished", "dateCreated")),
            word == null ? number(rating) : word,
            first(data.names(review.get("author"))),
            PageAddress.of(text(review, "url")));
    if (!found.contains(told)) {
      found.add(told);
    }
  }

  /** "2 of 5": what the number means depends on the best there is. */
  private static @Nullable String number(Map<?, ?> rating) {
    String value = text(rating, "ratingValue");
    String best = text(rating, "bestRating");
    return value == null || best == null ? value : value + " of " + best;
  }

  private static @Nullable String first(List<String> names) {
    return names.isEmpty() ? null : names.get(0);
  }

  private Map<?, ?> object(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list.isEmpty() ? Map.of() : object(list.get(0));
    }
    return value instanceof Map<?, ?> map ? data.whole(map) : Map.of();
  }

  private static @Nullable String text(Map<?, ?> map, String... keys) {
    for (String key : keys) {
      if (map.get(key) instanceof String value && PlainValue.isVisible(value)) {
        return Spaces.folded(Parser.unescapeEntities(value, false));
      }
    }
    return null;
  }
}
