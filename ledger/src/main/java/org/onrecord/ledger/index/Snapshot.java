package org.onrecord.ledger.index;

import org.apache.lucene.index.DirectoryReader;
import org.onrecord.ledger.store.Changes.Change;

/**
 * The index as it was at one moment.
 *
 * @param reader of it, closed when another takes its place and nobody reads it any longer
 * @param version which that is
 */
record Snapshot(DirectoryReader reader, Version version) {

  /** Which moment it is; outlives the reader. Thread-safe. */
  static final class Version {
    private final Change change;
    private volatile long replaced;
    private volatile boolean isReplaced;

    Version(Change change) {
      this.change = change;
    }

    /** The last change that is in it. */
    Change change() {
      return change;
    }

    /** Another has taken its place. */
    void replace() {
      replaced = System.nanoTime();
      isReplaced = true;
    }

    /** For how many nanoseconds there has been a newer one; 0 where it is the newest. */
    long old() {
      return isReplaced ? System.nanoTime() - replaced : 0;
    }
  }
}
