package org.onrecord.app.output;

import java.io.IOException;

/** Another run writes to the same output. */
final class InUseException extends IOException {
  private static final long serialVersionUID = 1L;

  InUseException() {
    super("another run is writing to it; wait for its end, or write elsewhere");
  }
}
