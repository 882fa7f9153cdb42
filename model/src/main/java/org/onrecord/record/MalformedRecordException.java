package org.onrecord.record;

import java.io.IOException;

/**
 * Something that should be a record and is none. Its message names the input, the line where there
 * are several, the field as a JSON pointer (RFC 6901), and what is wrong there.
 */
public final class MalformedRecordException extends IOException {
  private static final long serialVersionUID = 1L;

  /** What is wrong, with its place in front. */
  public MalformedRecordException(String message) {
    super(message);
  }

  /** The same, with the failure it came from. */
  public MalformedRecordException(String message, Throwable cause) {
    super(message, cause);
  }
}
