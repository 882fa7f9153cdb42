package org.onrecord.ledger.person;

import java.util.Locale;

/** What somebody has to do with a statement. */
public enum Relation {
  /** They said it. */
  BY,
  /** They are named in what another said. */
  ABOUT,
  /** It was said to them. */
  TO,
  /** They tell that it was said. */
  THROUGH;

  /** The name in JSON. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
