package org.onrecord.ledger.entry;

import java.io.IOException;

/** A ledger cannot do what it was asked for. The message names it and says what to do. */
public final class LedgerException extends IOException {
  private static final long serialVersionUID = 1L;

  private final Fault fault;

  /** What is at fault. */
  public enum Fault {
    /** There is no such ledger. */
    MISSING,
    /** There is something, and it is no ledger. */
    FOREIGN,
    /** A newer OnRecord made it. */
    NEWER,
    /** It is damaged. */
    DAMAGED,
    /** It can be read and not written. */
    READ_ONLY,
    /** Another program is writing to it. */
    BUSY,
    /** The index of its search is being made. */
    PREPARING,
    /** Its server does not answer, or does not let the user in. */
    UNREACHABLE,
    /** The disk is full. */
    FULL,
    /** Somebody else said something of it in the meantime. */
    CHANGED,
    /** What was to be added or looked for is not fit for it. */
    REFUSED,
    /** Anything else. */
    OTHER
  }

  /** Creates the exception without a cause. */
  public LedgerException(Fault fault, String message) {
    super(message);
    this.fault = fault;
  }

  /** Creates the exception. */
  public LedgerException(Fault fault, String message, Throwable cause) {
    super(message, cause);
    this.fault = fault;
  }

  /** What is at fault. */
  public Fault fault() {
    return fault;
  }
}
