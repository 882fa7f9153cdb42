package org.onrecord.web;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.onrecord.OnRecord;

/**
 * How a workbench is served.
 *
 * @param host the address on which it listens, as in 127.0.0.1
 * @param port 1 to 65535; 0 for any that is free
 * @param names under which it answers besides those of this machine for itself, as they stand in an
 *     address
 * @param who under which name the ledger keeps what is said by who brings the token
 * @param reader finds statements in drafts; asked for when the first draft comes, and not closed
 * @param failures told what went wrong: a number that the page shows, and the cause
 */
public record WorkbenchSettings(
    String host,
    int port,
    List<String> names,
    String who,
    Supplier<OnRecord> reader,
    BiConsumer<String, Throwable> failures) {

  /** Copies the list. */
  public WorkbenchSettings {
    names = List.copyOf(names);
  }
}
