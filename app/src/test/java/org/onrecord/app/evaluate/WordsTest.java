package org.onrecord.app.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.statement.Kind;
import org.onrecord.text.Span;

class WordsTest {
  private static List<String> words(String text) {
    TextWords words = new TextWords(text);
    return words
        .in(List.of(new Span(0, text.length())))
        .numbers()
        .mapToObj(number -> words.spans(only(number)).get(0).in(text))
        .toList();
  }

  private static WordNumbers only(int number) {
    java.util.BitSet one = new java.util.BitSet();
    one.set(number);
    return WordNumbers.of(one);
  }

  @Test
  void aWordHoldsOneApostropheAndNoOtherMark() {
    assertEquals(
        List.of("Don’t", "go", "o'clock", "s", "$", "5", "3", "%", "half", "way", "a_b", "é𝒳²"),
        words("“Don’t go,” o'clock's $5.3% half-way 'a_b' é𝒳²"));
  }

  @Test
  void aWordIsCoveredByAnyOfItsCharacters() {
    TextWords words = new TextWords("alpha beta, gamma");
    assertEquals("alpha beta", words.joined(words.in(List.of(new Span(4, 7)))));
    assertTrue(words.in(List.of(new Span(10, 12))).isEmpty());
    assertEquals(
        List.of(new Span(0, 10)), words.spans(words.in(List.of(new Span(0, 1), new Span(7, 8)))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "“All of it.”,|DIRECT",
        "\"All of it\"|DIRECT",
        "“Some” and “more”|MIXED",
        "that it was “late”|MIXED",
        "that it was ‘late’|INDIRECT",
        "that it was late|INDIRECT"
      })
  void theKindIsToldFromTheMarks(String content, Kind kind) {
    assertEquals(kind, Gold.marked(content, "", "", content).kind());
  }

  @ParameterizedTest
  @CsvSource({
    "Ona Verrill,Verrill,true",
    "Ona Verrill,O Verrill,true",
    "Ona Verrill,Ona M. Verrill Jr.,true",
    "Ona Verrill,Olga Verrill,false",
    "Ona Verrill,Ona Ardent,false",
    "Ona Verrill,'',false",
    "'','',false"
  })
  void namesMatchBySurnameUnlessForenamesContradict(String a, String b, boolean same) {
    assertEquals(same, NameMatch.same(a, b));
    assertEquals(same, NameMatch.same(b, a));
  }

  @Test
  void setsAreEqualByTheirWords() {
    TextWords words = new TextWords("alpha beta");
    assertEquals(words.in(List.of(new Span(0, 5))), words.in(List.of(new Span(2, 6))));
    assertFalse(words.in(List.of(new Span(0, 5))).equals(words.in(List.of(new Span(0, 7)))));
    assertEquals(0.5, words.in(List.of(new Span(0, 5))).overlap(words.in(List.of(new Span(0, 9)))));
  }
}
