package org.onrecord.stage;

/**
 * Thrown when something that every page needs cannot be used: a model or index that is closed, or a
 * model that the runtime cannot run. It is no fault of the page at hand, so it goes to the caller
 * rather than into the page's diagnostics.
 */
public final class UnusableException extends IllegalStateException {
  private static final long serialVersionUID = 1;

  /** Says what cannot be used. */
  public UnusableException(String message) {
    super(message);
  }

  /**
   * Says what cannot be used.
   *
   * @param cause what the runtime said
   */
  public UnusableException(String message, Throwable cause) {
    super(message, cause);
  }
}
