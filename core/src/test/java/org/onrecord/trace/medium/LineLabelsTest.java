package org.onrecord.trace.medium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.onrecord.text.Span;

/** Lines without a colon are passed over, and no label with them. */
class LineLabelsTest {
  private static final int TEXTS = 20_000;

  private static final String[] PIECES = {
    "Q.",
    "A.",
    "Q:",
    "Q",
    "A",
    ">> ",
    "- ",
    "•",
    "ADA ROE",
    "Ada Roe",
    ":",
    " ",
    "\n",
    "(by phone)",
    "The pier opened.",
    "x",
    ": ",
    ". ",
    "ROE: ",
    "\u00c9LIE ["
  };

  @Test
  void theLabelsOfALineAreThoseThatThePatternFinds() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    int found = 0;
    for (int i = 0; i < TEXTS; i++) {
      StringBuilder made = new StringBuilder();
      for (int n = random.nextInt(16); n >= 0; n--) {
        made.append(PIECES[random.nextInt(PIECES.length)]);
      }
      String text = made.toString();
      String where = "seed " + seed + ", text " + text;
      for (Span line : SpokenLines.of(text, List.of())) {
        boolean label = LineLabels.LABEL.matcher(text).region(line.start(), line.end()).lookingAt();
        assertTrue(!label || LineLabels.mayHoldLabel(text, line), where);
        found += label ? 1 : 0;
      }
    }
    assertTrue(found > TEXTS / 20, "too few labels to show anything: " + found);
  }

  @Test
  void labelsBehindLinesWithoutAColonAreFound() {
    String text = "The pier opened.\nQ. Why?\nA. It was late.\nROE: It was: very late.\nNo more.";
    List<String> labels =
        LineLabels.in(text, Signs.of(text), List.of()).stream().map(span -> span.in(text)).toList();
    assertEquals(List.of("Q.", "A.", "ROE:"), labels);
  }
}
