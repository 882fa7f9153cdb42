package org.onrecord.ledger.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;

/**
 * A statement of which somebody said whether it is right. Spans are UTF-16 in the page's text.
 *
 * @param verdict {@link Deed#ACCEPTED}, {@link Deed#CORRECTED} or {@link Deed#REJECTED}
 * @param place of the content, as the machine found it
 * @param source the words that name the speaker, as the machine found them; may be empty
 * @param cue the words that attribute, likewise
 * @param content where what was said stands, as somebody corrected it; null where the corrected
 *     words do not stand on the page
 * @param speaker the name of who said it, as somebody corrected it, else as the machine has it;
 *     null where unknown
 */
public record JudgedStatement(
    Deed verdict,
    List<Span> place,
    List<Span> source,
    List<Span> cue,
    @Nullable List<Span> content,
    @Nullable String speaker) {

  /** Copies the lists. */
  public JudgedStatement {
    place = List.copyOf(place);
    source = List.copyOf(source);
    cue = List.copyOf(cue);
    content = content == null ? null : List.copyOf(content);
  }
}
