package org.onrecord.sources.fetch;

import java.io.IOException;

/** A host is unknown, or has an address that is not to be connected to. */
final class AddressRefusedException extends IOException {
  private static final long serialVersionUID = 1L;

  AddressRefusedException(String message) {
    super(message);
  }
}
