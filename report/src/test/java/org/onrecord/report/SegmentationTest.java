package org.onrecord.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.onrecord.report.Mark.Role;
import org.onrecord.report.Segmentation.Segment;
import org.onrecord.text.Span;

class SegmentationTest {
  private static final int LENGTH = 40;

  @Test
  void eachCharacterIsCoveredByExactlyTheMarksThatHoldIt() {
    for (long seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      List<Mark> marks = new ArrayList<>();
      List<Role> roles = List.of(Role.values());
      for (int i = random.nextInt(12); i > 0; i--) {
        Span span = span(random);
        marks.add(new Mark(span, i, roles.get(random.nextInt(roles.size())), span.length()));
      }
      Span stretch = span(random);
      int at = stretch.start();
      for (Segment segment : new Segmentation(marks).within(stretch)) {
        String message = "seed " + seed + ", " + segment + " of " + marks + " in " + stretch;
        assertEquals(at, segment.span().start(), message);
        assertFalse(segment.span().isEmpty(), message);
        for (; at < segment.span().end(); at++) {
          int here = at;
          List<Mark> holding =
              marks.stream()
                  .filter(mark -> mark.span().contains(here))
                  .sorted(Mark.OUTERMOST_FIRST)
                  .toList();
          assertEquals(holding, segment.marks(), message);
        }
      }
      assertEquals(stretch.end(), at, "seed " + seed);
    }
  }

  private static Span span(Random random) {
    int start = random.nextInt(LENGTH - 1);
    return new Span(start, start + 1 + random.nextInt(LENGTH - start - 1));
  }
}
