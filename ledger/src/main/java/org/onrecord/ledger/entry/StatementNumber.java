package org.onrecord.ledger.entry;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement's number in its ledger, written as 12.3: the third statement of the twelfth reading.
 *
 * @param id as one number
 */
public record StatementNumber(long id) {
  private static final int BITS = 20;
  private static final Pattern FORM = Pattern.compile("([0-9]{1,12})\\.([0-9]{1,7})");

  /** More statements than a reading can have. */
  public static final int MOST = 1 << BITS;

  /**
   * The number of a statement.
   *
   * @param index its place in the record, from 0
   */
  public static StatementNumber of(long reading, int index) {
    return new StatementNumber(reading << BITS | index);
  }

  /** Reads what {@link #toString} writes; empty where it is something else. */
  public static Optional<StatementNumber> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    int number = Integer.parseInt(form.group(2));
    return number == 0 || number > MOST
        ? Optional.empty()
        : Optional.of(of(Long.parseLong(form.group(1)), number - 1));
  }

  /** The reading's number. */
  public long reading() {
    return id >> BITS;
  }

  /** The place in the record, from 0. */
  public int index() {
    return (int) (id & (MOST - 1));
  }

  @Override
  public String toString() {
    return reading() + "." + (index() + 1);
  }
}
