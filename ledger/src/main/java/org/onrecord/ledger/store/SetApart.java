package org.onrecord.ledger.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.person.Parting;
import org.onrecord.ledger.person.PersonNumber;

/**
 * Who was set apart by an event: whoever is one of some people at some places is somebody else
 * there.
 *
 * @param event its number
 * @param identity of the somebody else
 * @param places where, and who is meant there
 */
record SetApart(long event, String identity, Set<Place> places) {
  private static final String PREFIX = "part:";
  private static final int DIGITS = 32;

  /**
   * A place of a person.
   *
   * @param page its id
   * @param content the place of a statement on it, as {@link Places} has it; null for the page
   * @param person the identity that they would have there
   */
  record Place(String page, @Nullable String content, String person) {}

  /** What an event says. */
  static SetApart of(EventRow event) {
    Set<Place> places = read(event.content() == null ? "" : event.content());
    String hash = event.hash().substring(event.hash().indexOf(':') + 1);
    String before = event.target().substring(Cast.TARGET.length());
    // by the hash of the event, which no other ledger has
    String identity = PREFIX + hash.substring(0, Math.min(DIGITS, hash.length())) + ":" + before;
    return new SetApart(event.id(), identity, places);
  }

  /** The ids of the pages. */
  Set<String> pages() {
    Set<String> pages = new LinkedHashSet<>();
    places.forEach(place -> pages.add(place.page()));
    return pages;
  }

  /** As those who ask are told. */
  Parting told() {
    int statements = (int) places.stream().filter(place -> place.content() != null).count();
    int whole =
        (int)
            places.stream()
                .filter(place -> place.content() == null)
                .map(Place::page)
                .distinct()
                .count();
    return new Parting(new PersonNumber(People.id(identity)), whole, statements);
  }

  /** As a column holds places: each part with its length before it. */
  static String written(Iterable<Place> places) {
    StringBuilder column = new StringBuilder();
    for (Place place : places) {
      part(column, place.page());
      part(column, place.content() == null ? "" : place.content());
      part(column, place.person());
    }
    return column.toString();
  }

  private static void part(StringBuilder column, String part) {
    column.append(part.length()).append(':').append(part).append('\n');
  }

  /** What cannot be read says nothing: the chain of hashes tells that it was changed. */
  private static Set<Place> read(String column) {
    List<String> parts = new ArrayList<>();
    try {
      for (int at = 0; at < column.length(); ) {
        int colon = column.indexOf(':', at);
        int end = colon + 1 + Integer.parseInt(column.substring(at, colon));
        parts.add(column.substring(colon + 1, end));
        at = end + 1;
      }
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      return Set.of();
    }
    Set<Place> places = new LinkedHashSet<>();
    for (int i = 0; i + 2 < parts.size(); i += 3) {
      String content = parts.get(i + 1);
      places.add(new Place(parts.get(i), content.isEmpty() ? null : content, parts.get(i + 2)));
    }
    return places;
  }
}
