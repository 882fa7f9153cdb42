package org.onrecord.trace.medium;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.text.Span;

/**
 * Finds what a transcript has in square brackets beside what is said: "[door slams]". Those of
 * round brackets are known by their words, since people speak in round brackets too.
 */
final class Directions {
  private static final char NOTE = '♪';

  static final Pattern BRACKET =
      Pattern.compile(
          "\\[[\\p{L}\\p{M}'’:.-]{2,30}(?:[ ,]{1,2}[\\p{L}\\p{M}\\p{N}'’:.-]{1,30}){0,4}\\]|♪[^♪\\n"
              + "]{0,200}♪");

  private Directions() {}

  static List<Span> in(String text, Signs signs) {
    List<Span> found = new ArrayList<>();
    Matches matches = matches(text, signs);
    for (Matcher each = matches.next(); each != null; each = matches.next()) {
      found.add(new Span(each.start(), each.end()));
    }
    return found;
  }

  static Matches matches(String text, Signs signs) {
    return new Matches(BRACKET, text, mayBegin(text, signs.squares()), text.length());
  }

  /** Brackets that open, and notes of songs, of which few texts have any. */
  private static Offsets mayBegin(String text, Offsets squares) {
    int note = text.indexOf(NOTE);
    if (note < 0) {
      return squares;
    }
    Offsets all = new Offsets();
    for (int i = 0; i < squares.size(); i++) {
      for (; note >= 0 && note < squares.get(i); note = text.indexOf(NOTE, note + 1)) {
        all.add(note);
      }
      all.add(squares.get(i));
    }
    for (; note >= 0; note = text.indexOf(NOTE, note + 1)) {
      all.add(note);
    }
    return all;
  }
}
