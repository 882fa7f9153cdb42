package org.onrecord.record;

import java.io.IOException;

/**
 * Input that should be a record and is not. Its message names the input, the line where there are
 * several, the field as a JSON pointer (RFC 6901), and what is wrong there.
 */
public final class MalformedRecordException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception with a message that names the place and what is wrong there. */
  public MalformedRecordException(String message) {
    super(message);
  }

  /** Creates the exception with its cause. */
  public MalformedRecordException(String message, Throwable cause) {
    super(message, cause);
  }
}
