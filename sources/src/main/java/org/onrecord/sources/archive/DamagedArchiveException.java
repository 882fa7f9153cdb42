package org.onrecord.sources.archive;

import java.io.IOException;

/** Where the next record begins cannot be told from here: the archive must be searched for it. */
final class DamagedArchiveException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes one.
   *
   * @param message what is wrong, without name and place
   */
  DamagedArchiveException(String message) {
    super(message);
  }
}
