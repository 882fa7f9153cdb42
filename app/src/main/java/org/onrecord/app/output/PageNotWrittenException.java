package org.onrecord.app.output;

import java.io.IOException;

/** The output of one page could not be written; others may. */
public final class PageNotWrittenException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message names the file and says why
   */
  public PageNotWrittenException(String message, IOException cause) {
    super(message, cause);
  }
}
