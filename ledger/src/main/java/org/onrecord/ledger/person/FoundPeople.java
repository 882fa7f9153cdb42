package org.onrecord.ledger.person;

import java.util.List;

/**
 * People who were found, who say most first.
 *
 * @param people some of them
 * @param all how many were found
 */
public record FoundPeople(List<PersonNumber> people, int all) {
  /** Copies the list. */
  public FoundPeople {
    people = List.copyOf(people);
  }
}
