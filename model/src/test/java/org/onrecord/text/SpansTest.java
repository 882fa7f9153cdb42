package org.onrecord.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpansTest {
  @Test
  void aPlaceIsHeldWhereOneOfTheSpansContainsIt() {
    for (long seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      List<Span> spans = new ArrayList<>();
      int at = random.nextInt(3);
      for (int i = 1 + random.nextInt(6); i > 0; i--) {
        int end = at + random.nextInt(5);
        spans.add(new Span(at, end));
        at = end + 1 + random.nextInt(3);
      }
      for (int start = 0; start < at; start++) {
        for (int end = start; end < at; end++) {
          Span place = new Span(start, end);
          boolean held = spans.stream().anyMatch(span -> span.contains(place));
          assertEquals(held, Spans.hold(spans, place), "seed " + seed + " " + place);
        }
      }
    }
  }
}
