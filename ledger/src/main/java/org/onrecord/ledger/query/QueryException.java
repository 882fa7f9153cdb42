package org.onrecord.ledger.query;

/** A question cannot be understood. The message says what is wrong and what to do. */
public final class QueryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception. */
  public QueryException(String message) {
    super(message);
  }
}
