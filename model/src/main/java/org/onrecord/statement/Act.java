package org.onrecord.statement;

import java.util.Locale;

/** What somebody did by whom a statement is: said it, wrote it, or only thought, wanted or did. */
public enum Act {
  /** Said, told, asked, announced; also where the page leaves open how. */
  SPEECH,
  /** Wrote or posted; what a report, a letter or a poll says. */
  WRITING,
  /** Believes, knows, expects. */
  THOUGHT,
  /** Wants, hopes, fears, plans. */
  WISH,
  /** An attitude shown by doing: supported, rejected by a vote. */
  OTHER;

  /** The name in JSON. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether words were uttered: it is speech or writing. */
  public boolean isSaid() {
    return this == SPEECH || this == WRITING;
  }
}
