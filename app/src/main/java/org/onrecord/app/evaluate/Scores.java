package org.onrecord.app.evaluate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The figures over documents. Not thread-safe. */
public final class Scores {
  private final Map<Measure, Tally> tallies = new EnumMap<>(Measure.class);
  private final Map<SpeakerTally.Group, SpeakerTally> speakers =
      new EnumMap<>(SpeakerTally.Group.class);
  private final Map<ErrorClass, Integer> errors = new EnumMap<>(ErrorClass.class);
  private final List<String> missing = new ArrayList<>();
  private int documents;
  private int agreed;

  /** Adds a document. */
  public void add(DocumentResult result) {
    documents++;
    agreed += result.agreed();
    result.tallies().forEach((measure, tally) -> tallies.merge(measure, tally, Tally::plus));
    result.speakers().forEach((group, tally) -> speakers.merge(group, tally, SpeakerTally::plus));
    for (Disagreement each : result.disagreements()) {
      errors.merge(each.worst(), 1, Integer::sum);
    }
    if (result.missing() != null) {
      missing.add(result.missing());
    }
  }

  /** The figures of a measure. */
  public Tally of(Measure measure) {
    return tallies.getOrDefault(measure, Tally.NONE);
  }

  /** The figures of a group of speakers. */
  public SpeakerTally of(SpeakerTally.Group group) {
    return speakers.getOrDefault(group, SpeakerTally.NONE);
  }

  /** How many statements have this as the worst that is wrong with them. */
  public int of(ErrorClass error) {
    return errors.getOrDefault(error, 0);
  }

  /** Documents added. */
  public int documents() {
    return documents;
  }

  /** Statements that are right in source, cue and content. */
  public int agreed() {
    return agreed;
  }

  /** Why documents count as if nothing had been found in them. */
  public List<String> missing() {
    return List.copyOf(missing);
  }
}
