package org.onrecord.stance;

import java.util.Locale;

/** How somebody stands to somebody or something. */
public enum Stance {
  /** Holds it to exist, to be valid or to be so. */
  RECOGNISES,
  /** Turns it down. */
  REJECTS,
  /** Says that they did wrong. */
  ACCUSES,
  /** Says that it is not so. */
  DENIES,
  /** Says that it is so, though it speaks against themselves. */
  ADMITS,
  /** Is for it. */
  SUPPORTS,
  /** Is against it. */
  OPPOSES;

  /** The name in JSON. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
