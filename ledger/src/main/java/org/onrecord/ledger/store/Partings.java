package org.onrecord.ledger.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.person.PersonDeed;
import org.onrecord.ledger.sql.Sql;

/**
 * Who is somebody else on some pages and in some statements: what the events come to that say so,
 * in their order, without those that were taken back.
 */
final class Partings {
  private final List<SetApart> inOrder;

  private Partings(List<SetApart> inOrder) {
    this.inOrder = inOrder;
  }

  /** Nobody. */
  static Partings none() {
    return new Partings(List.of());
  }

  static Partings of(Sql sql) throws SQLException {
    return of(CastTable.events(sql));
  }

  private static Partings of(List<EventRow> events) {
    Set<Long> undone = Cast.undone(events);
    List<SetApart> inOrder = new ArrayList<>();
    for (EventRow event : events) {
      if (event.deed().equals(PersonDeed.PARTED.id()) && !undone.contains(event.id())) {
        inOrder.add(SetApart.of(event));
      }
    }
    return new Partings(inOrder);
  }

  /** Whether any is about a page, so that its people are not those of the record alone. */
  boolean concern(String page) {
    return inOrder.stream().anyMatch(apart -> apart.pages().contains(page));
  }

  /** Who somebody of a page is. */
  String onPage(String page, String identity) {
    return at(page, null, identity);
  }

  /** Who somebody of a page is in one of its statements. */
  String inStatement(String page, String content, String identity) {
    return at(page, content, identity);
  }

  private String at(String page, @Nullable String content, String identity) {
    String here = identity;
    for (SetApart apart : inOrder) {
      boolean isMeant =
          apart.places().contains(new SetApart.Place(page, null, here))
              || (content != null
                  && apart.places().contains(new SetApart.Place(page, content, here)));
      here = isMeant ? apart.identity() : here;
    }
    return here;
  }

  /** The pages about which one of two says what the other does not. */
  static Set<String> changed(Partings before, Partings after) {
    Set<String> pages = new LinkedHashSet<>();
    for (SetApart apart : before.inOrder) {
      if (!after.inOrder.contains(apart)) {
        pages.addAll(apart.pages());
      }
    }
    for (SetApart apart : after.inOrder) {
      if (!before.inOrder.contains(apart)) {
        pages.addAll(apart.pages());
      }
    }
    return pages;
  }
}
