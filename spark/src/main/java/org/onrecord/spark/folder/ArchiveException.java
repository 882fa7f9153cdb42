package org.onrecord.spark.folder;

/** An archive job cannot be carried out as it was given. The message says what to do. */
public final class ArchiveException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message what is wrong and what to do
   */
  public ArchiveException(String message) {
    super(message);
  }
}
