package org.onrecord.trace.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a comparison sees of a text: its words, folded. */
class FoldedWordsTest {
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
    assertEquals(expected, folded(text));
  }

  @Test
  void aWordDividedAtALinesEndIsOne() {
    assertEquals("the harbour", folded("the har-\n  bour"));
    assertEquals("the har bour", folded("the har-\n\nbour"));
    assertEquals("the har bour", folded("the har-\nBour"));
  }

  @Test
  void whatCountsStays() {
    assertEquals("café cafe 5", folded("café cafe 5%"));
  }

  @Test
  void everyWordHasTheHashOfItsFoldedForm() {
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
    WordCursor words = new WordCursor(text, 0, text.length());
    int behind = 0;
    while (words.next()) {
      String message = "seed " + seed + ": " + text;
      assertTrue(behind <= words.start() && words.start() < words.end(), message);
      String folded = Fold.word(text.substring(words.start(), words.end()));
      assertEquals(Fold.hash(folded), words.hash(), message);
      behind = words.end();
    }
  }

  private static String folded(String text) {
    List<String> folded = new ArrayList<>();
    WordCursor words = new WordCursor(text, 0, text.length());
    while (words.next()) {
      folded.add(Fold.word(text.substring(words.start(), words.end())));
    }
    return String.join(" ", folded);
  }
}
