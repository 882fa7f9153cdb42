package org.onrecord.app.console;

/** A command that cannot be carried out as it was given. Its message says what to change. */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message names what is wrong and what to do
   */
  public UsageException(String message) {
    super(message);
  }
}
