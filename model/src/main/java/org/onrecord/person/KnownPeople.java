package org.onrecord.person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A user's own list of people, which identifies them across pages.
 *
 * <p>A full name on a page is somebody on the list where it fits the names of one entry and of no
 * other. Where it fits several, or where the page has a surname or initials only, those whom it may
 * mean are candidates, and nothing is settled. Who is not on the list is known by outlet and full
 * name, marked as such. Immutable. Cost: for each person the entries of the same surname.
 */
public final class KnownPeople {
  private static final KnownPeople NONE = new KnownPeople(List.of(), null);

  private final Map<String, List<Entry>> byLastWord = new HashMap<>();
  private final @Nullable String digest;

  private record Entry(String identifier, FoldedName name) {}

  private KnownPeople(List<KnownPerson> people, @Nullable String digest) {
    this.digest = digest;
    for (KnownPerson person : people) {
      add(person.identifier(), person.name());
      person.aliases().forEach(alias -> add(person.identifier(), alias));
    }
  }

  /** An empty list. */
  public static KnownPeople none() {
    return NONE;
  }

  /**
   * A list of these people. * @param people in the user's order; entries with one identifier are
   * one person
   *
   * @param digest identifies the list in records, such as "sha256:…"
   */
  public static KnownPeople of(List<KnownPerson> people, String digest) {
    return new KnownPeople(people, digest);
  }

  private void add(String identifier, String name) {
    FoldedName folded = FoldedName.of(name);
    if (!folded.isEmpty()) {
      byLastWord
          .computeIfAbsent(folded.last(), key -> new ArrayList<>())
          .add(new Entry(identifier, folded));
    }
  }

  /** The digest given with the list; null for {@link #none()}. */
  public @Nullable String digest() {
    return digest;
  }

  /**
   * Who somebody is beyond their page.
   *
   * @param person of a page
   * @param outlet of the page; null where unknown
   */
  public Identity identify(Person person, @Nullable String outlet) {
    boolean named = person.type() != PersonType.UNNAMED && person.type() != PersonType.GROUP;
    FoldedName name = FoldedName.of(person.name());
    if (!named || name.isEmpty()) {
      return Identity.open();
    }
    Set<String> fitting = new LinkedHashSet<>();
    Set<String> possible = new LinkedHashSet<>();
    for (Entry entry : byLastWord.getOrDefault(name.last(), List.of())) {
      if (entry.name.fits(name)) {
        fitting.add(entry.identifier);
      } else if (entry.name.mayBe(name)) {
        possible.add(entry.identifier);
      }
    }
    if (fitting.size() == 1) {
      return Identity.listed(fitting.iterator().next());
    }
    if (!fitting.isEmpty() || !possible.isEmpty()) {
      return Identity.oneOf(List.copyOf(fitting.isEmpty() ? possible : fitting));
    }
    boolean human = person.type() == PersonType.PERSON || person.type() == PersonType.AUTHOR;
    boolean full = name.words().size() > 1;
    return human && full && outlet != null
        ? Identity.named(outlet, person.name())
        : Identity.open();
  }
}
