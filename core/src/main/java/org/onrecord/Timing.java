package org.onrecord;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onrecord.attribution.Attribution;
import org.onrecord.page.Page;
import org.onrecord.speaker.Resolution;
import org.onrecord.stage.StageFailures;
import org.onrecord.statement.DatedEvent;
import org.onrecord.statement.SaidAt;
import org.onrecord.text.Span;
import org.onrecord.time.DateExpression;
import org.onrecord.time.StatementTimes;

/**
 * Finds the times of statements from their speakers and the page's dates, and converts them to the
 * record's form.
 */
final class Timing {
  private Timing() {}

  /** The times of each attribution, in the same order. */
  static List<StatementTimes.Times> times(
      Page page, List<Attribution> attributions, Resolution resolution, StageFailures failures) {
    List<@Nullable String> speakers = new ArrayList<>();
    resolution.voices().forEach(voice -> speakers.add(voice.speaker()));
    Map<String, List<Span>> mentions = new HashMap<>();
    resolution.people().forEach(person -> mentions.put(person.id(), person.mentions()));
    return StatementTimes.of(page, attributions, speakers, mentions, failures);
  }

  static DatedEvent event(DateExpression date, String statement) {
    return new DatedEvent(iso(date), date.span(), statement);
  }

  static SaidAt saidAt(DateExpression date) {
    return new SaidAt(date.span(), iso(date));
  }

  private static String iso(DateExpression date) {
    return Objects.requireNonNull(date.value(), "a date without a value").iso();
  }
}
