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
      same(where, FootnoteMarks.BRACKETED, FootnoteMarks.bracketed(text, from, to), text, from, to);
      same(
          where,
          FootnoteMarks.SUPERSCRIPT,
          FootnoteMarks.superscript(text, from, to),
          text,
          from,
          to);
      same(where, FootnoteMarks.PLAIN, FootnoteMarks.plain(text, from, to), text, from, to);
      int all = text.length();
      same(
          where, InterruptingCues.BETWEEN_MARKS, InterruptingCues.betweenMarks(text), text, 0, all);
      same(
          where,
          InterruptingCues.BETWEEN_COMMAS,
          InterruptingCues.betweenCommas(text),
          text,
          0,
          all);
    }
    assertTrue(found > TEXTS / 10, "too few matches to show anything: " + found);
  }

  private void same(String where, Pattern pattern, Matches matches, String text, int from, int to) {
    List<Span> tried = new ArrayList<>();
    for (Matcher each = matches.next(); each != null; each = matches.next()) {
      tried.add(new Span(each.start(), each.end()));
    }
    List<Span> everywhere = new ArrayList<>();
    Matcher find = pattern.matcher(text).region(from, to).useTransparentBounds(true);
    while (find.find()) {
      everywhere.add(new Span(find.start(), find.end()));
    }
    assertEquals(everywhere, tried, where);
    found += everywhere.size();
  }
}
