package org.onrecord.read.line;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line of a page as the lists of phrases are compared with it, worked out once for all of them.
 * Not thread-safe.
 */
public final class Line {
  private final String words;
  private @Nullable String lower;

  public Line(String words) {
    this.words = words;
  }

  /** The line as it stands in the page. */
  public String words() {
    return words;
  }

  /** The line in lower case, with each run of white space as one space. */
  String lower() {
    if (lower == null) {
      lower = Spaces.folded(words).toLowerCase(Locale.ROOT);
    }
    return lower;
  }
}
