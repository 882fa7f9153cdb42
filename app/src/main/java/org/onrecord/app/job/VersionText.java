package org.onrecord.app.job;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.entry.VersionDifference;
import org.onrecord.ledger.entry.VersionDifference.Change;
import org.onrecord.ledger.entry.VersionDifference.Said;

/** Says how two versions of a page differ. */
final class VersionText {
  private static final int PAGE_DIGITS = 19; // "sha256:" and twelve digits tell pages apart

  private VersionText() {}

  /** In a line. */
  static String summary(VersionDifference difference) {
    return "a new version of "
        + difference.address()
        + ": "
        + difference.gone().size()
        + " taken out, "
        + difference.added().size()
        + " put in, "
        + difference.changed().size()
        + " changed";
  }

  /** In full. */
  static List<String> lines(VersionDifference difference) {
    List<String> lines = new ArrayList<>();
    lines.add(
        page(difference.older())
            + " → "
            + page(difference.newer())
            + ": "
            + difference.kept()
            + " as before");
    difference.gone().forEach(said -> lines.add("- " + line(said)));
    difference.added().forEach(said -> lines.add("+ " + line(said)));
    for (Change change : difference.changed()) {
      lines.add("~ " + line(change.before()));
      lines.add("  " + line(change.after()));
    }
    return lines;
  }

  private static String page(String id) {
    return id.substring(0, Math.min(id.length(), PAGE_DIGITS));
  }

  private static String line(Said said) {
    return name(said.speaker()) + ": " + said.words().replaceAll("\\s+", " ");
  }

  private static String name(@Nullable String speaker) {
    return speaker == null ? "?" : speaker;
  }
}
