package org.onrecord.app.job;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** In which form hits are written. */
public enum SearchFormat {
  TEXT,
  JSONL,
  CSV,
  HTML;

  /** The form that a file's name asks for; text where it asks for none. */
  public static SearchFormat ofName(@Nullable String file) {
    String name = file == null ? "" : file.toLowerCase(Locale.ROOT);
    if (name.endsWith(".jsonl")) {
      return JSONL;
    }
    if (name.endsWith(".csv")) {
      return CSV;
    }
    return name.endsWith(".html") ? HTML : TEXT;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
