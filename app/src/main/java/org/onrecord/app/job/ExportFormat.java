package org.onrecord.app.job;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** In which form an export is written. */
public enum ExportFormat {
  /** Web Annotations as JSON-LD. */
  ANNOTATIONS,
  /** The file that Hypothes.is imports. */
  HYPOTHESIS,
  /** A table. */
  CSV,
  /** brat standoff, two files a page. */
  BRAT,
  /** schema.org as JSON-LD. */
  SCHEMA,
  /** The sheet of TimelineJS. */
  TIMELINE,
  /** Quotations with footnotes. */
  MARKDOWN;

  /** The form that a file's name asks for; null where it asks for none, or for one of several. */
  public static @Nullable ExportFormat ofName(@Nullable String file) {
    String name = file == null ? "" : file.toLowerCase(Locale.ROOT);
    if (name.endsWith(".csv")) {
      return CSV;
    }
    return name.endsWith(".md") ? MARKDOWN : null;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
