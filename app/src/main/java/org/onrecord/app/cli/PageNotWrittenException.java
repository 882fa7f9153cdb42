package org.onrecord.app.cli;

import java.io.IOException;

/** The output of one page could not be written; others may. */
final class PageNotWrittenException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes one.
   *
   * @param message names the file and says why
   */
  PageNotWrittenException(String message, IOException cause) {
    super(message, cause);
  }
}
