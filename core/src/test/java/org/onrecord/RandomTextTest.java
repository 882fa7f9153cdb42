package org.onrecord;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.onrecord.house.Steps;

/** Random texts of marks, cues and names: whatever they are, the record stays sound. */
class RandomTextTest {
  private static final String[] PIECES = {
    "“",
    "”",
    "\"",
    "‘",
    "’",
    "'",
    "«",
    "»",
    "„",
    "‚",
    "‹",
    "›",
    "''",
    "``",
    " ",
    " ",
    " ",
    "\n",
    "\n\n",
    "\r\n\r\n",
    ".",
    ",",
    ":",
    "?",
    "!",
    "…",
    "—",
    "(",
    ")",
    "said",
    "says",
    "told",
    "added",
    "saying",
    "according to",
    "claim that",
    "that",
    "Mary Bell",
    "Mr. Lund",
    "Halm",
    "she",
    "he",
    "who",
    "the leader",
    "President",
    "officials",
    "a source",
    "and",
    "but",
    "was",
    "would have",
    "if",
    "1. ",
    "  2. ",
    "    • ",
    "Leave a Reply",
    "🦀",
    "é",
    "\u0301",
    "\ud83e",
    "\u202e",
    "\u0000",
    "the",
    "of",
    "for",
    "’s",
    "2013",
    "By ",
    "(Photo: ",
    "> ",
    "Comments",
    "中文",
    "שלום"
  };

  @Test
  void neverBreaksARecord() {
    long seed = 20_261_122L;
    Random random = new Random(seed);
    for (int round = 0; round < Steps.of(300); round++) {
      StringBuilder text = new StringBuilder("Mary Bell said ");
      int pieces = random.nextInt(60);
      for (int i = 0; i < pieces; i++) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
        if (random.nextInt(3) > 0) {
          text.append(' ');
        }
      }
      String page = text.toString().replace("\u0000", "");
      try {
        Reading.of(page);
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed + ", round " + round + ", text: " + page, e);
      }
    }
  }
}
