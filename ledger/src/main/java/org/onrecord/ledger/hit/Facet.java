package org.onrecord.ledger.hit;

import java.util.List;

/**
 * How the statements that were found divide by one of their sides. What is not known counts
 * nowhere.
 *
 * @param name "speaker", "outlet", "year", "act" or "certainty"
 * @param values the most frequent first, equal ones by value; at most {@link #MOST}
 */
public record Facet(String name, List<Value> values) {
  /** So many values of a facet are given. */
  public static final int MOST = 20;

  /**
   * A value.
   *
   * @param value such as a speaker's name
   * @param count of statements
   */
  public record Value(String value, int count) {}

  /** Copies the list. */
  public Facet {
    values = List.copyOf(values);
  }
}
