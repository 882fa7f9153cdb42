package org.onrecord.ledger.person;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A person's number in a ledger, written as p3f09a1c204b7: made of who they are, so it is the same
 * in every ledger.
 *
 * @param id as one number; not negative
 */
public record PersonNumber(long id) {
  private static final int DIGITS = 16;
  private static final int SHOWN = 12;
  private static final int BITS_OF_A_DIGIT = 4;
  private static final Pattern FORM = Pattern.compile("p[0-7][0-9a-f]{5,15}");

  /**
   * The numbers that begin so.
   *
   * @param first the least
   * @param last the greatest
   */
  public record Range(long first, long last) {}

  /** Reads a number or its beginning, of six digits or more; empty where it is something else. */
  public static Optional<Range> parse(String text) {
    if (!FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    int open = BITS_OF_A_DIGIT * (DIGITS - (text.length() - 1));
    long first = Long.parseLong(text.substring(1), DIGITS) << open;
    return Optional.of(new Range(first, first | ((1L << open) - 1)));
  }

  @Override
  public String toString() {
    return "p" + String.format(Locale.ROOT, "%016x", id).substring(0, SHOWN);
  }
}
