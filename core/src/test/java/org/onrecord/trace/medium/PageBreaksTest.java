package org.onrecord.trace.medium;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** A line is passed over by its first and last character only where its pattern does not fit. */
class PageBreaksTest {
  private static final int LINES = 50_000;

  private static final String[] PIECES = {
    "1",
    "23",
    "1999",
    "Page",
    "page ",
    "pg. ",
    "p. ",
    "Seite",
    "ſeite ",
    "PÁGINA ",
    " of ",
    "/",
    "-",
    "–",
    "—",
    "[",
    "]",
    "(",
    ")",
    "|",
    "*",
    " ",
    "\u0085",
    "Harbour News",
    "a",
    ".",
    "12345"
  };

  @Test
  void noLineThatFitsIsPassedOver() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    int numbers = 0;
    int numbered = 0;
    for (int i = 0; i < LINES; i++) {
      StringBuilder made = new StringBuilder();
      for (int n = random.nextInt(5); n >= 0; n--) {
        made.append(PIECES[random.nextInt(PIECES.length)]);
      }
      String line = made.toString().strip();
      if (line.isEmpty()) {
        continue;
      }
      String where = "seed " + seed + ", line " + line;
      boolean number = PageBreaks.ALONE.matcher(line).matches();
      assertTrue(!number || PageBreaks.mayBeNumber(line), where);
      boolean atEdge = PageBreaks.AT_EDGE.matcher(line).find();
      assertTrue(!atEdge || PageBreaks.mayBeNumbered(line), where);
      numbers += number ? 1 : 0;
      numbered += atEdge ? 1 : 0;
    }
    assertTrue(numbers > LINES / 50 && numbered > LINES / 50, numbers + " " + numbered);
  }
}
