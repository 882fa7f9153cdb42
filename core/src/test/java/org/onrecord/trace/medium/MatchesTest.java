package org.onrecord.trace.medium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.onrecord.text.Span;

/** What is tried only where it may begin is found as if it were tried everywhere. */
class MatchesTest {
  private static final int TEXTS = 20_000;

  private static final String[] PIECES = {
    "[",
    "]",
    "[12]",
    "[citation needed]",
    "[note 3]",
    "[a]",
    "[door slams]",
    "♪",
    "♪ la la ♪",
    "¹",
    "²",
    "³⁴",
    "⁰",
    "1",
    "12",
    "345",
    "1999",
    ".",
    ",",
    ", ",
    "!",
    "”",
    "“",
    "\"",
    "''",
    "’’",
    "’",
    "'",
    "»",
    "«",
    "``",
    " ",
    "\n",
    "storm",
    "x",
    "Ada Roe",
    "he",
    "she said",
    "said Ada Roe",
    "she told him",
    ", she said, ",
    ", who told us,",
    ", argued Mr. Roe,",
    ", says she,",
    ", they noted,",
    "The clerk",
    "é",
    "\ud801\udc28",
    "–"
  };

  private int found;

  @Test
  void whatIsTriedWhereItMayBeginIsWhatFindFinds() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < TEXTS; i++) {
      StringBuilder made = new StringBuilder();
      for (int n = random.nextInt(14); n >= 0; n--) {
        made.append(PIECES[random.nextInt(PIECES.length)]);
      }
      String text = made.toString();
      String where = "seed " + seed + ", text " + text;
      int from = random.nextInt(text.length());
      int to = from + random.nextInt(text.length() - from + 1);
      Signs part = Signs.of(text, from, to);
      Stretch marks = new Stretch(where, text, from, to);
      same(marks, FootnoteMarks.BRACKETED, FootnoteMarks.bracketed(text, to, part));
      same(marks, FootnoteMarks.SUPERSCRIPT, FootnoteMarks.superscript(text, to, part));
      same(marks, FootnoteMarks.PLAIN, FootnoteMarks.plain(text, to, part));
      Signs whole = Signs.of(text);
      Stretch cues = new Stretch(where, text, 0, text.length());
      same(cues, InterruptingCues.BETWEEN_MARKS, InterruptingCues.betweenMarks(text, whole));
      same(cues, InterruptingCues.BETWEEN_COMMAS, InterruptingCues.betweenCommas(text, whole));
      same(cues, Directions.BRACKET, Directions.matches(text, whole));
    }
    assertTrue(found > TEXTS / 10, "too few matches to show anything: " + found);
  }

  /** A part of a text in which is looked. */
  private record Stretch(String where, String text, int from, int to) {
    List<Span> of(Pattern pattern) {
      List<Span> found = new ArrayList<>();
      Matcher find = pattern.matcher(text).region(from, to).useTransparentBounds(true);
      while (find.find()) {
        found.add(new Span(find.start(), find.end()));
      }
      return found;
    }
  }

  private void same(Stretch part, Pattern pattern, Matches matches) {
    List<Span> tried = new ArrayList<>();
    for (Matcher each = matches.next(); each != null; each = matches.next()) {
      tried.add(new Span(each.start(), each.end()));
    }
    List<Span> everywhere = part.of(pattern);
    assertEquals(everywhere, tried, part.where());
    found += everywhere.size();
  }
}
