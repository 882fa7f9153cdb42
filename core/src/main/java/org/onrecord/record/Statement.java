package org.onrecord.record;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.statement.Certainty;
import org.onrecord.statement.Kind;
import org.onrecord.text.Span;

/**
 * One statement of a page, with its speaker.
 *
 * @param id "s1", "s2" … in order of content
 * @param kind how the words are given
 * @param speaker id of the person or body whose statement it is; null where unknown
 * @param speakerConfidence probability, 0 to 1, that the speaker is right where the source's words
 *     are; 0 where the speaker is unknown
 * @param source the words that name the speaker here; empty where none
 * @param cue the words that attribute; empty where none
 * @param content what was said, quotation marks included; several spans where the cue interrupts it
 * @param through ids of those who tell us, outermost first, without the speaker
 * @param to id of the addressee; null where unknown
 * @param said when it was said; null where the page does not tell
 * @param certainty how firmly the source puts it
 * @param certaintySpan the words that show it; empty for asserted
 * @param part "body", another role's name, or the id of the comment that holds it
 * @param confidence probability, 0 to 1, that source and content are right
 */
public record Statement(
    String id,
    Kind kind,
    @Nullable String speaker,
    double speakerConfidence,
    List<Span> source,
    List<Span> cue,
    List<Span> content,
    List<String> through,
    @Nullable String to,
    @Nullable SaidAt said,
    Certainty certainty,
    List<Span> certaintySpan,
    String part,
    double confidence) {

  /** Copies the lists. */
  public Statement {
    source = List.copyOf(source);
    cue = List.copyOf(cue);
    content = List.copyOf(content);
    through = List.copyOf(through);
    certaintySpan = List.copyOf(certaintySpan);
  }
}
