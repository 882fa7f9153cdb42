package org.onrecord.ledger.store;

/** A statement's number in the database: its reading's, and its place in the record from 0. */
public final class StatementId {
  private static final int BITS = 20;

  /** More statements than a record can have here. */
  static final int MOST = 1 << BITS;

  private StatementId() {}

  static long of(long reading, int index) {
    return reading << BITS | index;
  }

  /** The reading's number. */
  public static long reading(long statement) {
    return statement >> BITS;
  }

  /** The place in the record, from 0. */
  public static int index(long statement) {
    return (int) (statement & (MOST - 1));
  }
}
