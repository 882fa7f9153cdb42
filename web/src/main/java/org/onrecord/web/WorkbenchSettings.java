package org.onrecord.web;

import java.util.List;
import java.util.function.BiConsumer;

/**
 * How a workbench is served.
 *
 * @param host the address on which it listens, as in 127.0.0.1
 * @param port 1 to 65535; 0 for any that is free
 * @param names under which it answers besides those of this machine for itself, as they stand in an
 *     address
 * @param who under which name the ledger keeps what is said by who brings the token
 * @param failures told what went wrong: a number that the page shows, and the cause
 */
public record WorkbenchSettings(
    String host, int port, List<String> names, String who, BiConsumer<String, Throwable> failures) {

  /** Copies the list. */
  public WorkbenchSettings {
    names = List.copyOf(names);
  }
}
