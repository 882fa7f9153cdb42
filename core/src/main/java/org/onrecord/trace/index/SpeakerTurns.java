package org.onrecord.trace.index;

import java.util.List;
import org.onrecord.read.turn.Transcript;
import org.onrecord.text.Span;
import org.onrecord.trace.medium.SpokenLines;

/** The turns of a transcript among the lines of a source: who speaks from where on. Linear. */
public final class SpeakerTurns {
  private SpeakerTurns() {}

  /**
   * A turn.
   *
   * @param label where its label stands, up to what is said
   * @param speaker the name as the label gives it
   */
  record Turn(Span label, String speaker) {
    /** UTF-16 offset of its label. */
    int start() {
      return label.start();
    }
  }

  /**
   * The turns in text order; empty where the text is no transcript.
   *
   * @param furniture what is no words of the text, such as the numbers of its lines
   */
  public static List<Turn> in(String text, List<Span> furniture) {
    if (text.indexOf(':') < 0 && text.indexOf("Q.") < 0) {
      return List.of();
    }
    return Transcript.turns(text, SpokenLines.of(text, furniture)).stream()
        .map(turn -> new Turn(labelOf(turn), turn.label().name()))
        .toList();
  }

  private static Span labelOf(Transcript.Labelled turn) {
    int start = turn.label().span().start();
    return new Span(start, Math.min(turn.label().wordsAt(), turn.line().end()));
  }
}
