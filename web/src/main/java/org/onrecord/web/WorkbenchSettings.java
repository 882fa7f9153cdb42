package org.onrecord.web;

import java.util.List;
import java.util.function.BiConsumer;
import org.onrecord.web.add.PageAdder;

/**
 * How a workbench is served.
 *
 * @param host the address on which it listens, as in 127.0.0.1
 * @param port 1 to 65535; 0 for any that is free
 * @param names under which it answers besides those of this machine for itself, as they stand in an
 *     address
 * @param who under which name the ledger keeps what is said by who brings the token
 * @param failures told what went wrong: a number that the page shows, and the cause
 * @param adder reads pages that are to be added
 */
public record WorkbenchSettings(
    String host,
    int port,
    List<String> names,
    String who,
    BiConsumer<String, Throwable> failures,
    PageAdder adder) {

  /** Where nothing can be added. */
  public WorkbenchSettings(
      String host,
      int port,
      List<String> names,
      String who,
      BiConsumer<String, Throwable> failures) {
    this(host, port, names, who, failures, PageAdder.NONE);
  }

  /** Copies the list. */
  public WorkbenchSettings {
    names = List.copyOf(names);
  }
}
