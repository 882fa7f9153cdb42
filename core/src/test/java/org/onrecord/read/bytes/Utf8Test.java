package org.onrecord.read.bytes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.onrecord.text.SourceText;

/** UTF-8 read in one pass, beside the JDK's decoder. */
class Utf8Test {
  private static final int[] POINTS = {
    'a', ' ', '\n', '\t', 0x1b, 1, 0x1f, 0xe4, 0x7ff, 0x800, 0x2019, 0xffff, 0x10000, 0x1f600
  };

  @Test
  void wellFormedBytesAreDecodedAsTheJdkDoes() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 2000; i++) {
      StringBuilder text = new StringBuilder();
      int kinds = 1 + random.nextInt(POINTS.length);
      for (int n = random.nextInt(60); n > 0; n--) {
        text.appendCodePoint(POINTS[random.nextInt(kinds)]);
      }
      String whole = text.toString();
      byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
      Utf8 utf8 = Utf8.of(bytes, 0);
      assertTrue(utf8.isValid(), () -> "seed " + seed);
      SourceText decoded = Utf8Decoder.decode(bytes, 0);
      assertEquals(whole, decoded.string(), () -> "seed " + seed);
      for (int at = 0; at <= whole.length(); at++) {
        int offset = at;
        assertEquals(
            SourceText.of(whole).codePointOffset(at),
            decoded.codePointOffset(at),
            () -> "seed " + seed + ", offset " + offset);
      }
      assertEquals(ControlCharacters.in(whole).count() > 0, utf8.controls(), () -> "seed " + seed);
      boolean pairs = whole.codePoints().anyMatch(point -> point > 0xffff);
      assertEquals(pairs, utf8.longest() == 4, () -> "seed " + seed);
    }
  }
}
