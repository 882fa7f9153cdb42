package org.onrecord.speaker;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.speaker.person.People;
import org.onrecord.text.Span;

/**
 * What was said last in a section.
 *
 * @param paragraph the number of its paragraph; -1 where nothing was said
 * @param speaker null where unknown
 * @param source the words that name the speaker
 * @param content the words that were said
 */
record LastSaid(
    int paragraph, People.@Nullable Entry speaker, List<Span> source, List<Span> content) {
  static final LastSaid NOTHING = new LastSaid(-1, null, List.of(), List.of());

  /** The same with an unknown speaker. */
  LastSaid byNobody() {
    return new LastSaid(paragraph, null, source, content);
  }
}
