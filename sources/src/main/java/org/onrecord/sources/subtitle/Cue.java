package org.onrecord.sources.subtitle;

import java.util.List;
import org.onrecord.text.Span;

/**
 * What is shown from one time to another.
 *
 * @param fromMillis when it begins
 * @param toMillis when it ends; the same where that is not told
 * @param lines its lines in the file, markup included
 */
record Cue(int fromMillis, int toMillis, List<Span> lines) {
  Cue {
    lines = List.copyOf(lines);
  }
}
