package org.onrecord.read.html.metadata;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Metadata;
import org.onrecord.page.PageExplanation.Stated;
import org.onrecord.page.PageExplanation.Use;
import org.onrecord.read.html.tree.HtmlTree;
import org.onrecord.read.line.DateText;
import org.onrecord.read.line.IsoDate;
import org.onrecord.read.line.Spaces;

/** What the head and the structured data of an HTML page say, place by place. */
public final class MetadataPlaces {
  private static final String[] PUBLISHED = {
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "pubdate",
    "publish-date",
    "publish_date",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.created",
    "dc.date",
    "date"
  };
  private static final String[] AUTHORS = {
    "author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl"
  };

  private final List<Place> places = new ArrayList<>();

  private final DateText.Order order;

  private MetadataPlaces(DateText.Order order) {
    this.order = order;
  }

  private record Place(String field, String name, String value) {}

  /** For a page without data. */
  public static MetadataPlaces none() {
    return new MetadataPlaces(DateText.Order.DAY_FIRST);
  }

  /** Reads the data of a page. */
  public static MetadataPlaces of(HtmlTree tree) {
    HtmlHead head = HtmlHead.of(tree);
    JsonLd data = JsonLd.of(head.scripts(), new ArrayList<>());
    MetadataPlaces places = new MetadataPlaces(HtmlDates.order(head, data));
    places.add("headline", "JSON-LD headline", data.headline());
    places.add("headline", "og:title", head.meta("og:title"));
    places.add("headline", "twitter:title", head.meta("twitter:title"));
    places.add("headline", "title", head.title());
    places.add("outlet", "JSON-LD publisher", data.publisher());
    places.add("outlet", "og:site_name", head.meta("og:site_name"));
    data.authors().forEach(author -> places.add("authors", "JSON-LD author", author));
    for (String name : AUTHORS) {
      head.metas(name).forEach(author -> places.add("authors", name, author));
    }
    places.add("published", "JSON-LD datePublished", data.published());
    for (String name : PUBLISHED) {
      places.add("published", name, head.meta(name));
    }
    places.add("published", "canonical address", head.toldAddress());
    places.add("language", "html lang", head.language());
    places.add("language", "JSON-LD inLanguage", data.language());
    places.add("language", "og:locale", head.meta("og:locale"));
    places.add("language", "language", head.meta("language"));
    return places;
  }

  private void add(String field, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      places.add(new Place(field, name, Spaces.folded(value)));
    }
  }

  /** All values with their places, each compared with the one that was chosen. */
  public List<Stated> told(Metadata chosen) {
    List<Stated> told = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (Place place : places) {
      String same =
          values(place.field(), chosen).stream()
              .filter(value -> says(place, value))
              .findFirst()
              .orElse(null);
      Use use = Use.DIFFERS;
      if (same != null) {
        use = taken.add(place.field() + " " + same) ? Use.TAKEN : Use.AGREES;
      }
      told.add(new Stated(place.field(), place.name(), place.value(), use));
    }
    return told;
  }

  private static List<String> values(String field, Metadata chosen) {
    List<String> values = new ArrayList<>();
    switch (field) {
      case "headline" -> addTo(values, chosen.headline());
      case "outlet" -> addTo(values, chosen.outlet());
      case "authors" -> values.addAll(chosen.authors());
      case "published" -> addTo(values, chosen.published());
      default -> addTo(values, chosen.language());
    }
    return values;
  }

  private static void addTo(List<String> values, @Nullable String value) {
    if (value != null) {
      values.add(value);
    }
  }

  /** Whether two times are the same moment, as "06:30Z" and "06:30+00:00" are. */
  private static boolean isSameTime(String chosen, @Nullable String told) {
    if (told == null || chosen.equals(told)) {
      return told != null;
    }
    try {
      return OffsetDateTime.parse(chosen).isEqual(OffsetDateTime.parse(told));
    } catch (DateTimeParseException e) {
      return false; // one of them has no time or no zone
    }
  }

  private boolean says(Place place, String value) {
    return switch (place.field()) {
      case "published" ->
          isSameTime(value, IsoDate.of(place.value(), order))
              || (place.name().equals("canonical address")
                  && place.value().replaceAll("\\D", "").contains(value.replaceAll("\\D", "")));
      case "language" -> value.equalsIgnoreCase(place.value().replace('_', '-'));
      default -> Spaces.folded(place.value()).contains(Spaces.folded(value));
    };
  }
}
