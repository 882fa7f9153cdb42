package org.onrecord.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.onrecord.text.Span;

class SpanSetTest {
  @Test
  void anOffsetIsInASetWhereOneOfItsSpansHoldsIt() {
    for (long seed = 1; seed <= 200; seed++) {
      Random random = new Random(seed);
      List<Span> spans = new ArrayList<>();
      for (int i = random.nextInt(8); i > 0; i--) {
        int start = random.nextInt(30);
        spans.add(new Span(start, start + 1 + random.nextInt(6)));
      }
      SpanSet set = SpanSet.of(spans);
      for (int offset = 0; offset < 40; offset++) {
        int at = offset;
        assertEquals(
            spans.stream().anyMatch(span -> span.contains(at)),
            set.contains(offset),
            () -> at + " in " + spans);
      }
    }
  }
}
