package org.onrecord.read.turn;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;

/** What is known of a label before the pattern for labels is tried. */
class SpeakerLabelLooksTest {
  private static final int LINES = 50_000;

  private static final String[] PIECES = {
    "MR.",
    "Mr. ",
    "The ",
    "OKAFOR",
    "ROE",
    "Roe",
    " of ",
    "Ohio",
    " ",
    "\t",
    "(",
    ")",
    "[",
    "]",
    ":",
    ": ",
    ".",
    ". ",
    "Madam",
    "Q",
    "Q.",
    "A",
    "-",
    ">",
    "*",
    "laughing",
    "‘",
    "\"",
    ",",
    "1"
  };

  @Test
  void aColonBeforeAnyStopOrBracketRulesOutANameWithAStop() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    int stops = 0;
    int ruledOut = 0;
    for (int i = 0; i < LINES; i++) {
      StringBuilder made = new StringBuilder();
      for (int n = random.nextInt(9); n >= 0; n--) {
        made.append(PIECES[random.nextInt(PIECES.length)]);
      }
      String line = made.toString();
      Matcher label = SpeakerLabel.LABEL.matcher(line);
      String name = label.lookingAt() ? label.group("capitals") : null;
      if (SpeakerLabel.mayHaveStop(line, 0, line.length())) {
        stops += name == null ? 0 : 1;
      } else {
        assertNull(name, "seed " + seed + ", line " + line);
        ruledOut++;
      }
    }
    assertTrue(stops > LINES / 1000, "too few names with a stop to show anything: " + stops);
    assertTrue(ruledOut > LINES / 10, "too few lines to show anything: " + ruledOut);
  }
}
