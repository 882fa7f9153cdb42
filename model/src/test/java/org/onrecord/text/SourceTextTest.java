package org.onrecord.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SourceTextTest {
  private static final String[] ALPHABET = {
    "a", "é", "“", "\uD83D\uDE00", "\uD800", "\uDC00", "\n"
  };

  @Test
  void aLoneSurrogateIsReplacedInItsPlace() {
    assertEquals("a\uFFFDb", SourceText.of("a\uD800b").string());
    assertEquals("\uFFFD", SourceText.of("\uDC00").string());
    assertEquals("\uFFFD\uD83D\uDE00", SourceText.of("\uD83D\uD83D\uDE00").string());
  }

  @Test
  void anEmojiCountsOnce() {
    SourceText text = SourceText.of("a\uD83D\uDE00b");
    assertEquals(4, text.length());
    assertEquals(3, text.codePointLength());
    assertEquals(2, text.codePointOffset(3));
    assertEquals(3, text.utf16Offset(2));
  }

  @Test
  void anOffsetBetweenTheHalvesOfAPairCountsItAsPassed() {
    assertEquals(2, SourceText.of("a\uD83D\uDE00b").codePointOffset(2));
  }

  @Test
  void anOffsetOutsideTheTextIsRefused() {
    SourceText text = SourceText.of("ab");
    assertThrows(IndexOutOfBoundsException.class, () -> text.codePointOffset(3));
    assertThrows(IndexOutOfBoundsException.class, () -> text.codePointOffset(-1));
    assertThrows(IndexOutOfBoundsException.class, () -> text.utf16Offset(3));
    assertThrows(IndexOutOfBoundsException.class, () -> text.utf16Offset(-1));
  }

  @Test
  void offsetsAgreeWithCountingCodePointsOneByOne() {
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      StringBuilder any = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        any.append(ALPHABET[random.nextInt(ALPHABET.length)]);
      }
      SourceText text = SourceText.of(any.toString());
      String string = text.string();
      String of = "seed " + seed;
      assertEquals(any.length(), string.length(), of);
      assertEquals(string.codePointCount(0, string.length()), text.codePointLength(), of);
      int offset = 0;
      for (int points = 0; points <= text.codePointLength(); points++) {
        assertEquals(points, text.codePointOffset(offset), of + " at " + offset);
        assertEquals(offset, text.utf16Offset(points), of + " at " + points);
        if (offset < string.length()) {
          offset += Character.charCount(string.codePointAt(offset));
        }
      }
    }
  }

  @Test
  void textsOfTheSameCharactersAreEqual() {
    assertEquals(SourceText.of("a\ufffd"), SourceText.of("a\ud800"));
    assertEquals(SourceText.of("a🦀").hashCode(), SourceText.of("a🦀").hashCode());
    assertNotEquals(SourceText.of("a"), SourceText.of("b"));
    assertNotEquals(SourceText.of("a").hashCode(), SourceText.of("b").hashCode());
    assertEquals("a🦀", SourceText.of("a🦀").toString());
  }
}
