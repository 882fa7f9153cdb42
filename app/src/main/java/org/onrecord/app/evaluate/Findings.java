package org.onrecord.app.evaluate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a text.
 *
 * @param text what the spans of the statements point into, without a byte order mark
 * @param statements in the order of the record
 * @param speakers the name of each statement's speaker; empty where unknown
 * @param missing why nothing could be found; null where the text was read
 */
record Findings(
    String text,
    List<MarkedStatement> statements,
    List<String> speakers,
    @Nullable String missing) {
  Findings {
    statements = List.copyOf(statements);
    speakers = List.copyOf(speakers);
  }

  static Findings none(String text, String missing) {
    return new Findings(text, List.of(), List.of(), missing);
  }
}
