package org.onrecord.app.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.onrecord.sources.text.Counted;

/**
 * What a run did, counted.
 *
 * @param pages read
 * @param statements found on them
 * @param failed pages that could not be read or written
 * @param skipped pages that an earlier run had read
 * @param passedOver records of archives that are no pages
 * @param ignored files in folders that are no pages
 * @param seconds it took
 */
public record Summary(
    int pages,
    long statements,
    int failed,
    int skipped,
    long passedOver,
    int ignored,
    double seconds) {

  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    parts.add(Counted.of(pages, "page") + " read");
    parts.add(Counted.of(statements, "statement"));
    parts.add(failed + " failed");
    if (skipped > 0) {
      parts.add(skipped + " read before");
    }
    if (passedOver > 0) {
      parts.add(Counted.of(passedOver, "other record") + " passed over");
    }
    parts.add(Counted.of(ignored, "other file") + " ignored");
    parts.add(String.format(Locale.ROOT, "%.1f s", seconds));
    return String.join(", ", parts);
  }
}
