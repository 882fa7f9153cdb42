package org.onrecord.read.turn;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.page.Turn;
import org.onrecord.read.line.Spaces;
import org.onrecord.text.Span;

/**
 * An interview in which each turn is a paragraph that begins with a dash, as many European papers
 * print them: "– When did you start? / – I was nine."
 */
final class DashTurns {
  /** The least questions. */
  private static final int LEAST = 3;

  private static final String DASHES = "–—-";

  private DashTurns() {}

  /** The turns; empty where paragraphs with dashes do not ask and answer in turn. */
  static List<Turn> in(String text, List<TurnPiece> pieces) {
    List<Turn> turns = new ArrayList<>();
    int asked = 0;
    int answered = 0;
    int own = 0;
    int wrong = 0;
    for (TurnPiece piece : pieces) {
      if (!isDashed(text, piece.span())) {
        continue;
      }
      Span words = Spaces.trimmed(text, piece.span().start() + 1, piece.span().end());
      if (words == null) {
        continue;
      }
      boolean question = Transcript.isQuestion(words.in(text));
      if (turns.isEmpty() && !question) {
        continue;
      }
      boolean asks = turns.size() % 2 == 0;
      turns.add(
          new Turn(asks ? Turn.Voice.INTERVIEWER : Turn.Voice.INTERVIEWEE, null, List.of(words)));
      if (asks) {
        asked++;
        wrong += question ? 0 : 1;
      } else {
        answered++;
        own += Transcript.isFirstPerson(words.in(text)) ? 1 : 0;
      }
    }
    boolean isOne =
        asked >= LEAST && answered >= LEAST && own * 2 >= answered && wrong * 4 <= asked;
    return isOne ? turns : List.of();
  }

  private static boolean isDashed(String text, Span span) {
    return span.length() > 2
        && DASHES.indexOf(text.charAt(span.start())) >= 0
        && Character.isWhitespace(text.charAt(span.start() + 1));
  }
}
