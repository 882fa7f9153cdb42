package org.onrecord.sources.feed;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one entry, or the feed around all entries, says. */
final class FeedItem {
  /** What dates are called, the one that counts most first. */
  private static final List<String> DATES =
      List.of("date", "pubDate", "published", "updated", "modified", "issued", "created");

  /** As HTML; empty if there is none. */
  String title = "";

  /** Who wrote it; in RSS an address of electronic mail. */
  final Set<String> authors = new LinkedHashSet<>();

  /** Who wrote it, in RSS with the names of Dublin Core. */
  final Set<String> creators = new LinkedHashSet<>();

  /** Texts of it, as HTML. */
  final List<String> bodies = new ArrayList<>();

  /** Texts that count where there are no others. */
  final List<String> otherBodies = new ArrayList<>();

  @Nullable String link;
  @Nullable String id;

  /** An id that is the address of its page. */
  @Nullable String permalink;

  private final Map<String, OffsetDateTime> dates = new HashMap<>();
  @Nullable String language;

  /** The fullest of its texts; empty if it has none. */
  String body() {
    String best = "";
    for (String body : bodies.stream().allMatch(String::isBlank) ? otherBodies : bodies) {
      best = body.length() > best.length() ? body : best;
    }
    return best;
  }

  /** Where its page is; null if it does not say. */
  @Nullable String page() {
    return link == null || link.isEmpty() ? permalink : link;
  }

  /** Who wrote it. */
  Set<String> writers() {
    return creators.isEmpty() ? authors : creators;
  }

  /**
   * Takes in a date, unless there is one of this name.
   *
   * @param name of {@link #DATES}
   * @param date null where it cannot be read
   */
  void addDate(String name, @Nullable OffsetDateTime date) {
    if (date != null) {
      dates.putIfAbsent(name, date);
    }
  }

  /** When it came out, or was last changed; null if it does not say. */
  @Nullable OffsetDateTime date() {
    return DATES.stream().map(dates::get).filter(Objects::nonNull).findFirst().orElse(null);
  }
}
