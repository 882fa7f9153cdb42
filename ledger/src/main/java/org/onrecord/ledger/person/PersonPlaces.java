package org.onrecord.ledger.person;

import java.util.List;
import org.onrecord.ledger.entry.StatementNumber;

/**
 * Where somebody appears.
 *
 * @param pages each by its id, by the beginning of that ("sha256:" and eight digits or more), by
 *     where it was read from, or by its address
 * @param statements single ones
 */
public record PersonPlaces(List<String> pages, List<StatementNumber> statements) {
  /** Copies the lists. */
  public PersonPlaces {
    pages = List.copyOf(pages);
    statements = List.copyOf(statements);
  }

  /** Some pages. */
  public static PersonPlaces pages(List<String> pages) {
    return new PersonPlaces(pages, List.of());
  }

  /** Some statements. */
  public static PersonPlaces statements(List<StatementNumber> statements) {
    return new PersonPlaces(List.of(), statements);
  }
}
