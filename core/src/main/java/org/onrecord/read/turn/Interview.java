package org.onrecord.read.turn;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Turn;
import org.onrecord.text.Span;

/**
 * An interview whose questions are set off, in bold, in italics, as headings or by a label, and
 * whose answers are not.
 *
 * <p>Pages that explain something set questions off as well. In an interview most answers have an
 * "I" or a "we", and a third of the questions a "you".
 */
final class Interview {
  private static final int LEAST = 3;

  /** The most paragraphs of an answer before the first question, and one. */
  private static final int LONGEST_ANSWER = 4;

  static final Pattern YOU = Pattern.compile("(?i)(?<!\\p{L})you(?:r|rs|rself)?(?!\\p{L})");

  private final String text;
  private final List<TurnPiece> pieces;
  private final List<Turn> turns = new ArrayList<>();
  private final List<Span> words = new ArrayList<>();
  private Turn.Voice voice = Turn.Voice.INTERVIEWER;
  private @Nullable Span label;

  private Interview(String text, List<TurnPiece> pieces) {
    this.text = text;
    this.pieces = pieces;
  }

  /** The turns; empty where the pieces are no such interview. */
  static List<Turn> in(String text, List<TurnPiece> pieces) {
    Interview interview = new Interview(text, pieces);
    int first = -1;
    int last = -1;
    int asked = 0;
    for (int i = 0; i < pieces.size(); i++) {
      if (interview.asks(i)) {
        first = first < 0 ? i : first;
        last = i;
        asked++;
      }
    }
    if (asked < LEAST) {
      return List.of();
    }
    interview.read(interview.firstSaid(first), last);
    return interview.isOne() ? interview.turns : List.of();
  }

  /**
   * Where the interview begins: at its first question, or at what is said to the one who answers
   * right before it, as far as answers are between.
   */
  private int firstSaid(int question) {
    int first = question;
    for (int i = question - 1; i >= 0 && first - i <= LONGEST_ANSWER; i--) {
      TurnPiece piece = pieces.get(i);
      if (isSetOff(piece) && (piece.holdsUp(text) || piece.isSaidOfYou(text))) {
        first = i;
      }
    }
    return first;
  }

  /**
   * The pieces with what is said about "you" before an answer taken for a question: "You came to
   * clay late."
   */
  static List<TurnPiece> withSaid(String text, List<TurnPiece> pieces) {
    List<TurnPiece> held = new ArrayList<>(pieces);
    for (int i = 0; i + 1 < pieces.size(); i++) {
      TurnPiece next = pieces.get(i + 1);
      boolean isFree = i == 0 || !pieces.get(i - 1).isSetOff();
      if (isFree
          && !pieces.get(i).isSetOff()
          && pieces.get(i).isSaidOfYou(text)
          && !next.isSetOff()
          && Transcript.isFirstPerson(next.span().in(text))) {
        held.set(i, pieces.get(i).setOff());
      }
    }
    return held;
  }

  private boolean asks(int i) {
    TurnPiece piece = pieces.get(i);
    return isSetOff(piece) && Transcript.isQuestion(piece.span().in(text));
  }

  private static boolean isSetOff(TurnPiece piece) {
    return piece.label() != null || piece.isSetOff();
  }

  private void read(int first, int last) {
    for (int i = first; i < pieces.size(); i++) {
      TurnPiece piece = pieces.get(i);
      if (piece.isDirection(text)) {
        continue;
      }
      if (isSetOff(piece)) {
        if (i > last) {
          break;
        }
        if (piece.isHeading(text)) {
          close();
          continue;
        }
        if (voice == Turn.Voice.INTERVIEWEE || piece.label() != null) {
          close();
        }
        voice = Turn.Voice.INTERVIEWER;
        label = piece.label() == null ? label : piece.label().span();
        words.add(piece.words());
      } else {
        if (voice == Turn.Voice.INTERVIEWER) {
          close();
        }
        boolean own = Transcript.isOwnVoice(piece.span().in(text));
        if (i > last && !words.isEmpty() && !own) {
          break;
        }
        voice = Turn.Voice.INTERVIEWEE;
        words.add(piece.span());
      }
    }
    close();
  }

  private void close() {
    if (!words.isEmpty()) {
      turns.add(new Turn(voice, label, words));
    }
    label = null;
    words.clear();
  }

  private boolean isOne() {
    int asked = 0;
    int toYou = 0;
    int answered = 0;
    int own = 0;
    for (Turn turn : turns) {
      String said = turn.extent().in(text);
      if (turn.voice() == Turn.Voice.INTERVIEWER) {
        asked++;
        toYou += YOU.matcher(said).find() || TurnPiece.invites(said) ? 1 : 0;
      } else {
        answered++;
        own += Transcript.isFirstPerson(said) ? 1 : 0;
      }
    }
    return answered >= LEAST && own * 2 >= answered && toYou * 3 >= asked;
  }
}
