package org.onrecord.app.mutate;

import java.util.Set;

/**
 * One damaged file.
 *
 * @param number tells it from the others of its seed
 * @param kind how it was damaged
 * @param ending of its name
 * @param bytes of it
 * @param owed what of it must be read as before; null for a page
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Case(long number, String kind, String ending, byte[] bytes, Owed owed) {

  /**
   * What of an archive or feed must be read as before.
   *
   * @param bundle as it was before
   * @param intact ids of the pieces whose bytes are as they were
   * @param promise what is owed to them
   */
  record Owed(Bundle bundle, Set<String> intact, HolderKind.Promise promise) {}

  boolean isPage() {
    return owed == null;
  }

  /** The same case with other bytes, of which nothing is owed but that they harm nobody. */
  Case with(byte[] others) {
    Owed nothing =
        owed == null ? null : new Owed(owed.bundle(), Set.of(), HolderKind.Promise.SOMETHING);
    return new Case(number, kind, ending, others, nothing);
  }
}
