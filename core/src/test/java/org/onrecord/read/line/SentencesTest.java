package org.onrecord.read.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.text.Span;

/** Sentences are counted and space is seen as a reader does. */
class SentencesTest {
  private static Span all(String text) {
    return new Span(0, text.length());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '^',
      value = {
        "The quay is shut > 1",
        "The quay is shut. Nobody asked. > 2",
        "The quay is shut! “Nobody asked?” Ida asked. > 3",
        "Shut… Nobody asked > 2",
        "The quay is shut.) Nobody asked > 2",
        "The quay is shut.Nobody asked > 1",
        "The quay is shut. nobody asked > 1",
        "J. Venn of St. Mary spoke > 1",
        "The quay of Mr. Venn > 1",
        "The quay of yore. Venn asked > 2",
        "Is it? No > 2",
        "It is. > 1",
        "A b. C. D. E > 1",
      })
  void stopsBeforeACapitalEndSentences(String text, int expected) {
    assertEquals(expected, Sentences.count(text, all(text), 10));
  }

  @Test
  void theyAreCountedAsFarAsIsAskedAndWithinTheStretchAlone() {
    String text = "Quay shut. Quay shut. Quay shut. Quay shut.";
    assertEquals(4, Sentences.count(text, all(text), 9));
    assertEquals(2, Sentences.count(text, all(text), 2));
    assertEquals(2, Sentences.count(text, new Span(11, 32), 9));
    assertEquals(1, Sentences.count(text, new Span(11, 22), 9));
  }

  @Test
  void aStretchEndsAsASentenceAlsoBehindAClosingMark() {
    for (String text : new String[] {"Shut.", "Shut!", "Shut?", "Shut…", "“Shut.”", "(Shut.)"}) {
      assertTrue(Sentences.endsOne(text, all(text)), text);
    }
    for (String text : new String[] {"Shut", "“Shut”", "Shut,", "”"}) {
      assertFalse(Sentences.endsOne(text, all(text)), text);
    }
    assertFalse(Sentences.endsOne("A.”)", new Span(2, 4)), "the stop stands before the stretch");
  }

  @ParameterizedTest
  @ValueSource(
      chars = {' ', '\t', '\n', '\u00a0', '\u2007', '\u202f', '\u200b', '\ufeff', '\u2003'})
  void eachSpaceIsOne(char space) {
    assertTrue(Spaces.isSpace(space));
    assertTrue(Spaces.isBlank("" + space + space));
    assertEquals("a b", Spaces.folded(space + "a" + space + space + "b" + space));
    assertEquals(new Span(1, 2), Spaces.trimmed(space + "a" + space, 0, 3));
  }

  @ParameterizedTest
  @ValueSource(chars = {'a', '.', '\u0000', '\u007f', '\u2019', '\u0100', '\u200c'})
  void nothingElseIs(char other) {
    assertFalse(Spaces.isSpace(other));
    assertFalse(Spaces.isBlank(" " + other));
  }

  @Test
  void whatIsFoldedAlreadyStaysTheSameText() {
    String text = "the quay’s end";
    assertSame(text, Spaces.folded(text));
    assertEquals("", Spaces.folded(""));
    assertEquals("", Spaces.folded(" "));
    assertEquals("a", Spaces.folded("a "));
    assertEquals("a", Spaces.folded(" a"));
    assertEquals("a b", Spaces.folded("a  b"));
    assertEquals("a\u0001 b", Spaces.folded("a\u0001 b"));
  }

  @Test
  void aStretchWithoutLettersHasNothingLeft() {
    assertNull(Spaces.trimmed(" \u00a0 ", 0, 3));
    assertNull(Spaces.trimmed("a", 1, 1));
    assertEquals(new Span(2, 3), Spaces.trimmed("a b c", 1, 4));
  }
}
