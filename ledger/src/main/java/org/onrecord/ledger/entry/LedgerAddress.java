package org.onrecord.ledger.entry;

import java.nio.file.Path;

/** Where a ledger is. */
public sealed interface LedgerAddress {

  /** What messages call it: without a password. */
  String name();

  /**
   * One file of SQLite.
   *
   * @param path its place
   * @param name what messages call it
   */
  record File(Path path, String name) implements LedgerAddress {
    /** A file that messages call as Java does. */
    public static File of(Path path) {
      return new File(path, path.toString());
    }
  }
}
