package org.onrecord.ledger.person;

import java.util.Locale;

/** What somebody said of people. */
public enum PersonDeed {
  /** That two are one. */
  MERGED,
  /** That one is none of those with whom they were merged. */
  SPLIT,
  /** That one is somebody else on some pages or in some statements. */
  PARTED,
  /** That two are not one, however alike they look: they are not proposed again. */
  APART,
  /** What their name is. */
  NAMED,
  /** That an earlier event does not count. */
  UNDONE;

  /** The name in the ledger and in JSON. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether an event of the ledger is about people. */
  public static boolean isOne(String id) {
    for (PersonDeed deed : values()) {
      if (deed.id().equals(id)) {
        return true;
      }
    }
    return false;
  }
}
