package org.onrecord.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpanTest {
  @Test
  void aSpanThatEndsBeforeItStartsIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Span(3, 2));
    assertThrows(IllegalArgumentException.class, () -> new Span(-1, 2));
  }

  @Test
  void theEndIsNotInside() {
    Span span = new Span(2, 5);
    assertTrue(span.contains(2));
    assertTrue(span.contains(4));
    assertFalse(span.contains(5));
    assertFalse(span.contains(1));
  }

  @Test
  void spansThatOnlyTouchDoNotOverlap() {
    assertFalse(new Span(0, 3).overlaps(new Span(3, 5)));
    assertTrue(new Span(0, 4).overlaps(new Span(3, 5)));
    assertFalse(new Span(3, 5).overlaps(new Span(0, 3)));
    assertFalse(new Span(3, 3).overlaps(new Span(3, 5)));
  }

  @Test
  void aSpanOfNoUnitIsEmpty() {
    assertTrue(new Span(3, 3).isEmpty());
    assertFalse(new Span(3, 4).isEmpty());
  }

  @Test
  void aSpanContainsItselfAndWhatTouchesItsBordersFromInside() {
    Span span = new Span(2, 6);
    assertTrue(span.contains(span));
    assertTrue(span.contains(new Span(2, 3)));
    assertTrue(span.contains(new Span(5, 6)));
    assertFalse(span.contains(new Span(5, 7)));
  }

  @Test
  void aCoverReachesFromTheFirstStartToTheLastEnd() {
    assertEquals(new Span(1, 9), new Span(5, 9).cover(new Span(1, 3)));
  }

  @Test
  void spansSortByStartThenEnd() {
    List<Span> spans = new ArrayList<>(List.of(new Span(4, 5), new Span(1, 9), new Span(1, 2)));
    spans.sort(null);
    assertEquals(List.of(new Span(1, 2), new Span(1, 9), new Span(4, 5)), spans);
  }

  @Test
  void aSpanBeyondItsTextIsNotRead() {
    assertEquals("bc", new Span(1, 3).in("abcd"));
    assertThrows(IndexOutOfBoundsException.class, () -> new Span(3, 5).in("abcd"));
  }
}
