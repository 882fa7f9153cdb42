package org.onrecord.app.evaluate;

import java.io.IOException;

/** Gold that cannot be used as it is. The message names the file, the line and what to do. */
public final class GoldException extends IOException {
  private static final long serialVersionUID = 1L;

  GoldException(String message) {
    super(message);
  }
}
