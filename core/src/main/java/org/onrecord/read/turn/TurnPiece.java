package org.onrecord.read.turn;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;

/**
 * A paragraph of the body, or some lines of one, that belongs to one turn at most.
 *
 * @param span where it stands
 * @param label what it begins with; null where that is no label
 * @param emphasised how much of its start is in bold or italics or is a heading; empty where none
 */
record TurnPiece(Span span, @Nullable SpeakerLabel label, Span emphasised) {
  private static final int LONGEST_HEADING = 80;

  private static final Pattern DIRECTION =
      Pattern.compile(
          "[(\\[][^()\\[\\]]*[)\\]][.]?|[*_~=\\-–—•. ]+"
              + "|[\\p{L} .'’\\-]{0,60}\\binterject(?:ing|ed|ions?)\\b[ .—–\\-]*");

  /** The longest question that stands alone, in UTF-16 units. */
  private static final int LONGEST_QUESTION = 300;

  /** All of it is in bold or italics, or a heading. */
  boolean isSetOff() {
    return !emphasised.isEmpty() && emphasised.end() >= span.end();
  }

  /** The piece as set off, if it is a question that stands alone, outside quotation marks. */
  TurnPiece asked(String text) {
    boolean question =
        !span.isEmpty() && span.length() <= LONGEST_QUESTION && text.charAt(span.end() - 1) == '?';
    return question && !holdsMark(text) ? new TurnPiece(span, label, span) : this;
  }

  private boolean holdsMark(String text) {
    for (int i = span.start(); i < span.end(); i++) {
      if ("\"“”‘«»".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** "[Laughter]", "* * *", "Mr. Roe interjecting—": no one's words. */
  boolean isDirection(String text) {
    return span.length() <= LONGEST_HEADING * 2 && DIRECTION.matcher(span.in(text)).matches();
  }

  /** A line that is no sentence. */
  boolean isHeading(String text) {
    boolean ends = ".?!:…,;”\"’')]—–-".indexOf(text.charAt(span.end() - 1)) >= 0;
    return !ends && span.length() <= LONGEST_HEADING && (isSetOff() || isTitle(text));
  }

  private boolean isTitle(String text) {
    List<String> words = List.of(span.in(text).split("\\s+", -1));
    return words.size() >= 2
        && words.stream()
            .allMatch(word -> word.length() < 4 || Character.isUpperCase(word.codePointAt(0)));
  }

  /** What it says after the label. */
  Span words() {
    return label == null ? span : new Span(Math.min(label.wordsAt(), span.end()), span.end());
  }
}
