package org.onrecord.dispute;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.onrecord.text.Span;

class FiguresTest {
  private static Set<String> in(String text) {
    return Figures.in(text, List.of(new Span(0, text.length())));
  }

  @Test
  void numbersAreAlikeWithCommasAndWithout() {
    assertEquals(Set.of("9000", "62", "2019"), in("9,000 of them, 62% since 2019."));
    assertEquals(1, Figures.shared(in("9000?"), in("some 9,000 vehicles a day")));
  }

  @Test
  void oneFigureAloneTellsNothing() {
    assertEquals(Set.of(), in("3 of 4"));
  }

  private static Set<String> spelled(String text) {
    return Figures.spelled(text, List.of(new Span(0, text.length())));
  }

  @Test
  void aNumberInWordsIsTheSameAsInFigures() {
    assertEquals(Set.of("2", "14", "30", "9000"), spelled("Two of fourteen, thirty, 9,000."));
    assertEquals(Set.of("3", "19", "20", "90"), spelled("3 or nineteen or twenty or ninety"));
  }

  @Test
  void oneIsNoNumber() {
    assertEquals(Set.of(), spelled("No one has the one they had in B7"));
  }
}
