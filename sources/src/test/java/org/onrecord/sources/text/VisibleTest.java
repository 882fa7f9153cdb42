package org.onrecord.sources.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Random;
import org.junit.jupiter.api.Test;

class VisibleTest {

  @Test
  void whatActsBecomesAnEscapeAndTheRestStays() {
    assertEquals(
        "a\\nb\\r\\t\\x1b[31m\\x7f\\x9b2J\\u202eb\\u2066\\u200f\\u061c\\u2028\\ud800c",
        Visible.of("a\nb\r\t\u001b[31m\u007f\u009b2J\u202eb\u2066\u200f\u061c\u2028\ud800c"));
    String harmless = "Müller, “так” \u05d0\u05d1, C:\\new 👩\u200d🚀 a\u00a0b";
    assertSame(harmless, Visible.of(harmless));
  }

  @Test
  void nothingThatActsIsLeftOfAnyText() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int run = 0; run < 2000; run++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 20; i++) {
        text.append((char) random.nextInt(random.nextBoolean() ? 0x100 : 0x10000));
      }
      String shown = Visible.of(text.toString());
      assertFalse(
          shown.matches(
              "(?s).*[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f].*"),
          "seed " + seed + ": " + shown);
    }
  }
}
