package org.onrecord.read.turn;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.text.Span;

/**
 * Labels without a colon: lines of their own that name who speaks next, with what they are behind a
 * dash ("Ada Roe -- Chief Executive Officer", as calls with investors are printed), and "Q" and "A"
 * right before the words.
 */
final class LineLabels {
  /** The least lines of either kind: fewer may be anything. */
  private static final int LEAST = 4;

  private static final int LONGEST = 100;

  private static final Pattern WITH_DASH =
      Pattern.compile(
          "(?<name>\\p{Lu}[\\p{L}\\p{M}.'’\\-]*(?: (?:de|van|von|da|bin|\\p{Lu}[\\p{L}\\p{M}.'’\\-]*)){1,4})"
              + " (?:--|—|–) \\p{Lu}[^.?!“”\":]{3,80}");

  private static final Pattern OPERATOR = Pattern.compile("(?<name>Operator|Moderator):?");

  private static final Pattern LETTER = Pattern.compile("(?<name>[QA])[ \\t]+(?=[\\p{Lu}‘“'\"])");

  private LineLabels() {}

  /** The lines that name somebody with a dash; empty where nobody is named so twice. */
  static List<Transcript.Labelled> withDash(String text, List<Span> lines) {
    List<Transcript.Labelled> labelled = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    int dashes = 0;
    int returns = 0;
    for (Span line : lines) {
      if (line.length() > LONGEST) {
        continue;
      }
      Matcher dash = WITH_DASH.matcher(text).region(line.start(), line.end());
      Matcher operator = OPERATOR.matcher(text).region(line.start(), line.end());
      if (dash.matches()) {
        dashes++;
        returns += seen.add(dash.group("name").toLowerCase(Locale.ROOT)) ? 0 : 1;
        labelled.add(label(dash, line, line.end()));
      } else if (operator.matches()) {
        labelled.add(label(operator, line, line.end()));
      }
    }
    return dashes >= LEAST && returns > 0 ? labelled : List.of();
  }

  /** The lines that begin with "Q" or "A", where these take turns all through. */
  static List<Transcript.Labelled> letters(String text, List<Span> lines) {
    List<Transcript.Labelled> labelled = new ArrayList<>();
    for (Span line : lines) {
      Matcher letter = LETTER.matcher(text).region(line.start(), line.end());
      if (letter.lookingAt()) {
        boolean asks = labelled.size() % 2 == 0;
        if (asks != letter.group("name").equals("Q")) {
          return List.of();
        }
        labelled.add(label(letter, line, letter.end()));
      }
    }
    return labelled.size() >= LEAST && labelled.size() % 2 == 0 ? labelled : List.of();
  }

  private static Transcript.Labelled label(Matcher matcher, Span line, int wordsAt) {
    Span name = new Span(matcher.start("name"), matcher.end("name"));
    return new Transcript.Labelled(new SpeakerLabel(name, matcher.group("name"), wordsAt), line);
  }
}
