package org.onrecord.person;

import java.util.List;

/**
 * Somebody on a user's own list of people.
 *
 * @param identifier what the user calls them by, such as a Wikidata id; not blank
 * @param name their full name; not blank
 * @param aliases other names that they go by
 */
public record KnownPerson(String identifier, String name, List<String> aliases) {

  /** Copies the list and refuses blanks. */
  public KnownPerson {
    aliases = List.copyOf(aliases);
    if (identifier.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException("a known person has an identifier and a name");
    }
  }
}
