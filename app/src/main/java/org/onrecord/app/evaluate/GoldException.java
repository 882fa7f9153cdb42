package org.onrecord.app.evaluate;

import java.io.IOException;

/**
 * Gold, or records to hold against it, that cannot be used as they are. The message names the file,
 * the line and what to do.
 */
public final class GoldException extends IOException {
  private static final long serialVersionUID = 1L;

  GoldException(String message) {
    super(message);
  }
}
