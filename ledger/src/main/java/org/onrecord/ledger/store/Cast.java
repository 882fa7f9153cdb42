package org.onrecord.ledger.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.person.PersonDeed;

/**
 * What the events about people come to: who is one with whom, and which names were given. Events
 * that were taken back count as if they had not been; the others count in their order. Those whom
 * no event concerns are not here.
 */
final class Cast {
  static final String TARGET = "person:";

  private final Map<String, List<String>> ones = new LinkedHashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Set<Pair> apart = new LinkedHashSet<>();

  private Cast() {}

  /** Two identities of whom somebody said that they are two. */
  record Pair(String one, String other) {}

  /** Reads all events, the first first. */
  static Cast of(List<EventRow> events) {
    Cast cast = new Cast();
    Set<Long> undone = undone(events);
    for (EventRow event : events) {
      if (!undone.contains(event.id())) {
        cast.take(event);
      }
    }
    return cast;
  }

  /** Which events were taken back; taking back an event that takes back another restores that. */
  static Set<Long> undone(List<EventRow> events) {
    Set<Long> undone = new HashSet<>();
    for (int i = events.size() - 1; i >= 0; i--) {
      EventRow event = events.get(i);
      if (event.deed().equals(PersonDeed.UNDONE.id()) && !undone.contains(event.id())) {
        undone.add(Long.valueOf(Objects.requireNonNull(event.other())));
      }
    }
    return undone;
  }

  private void take(EventRow event) {
    String identity = event.target().substring(TARGET.length());
    String other = event.other();
    if (event.deed().equals(PersonDeed.MERGED.id()) && other != null) {
      merge(one(identity), one(other));
      apart.removeIf(pair -> one(pair.one()) == one(pair.other())); // the last word counts
    } else if (event.deed().equals(PersonDeed.APART.id()) && other != null) {
      apart.add(new Pair(identity, other));
    } else if (event.deed().equals(PersonDeed.PARTED.id())) {
      SetApart parted = SetApart.of(event);
      parted.places().forEach(place -> apart.add(new Pair(place.person(), parted.identity())));
    } else if (event.deed().equals(PersonDeed.SPLIT.id())) {
      List<String> before = one(identity);
      before.remove(identity);
      ones.put(identity, new ArrayList<>(List.of(identity)));
    } else if (event.deed().equals(PersonDeed.NAMED.id()) && event.speaker() != null) {
      names.put(one(identity).get(0), event.speaker());
    }
  }

  private void merge(List<String> one, List<String> other) {
    if (one != other) {
      one.addAll(other);
      other.forEach(identity -> ones.put(identity, one));
    }
  }

  private List<String> one(String identity) {
    return ones.computeIfAbsent(identity, alone -> new ArrayList<>(List.of(alone)));
  }

  /** All identities that are one with this one, itself among them, the main one first. */
  List<String> oneWith(String identity) {
    return List.copyOf(ones.getOrDefault(identity, List.of(identity)));
  }

  /** All whom events concern, each set once. */
  Set<List<String>> all() {
    return new LinkedHashSet<>(ones.values());
  }

  /** Those who are two, and everybody who is one with either. */
  Set<Pair> apart() {
    return Collections.unmodifiableSet(apart);
  }

  /** The name that somebody gave; null where nobody did. */
  @Nullable String given(String identity) {
    return names.get(identity);
  }
}
