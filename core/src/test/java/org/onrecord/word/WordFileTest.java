package org.onrecord.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordFileTest {
  private static final WordFile FILE = WordFile.of(WordFileTest.class, "words.txt");

  @Test
  void theWordsOfAllLinesUnderAHeadingAreOneSet() {
    assertEquals(Set.of("oar", "mill", "ferry"), FILE.words("things"));
  }

  @Test
  void theLinesUnderAHeadingKeepTheirOrder() {
    assertEquals(List.of("oar mill", "ferry"), FILE.lines("things"));
  }

  @Test
  void aPatternOfWordsFindsEachWholeAndTheLongestFirst() {
    assertEquals("(?:\\Qferry\\E|\\Qmill\\E|\\Qoar\\E)", FILE.anyOf("things"));
    Matcher matcher =
        Pattern.compile(WordSet.anyOf(List.of("set", "p.m", "set up"))).matcher("set up at p.m");
    assertTrue(matcher.lookingAt());
    assertEquals("set up", matcher.group());
    assertTrue(matcher.find());
    assertEquals("p.m", matcher.group());
    assertFalse(matcher.reset("pem").find());
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
