package org.onrecord.app.job;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** In which form disputes and positions are written. */
public enum RowFormat {
  TEXT,
  CSV,
  JSONL,
  /** A graph of arguments; disputes alone have one. */
  AIF;

  /** The form that a file's name asks for; text where it asks for none. */
  public static RowFormat ofName(@Nullable String file) {
    String name = file == null ? "" : file.toLowerCase(Locale.ROOT);
    if (name.endsWith(".jsonl")) {
      return JSONL;
    }
    if (name.endsWith(".aif")) {
      return AIF;
    }
    return name.endsWith(".csv") ? CSV : TEXT;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
