package org.onrecord.app.evaluate;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one document came to.
 *
 * @param name of the document
 * @param text what the spans of the disagreements point into
 * @param tallies of every measure
 * @param speakers of the groups that occur; empty without speakers' gold
 * @param disagreements in text order
 * @param agreed how many statements are right in source, cue and content
 * @param missing why the document counts as if nothing had been found in it; null where it was read
 * @param notes what is doubtful about its gold, as messages that name the file
 */
public record DocumentResult(
    String name,
    String text,
    Map<Measure, Tally> tallies,
    Map<SpeakerTally.Group, SpeakerTally> speakers,
    List<Disagreement> disagreements,
    int agreed,
    @Nullable String missing,
    List<String> notes) {

  /** Copies the collections. */
  public DocumentResult {
    tallies = Map.copyOf(tallies);
    speakers = Map.copyOf(speakers);
    disagreements = List.copyOf(disagreements);
    notes = List.copyOf(notes);
  }
}
