package org.onrecord.app.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Figures computed by hand. */
class MatcherTest {
  private static final String TEXT =
      "Ada said “one two three four.” Bo thinks that five six seven, eight. Cy: nine ten";

  private static Map<Measure, Tally> measure(
      List<MarkedStatement> gold, List<MarkedStatement> ours) {
    return new Matcher(Gold.words(TEXT, gold), Gold.words(TEXT, ours)).measure();
  }

  private static MarkedStatement marked(String source, String cue, String content) {
    return Gold.marked(TEXT, source, cue, content);
  }

  @Test
  void aWholeMatchCountsInEveryMeasureWhateverItsEdges() {
    Map<Measure, Tally> tallies =
        measure(
            List.of(marked("Ada", "said", "“one two three four.”")),
            List.of(marked("Ada ", "said", "one two three four")));
    for (Measure measure : Measure.values()) {
      switch (measure) {
        case MIXED -> assertEquals(Tally.NONE, tallies.get(measure));
        case DIRECT -> assertEquals(new Tally(1, 0, 1, 0), tallies.get(measure));
        case INDIRECT -> assertEquals(new Tally(0, 1, 0, 1), tallies.get(measure));
        case TOKENS -> assertEquals(new Tally(4, 4, 4, 4), tallies.get(measure));
        default -> assertEquals(new Tally(1, 1, 1, 1), tallies.get(measure), measure.id());
      }
    }
  }

  @Test
  void oneWordMoreIsFoundButNotExact() {
    Map<Measure, Tally> tallies =
        measure(
            List.of(marked("Bo", "thinks", "that five six seven")),
            List.of(marked("Bo", "thinks", "that five six seven, eight")));
    assertEquals(new Tally(0, 0, 1, 1), tallies.get(Measure.CONTENT));
    assertEquals(new Tally(0, 0, 1, 1), tallies.get(Measure.WHOLE));
    assertEquals(new Tally(1, 1, 1, 1), tallies.get(Measure.SOURCE));
    assertEquals(new Tally(1, 1, 1, 1), tallies.get(Measure.FOUND));
    assertEquals(new Tally(1, 1, 1, 1), tallies.get(Measure.TRIPLE));
    assertEquals(new Tally(4, 4, 4, 5), tallies.get(Measure.TOKENS));
  }

  @Test
  void theWrongSourceIsNotFound() {
    Map<Measure, Tally> tallies =
        measure(
            List.of(marked("Ada", "said", "one two"), marked("", "", "nine ten")),
            List.of(marked("Bo", "said", "one two"), marked("Cy", "", "nine ten")));
    assertEquals(new Tally(0, 0, 2, 2), tallies.get(Measure.FOUND));
    assertEquals(new Tally(2, 2, 2, 2), tallies.get(Measure.CONTENT));
    assertEquals(new Tally(0, 0, 1, 2), tallies.get(Measure.SOURCE));
  }

  @Test
  void twoPiecesOfOneAreBothFoundButOnlyOneIsATriple() {
    Map<Measure, Tally> tallies =
        measure(
            List.of(marked("Ada", "said", "one two three four")),
            List.of(marked("Ada", "said", "one two"), marked("Ada", "said", "three four")));
    assertEquals(new Tally(1, 2, 1, 2), tallies.get(Measure.FOUND));
    assertEquals(new Tally(1, 1, 1, 2), tallies.get(Measure.TRIPLE));
    assertEquals(new Tally(1, 1, 1, 2), tallies.get(Measure.SOURCE), "a source counts once");
  }

  @Test
  void lessThanHalfOfTheUnionIsNoTriple() {
    Map<Measure, Tally> tallies =
        measure(
            List.of(marked("Bo", "", "five six seven, eight")), List.of(marked("Bo", "", "five")));
    assertEquals(new Tally(1, 1, 1, 1), tallies.get(Measure.FOUND));
    assertEquals(new Tally(0, 0, 1, 1), tallies.get(Measure.TRIPLE));
  }

  @Test
  void figuresAreRoundedAsPythonRoundsThem() {
    assertEquals("66.7", new Tally(1, 1, 1, 2).f1().toPlainString());
    assertEquals("50.0", new Tally(1, 1, 1, 2).precision().toPlainString());
    assertEquals("100.0", new Tally(1, 1, 1, 2).recall().toPlainString());
    assertEquals("0.0", Tally.NONE.f1().toPlainString());
    assertEquals("75.0", new Tally(1, 2, 2, 2).f1().toPlainString(), "the mean of both sides");
    assertEquals("6.2", new Tally(1, 1, 16, 16).f1().toPlainString(), "6.25 goes to even");
    assertEquals("18.8", new Tally(3, 3, 16, 16).f1().toPlainString(), "18.75 goes to even");
  }
}
