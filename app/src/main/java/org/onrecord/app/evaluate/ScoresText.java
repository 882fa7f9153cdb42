package org.onrecord.app.evaluate;

import java.util.Locale;

/** The figures as a table for people. Ends with a line feed; ASCII only. */
public final class ScoresText {
  private final Scores scores;
  private final StringBuilder out = new StringBuilder();

  private ScoresText(Scores scores) {
    this.scores = scores;
  }

  /** The table. */
  public static String of(Scores scores) {
    return new ScoresText(scores).render();
  }

  private String render() {
    line(
        "%-16s %6s %10s %7s %7s %7s %7s",
        "", "F1", "precision", "recall", "gold", "ours", "people");
    for (Measure measure : Measure.values()) {
      Tally tally = scores.of(measure);
      Double people = measure.people();
      line(
          "%-16s %6s %10s %7s %7d %7d %7s",
          measure.id(),
          tally.f1(),
          tally.precision(),
          tally.recall(),
          tally.gold(),
          tally.ours(),
          people == null ? "" : String.format(Locale.ROOT, "%.1f", people));
    }
    speakers();
    out.append('\n');
    line("%-16s %6d", "documents", scores.documents());
    line("%-16s %6d", "missing", scores.missing().size());
    line("%-16s %6d", "right", scores.agreed());
    for (ErrorClass error : ErrorClass.values()) {
      line("%-16s %6d", error.label(), scores.of(error));
    }
    return out.toString();
  }

  private void speakers() {
    if (scores.of(SpeakerTally.Group.ANY).all() == 0) {
      return;
    }
    out.append('\n');
    line("%-16s %10s %7s %7s %7s %7s", "", "of matched", "of all", "right", "matched", "all");
    for (SpeakerTally.Group group : SpeakerTally.Group.values()) {
      SpeakerTally tally = scores.of(group);
      if (tally.all() > 0) {
        line(
            "%-16s %10s %7s %7d %7d %7d",
            group.id(),
            tally.ofMatched(),
            tally.ofAll(),
            tally.right(),
            tally.matched(),
            tally.all());
      }
    }
  }

  private void line(String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
  }
}
