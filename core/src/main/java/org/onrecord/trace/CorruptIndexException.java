package org.onrecord.trace;

import java.io.IOException;

/**
 * An index that cannot be trusted: cut short, changed behind its back, or made by another version.
 * The message names the file, what is wrong and what to do.
 */
public final class CorruptIndexException extends IOException {
  private static final long serialVersionUID = 1L;

  CorruptIndexException(String message) {
    super(message);
  }

  /** Says that a file is not what was written. */
  static CorruptIndexException damaged(String file, String what) {
    return new CorruptIndexException(
        file + ": " + what + "; the index is damaged: delete its folder and make it again");
  }
}
