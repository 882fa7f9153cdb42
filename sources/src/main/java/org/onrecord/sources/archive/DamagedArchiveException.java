package org.onrecord.sources.archive;

import java.io.IOException;

/** Thrown where damage hides where the next record begins: the archive must be searched for it. */
final class DamagedArchiveException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message what is wrong, without name and place
   */
  DamagedArchiveException(String message) {
    super(message);
  }
}
