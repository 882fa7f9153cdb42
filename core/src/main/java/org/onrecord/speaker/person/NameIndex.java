package org.onrecord.speaker.person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onrecord.speaker.name.NameMention;
import org.onrecord.speaker.name.NameRules;

/**
 * The people of a page by the parts of their names. Bounded for each part, so that a page on which
 * thousands have one surname costs no more.
 */
final class NameIndex {
  /**
   * The most people of one surname with whom a name is compared. No page that people read has so
   * many.
   */
  private static final int MOST_NAMESAKES = 100;

  private final Function<String, People.Entry> people;
  private final Map<String, List<People.Entry>> bySurname = new HashMap<>();
  private final Map<String, List<People.Entry>> byForename = new HashMap<>();

  /**
   * People by the words between forename and last name: the first of two surnames ("Ana Sol Duarte
   * Rey" is "Duarte"), and the surname without its particle ("al-Masrani" is "Masrani").
   */
  private final Map<String, List<People.Entry>> byInner = new HashMap<>();

  /** People beyond that number, by their full name. */
  private final Map<String, People.Entry> further = new HashMap<>();

  /**
   * Creates an index of nobody.
   *
   * @param people makes a new person of a name
   */
  NameIndex(Function<String, People.Entry> people) {
    this.people = people;
  }

  /** The person of a full name, new where nobody has it. */
  People.Entry full(NameMention name) {
    List<People.Entry> same =
        bySurname.computeIfAbsent(NameRules.lower(name.surname()), key -> new ArrayList<>());
    for (People.Entry entry : same) {
      if (NameRules.sameForename(entry.name(), name)
          || NameRules.lower(entry.name()).endsWith(" " + NameRules.lower(name.name()))) {
        return entry;
      }
    }
    if (same.size() >= MOST_NAMESAKES) {
      return further.computeIfAbsent(
          NameRules.lower(name.name()), key -> people.apply(name.name()));
    }
    People.Entry entry = people.apply(name.name());
    same.add(entry);
    put(byForename, name.forename(), entry);
    inner(name, entry);
    return entry;
  }

  private void inner(NameMention name, People.Entry entry) {
    for (String word : name.words().subList(1, name.words().size() - 1)) {
      if (word.length() > 2 && !NameRules.particle(word)) {
        put(byInner, word, entry);
      }
    }
    String bare = NameRules.afterParticle(name.surname());
    if (bare != null) {
      put(byInner, bare, entry);
    }
  }

  private static void put(Map<String, List<People.Entry>> byName, String name, People.Entry entry) {
    List<People.Entry> same =
        byName.computeIfAbsent(NameRules.lower(name), key -> new ArrayList<>());
    if (same.size() < MOST_NAMESAKES) {
      same.add(entry);
    }
  }

  /** A new person known by a single name. */
  People.Entry surnameOnly(NameMention name) {
    People.Entry entry = people.apply(name.name());
    put(bySurname, name.surname(), entry);
    return entry;
  }

  /** A new person with the forename of one name and the surname of another: "Roe’s wife, Ada". */
  People.Entry married(NameMention forename, NameMention surname) {
    People.Entry entry = people.apply(forename.name() + " " + surname.surname());
    put(byForename, forename.name(), entry);
    put(bySurname, surname.surname(), entry);
    return entry;
  }

  /** Adds somebody whose full name is known before the names of the page are grouped. */
  void known(People.Entry entry) {
    String name = entry.name();
    put(bySurname, name.substring(name.lastIndexOf(' ') + 1), entry);
    put(byForename, NameRules.firstWord(name), entry);
  }

  /** Those who have a surname, in the order in which they were found. */
  List<People.Entry> ofSurname(String surname) {
    return bySurname.getOrDefault(NameRules.lower(surname), List.of());
  }

  /** Those who have a forename, in the order in which they were found. */
  List<People.Entry> ofForename(String forename) {
    return byForename.getOrDefault(NameRules.lower(forename), List.of());
  }

  /** The only person with a word between forename and last name; null where none or several. */
  People.@Nullable Entry ofInner(String word) {
    List<People.Entry> inner = byInner.getOrDefault(NameRules.lower(word), List.of());
    return inner.size() == 1 ? inner.get(0) : null;
  }
}
