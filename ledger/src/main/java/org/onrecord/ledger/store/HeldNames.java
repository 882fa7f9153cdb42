package org.onrecord.ledger.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onrecord.ledger.query.Words;

/** The names of people in memory. A name that many have is there once. Not thread-safe. */
final class HeldNames {
  private final Map<String, Name> names = new HashMap<>();
  private final Map<Long, List<Name>> ofPeople = new HashMap<>();

  private static final class Name {
    private final List<String> words;
    private final List<Long> people = new ArrayList<>();

    private Name(List<String> words) {
      this.words = words;
    }
  }

  void clear() {
    names.clear();
    ofPeople.clear();
  }

  /** Gives somebody one more name. */
  void add(long person, String text) {
    Name name = names.computeIfAbsent(text, key -> new Name(List.copyOf(Words.folded(key))));
    List<Name> held = ofPeople.get(person);
    if (held == null) {
      ofPeople.put(person, List.of(name));
    } else if (!held.contains(name)) {
      List<Name> more = new ArrayList<>(held);
      more.add(name);
      ofPeople.put(person, List.copyOf(more));
    } else {
      return;
    }
    name.people.add(person);
  }

  void forget(long person) {
    List<Name> held = ofPeople.remove(person);
    if (held != null) {
      held.forEach(name -> name.people.remove((Long) person));
    }
  }

  Set<Long> people() {
    return ofPeople.keySet();
  }

  /** Those in one of whose names all of some words stand; everybody where there are none. */
  Set<Long> having(List<String> words) {
    Set<Long> found = new HashSet<>();
    for (Name name : names.values()) {
      if (name.words.containsAll(words)) {
        found.addAll(name.people);
      }
    }
    return found;
  }
}
