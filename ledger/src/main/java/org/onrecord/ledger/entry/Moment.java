package org.onrecord.ledger.entry;

import java.util.Optional;

/**
 * A moment in the history of a ledger, by the number of its last change then. Whoever changed
 * something asks as of a moment after it, and so sees it.
 *
 * @param change from 0, before the first, on
 */
public record Moment(long change) {
  /** Before the first change: whoever asks as of then is content with what was there lately. */
  public static final Moment FIRST = new Moment(0);

  /** Reads what {@link #toString} writes; empty for other texts. */
  public static Optional<Moment> parse(String text) {
    return text.matches("[0-9]{1,18}")
        ? Optional.of(new Moment(Long.parseLong(text)))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return Long.toString(change);
  }
}
