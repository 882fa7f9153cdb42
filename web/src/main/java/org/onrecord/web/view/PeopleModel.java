package org.onrecord.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.person.LedgerPerson;

/**
 * What a list of people shows.
 *
 * @param name that was looked for
 * @param people who say most first
 * @param count in words, such as "3 people"
 * @param next address of those who follow; null where there are none
 */
public record PeopleModel(
    String name, List<LedgerPerson> people, String count, @Nullable String next) {

  /** Copies the list. */
  public PeopleModel {
    people = List.copyOf(people);
  }
}
