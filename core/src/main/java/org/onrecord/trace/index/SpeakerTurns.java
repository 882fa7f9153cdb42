package org.onrecord.trace.index;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.read.turn.Transcript;
import org.onrecord.text.Span;

/** The turns of a transcript among the lines of a source: who speaks from where on. Linear. */
public final class SpeakerTurns {
  private SpeakerTurns() {}

  /**
   * A turn.
   *
   * @param start UTF-16 offset of its label
   * @param speaker the name as the label gives it
   */
  record Turn(int start, String speaker) {}

  /** The turns in text order; empty where the text is no transcript. */
  public static List<Turn> in(String text) {
    if (text.indexOf(':') < 0 && text.indexOf("Q.") < 0) {
      return List.of();
    }
    List<Span> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      lines.add(new Span(start, end));
      start = end + 1;
    }
    return Transcript.turns(text, lines).stream()
        .map(turn -> new Turn(turn.label().span().start(), turn.label().name()))
        .toList();
  }
}
