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
  private static final Pattern BRACKET =
      Pattern.compile(
          "\\[[\\p{L}\\p{M}'’:.-]{2,30}(?:[ ,]{1,2}[\\p{L}\\p{M}\\p{N}'’:.-]{1,30}){0,4}\\]|♪[^♪\\n"
              + "]{0,200}♪");

  private Directions() {}

  static List<Span> in(String text) {
    List<Span> found = new ArrayList<>();
    Matcher matcher = BRACKET.matcher(text);
    while (matcher.find()) {
      found.add(new Span(matcher.start(), matcher.end()));
    }
    return found;
  }
}
