package org.onrecord.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import org.junit.jupiter.api.Test;

class WordFileTest {
  private static final WordFile FILE = WordFile.of(WordFileTest.class, "words.txt");

  @Test
  void theWordsOfAllLinesUnderAHeadingAreOneSet() {
    assertEquals(Set.of("oar", "mill", "ferry"), FILE.words("things"));
  }

  @Test
  void aHeadingThatTheFileLacksIsAnError() {
    String message =
        assertThrows(IllegalStateException.class, () -> FILE.words("people")).getMessage();
    assertEquals("words.txt has no [people]", message);
  }

  @Test
  void aWordThatStandsTwiceUnderAHeadingIsAnError() {
    assertThrows(IllegalArgumentException.class, () -> FILE.words("twice"));
  }
}
