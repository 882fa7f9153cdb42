package org.onrecord.statement;

import java.util.Locale;

/** How a statement's words are given. */
public enum Kind {
  /** In the speaker's own words: all of it stands in quotation marks. */
  DIRECT,
  /** Paraphrase with quoted words in it. */
  MIXED,
  /** Paraphrase. */
  INDIRECT;

  /** The name in JSON. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
