package org.onrecord.trace.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.text.Span;

class NormalTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "The QUAY | the quay",
        "the  quay\u00A0is | the quay is",
        "“the ‘old’ quay” | the old quay",
        "the quay—which—sank | the quay which sank",
        "well-known | well known",
        "don’t and don't | dont and dont",
        "har\u00ADbour | harbour",
        "\uFB01nance of the \uFF2F\uFF2B | finance of the ok",
        "1,000 and 12\u202F345,678 | 1000 and 12345678",
        "3.5 and 1,23 | 3 5 and 1 23",
        "the U.S. and the US | the us and the us",
        "O’Brien, Dr. Ilves! | obrien dr ilves",
        "_quay_ *quay* | quay quay",
        "Straße STRASSE | strasse strasse"
      })
  void whatDoesNotCountIsTakenAway(String text, String expected) {
    assertEquals(expected, NormalText.of(text).string());
  }

  @Test
  void aWordDividedAtALinesEndIsOne() {
    assertEquals("the harbour", NormalText.of("the har-\n  bour").string());
    assertEquals("the har bour", NormalText.of("the har-\n\nbour").string());
    assertEquals("the har bour", NormalText.of("the har-\nBour").string());
  }

  @Test
  void whatCountsStays() {
    assertEquals("café cafe 5", NormalText.of("café cafe 5%").string());
  }

  @Test
  void placesLeadToTheWordsOnTheOtherSide() {
    String text = "“The U.S. paid 1,000 crowns.”";
    NormalText normal = NormalText.of(text);
    assertEquals("the us paid 1000 crowns", normal.string());
    int us = normal.string().indexOf("us");
    assertEquals("U.S", normal.toText(new Span(us, us + 2)).in(text));
    assertEquals("U.S. paid 1,000", normal.toText(new Span(us + 1, 14)).in(text));
    int thousand = text.indexOf("1,000");
    Span back = normal.toNormal(new Span(thousand + 1, thousand + 2));
    assertEquals("1000", back.in(normal.string()));
    assertTrue(normal.toNormal(new Span(0, 1)).isEmpty());
  }

  @Test
  void everyWordIsFoundBackFromEitherSide() {
    long seed = 7;
    Random random = new Random(seed);
    String parts = "abCD12 ,.-’'[]\n\u00ADé\uFB01𝒳—";
    for (int i = 0; i < 2000; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(40); k > 0; k--) {
        int at = random.nextInt(parts.codePointCount(0, parts.length()));
        text.appendCodePoint(parts.codePointAt(parts.offsetByCodePoints(0, at)));
      }
      check(text.toString(), seed);
    }
  }

  private static void check(String text, long seed) {
    NormalText normal = NormalText.of(text);
    WordCursor words = new WordCursor(text, 0, text.length());
    int at = 0;
    while (words.next()) {
      String folded = Fold.word(text.substring(words.start(), words.end()));
      Span expected = new Span(at, at + folded.length());
      String message = "seed " + seed + ": " + text;
      assertEquals(folded, expected.in(normal.string()), message);
      assertEquals(Fold.hash(folded), words.hash(), message);
      Span place = new Span(words.start(), words.end());
      assertEquals(expected, normal.toNormal(place), message);
      assertEquals(place, normal.toText(expected), message);
      at += folded.length() + 1;
    }
    assertEquals(Math.max(0, at - 1), normal.string().length());
  }
}
