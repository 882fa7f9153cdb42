package org.onrecord.ledger.store;

import java.io.IOException;

/** A row holds what no OnRecord wrote there. The message says what is wrong, not where. */
public final class DamagedRowException extends IOException {
  private static final long serialVersionUID = 1L;

  DamagedRowException(String message) {
    super(message);
  }

  DamagedRowException(String message, Throwable cause) {
    super(message, cause);
  }
}
