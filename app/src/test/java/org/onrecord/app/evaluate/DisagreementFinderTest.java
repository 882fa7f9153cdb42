package org.onrecord.app.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

class DisagreementFinderTest {
  private static final String TEXT =
      "Ada said “one two three four.” Bo thinks that five six seven, eight. Cy: nine ten";

  private static MarkedStatement marked(String source, String cue, String content) {
    return Gold.marked(TEXT, source, cue, content);
  }

  private static List<Disagreement> find(List<MarkedStatement> gold, List<MarkedStatement> ours) {
    return new DisagreementFinder(new TextWords(TEXT), gold, ours).find();
  }

  @Test
  void whatIsRightIsNotListed() {
    MarkedStatement one = marked("Ada", "said", "“one two three four.”");
    assertEquals(
        List.of(), find(List.of(one), List.of(marked("Ada", "said", "one two three four"))));
  }

  @Test
  void whatOneSideAloneHasIsMissedOrSpuriousInTextOrder() {
    List<Disagreement> found =
        find(List.of(marked("Cy", "", "nine ten")), List.of(marked("Ada", "said", "one")));
    assertEquals(
        List.of(List.of(ErrorClass.SPURIOUS), List.of(ErrorClass.MISSED)),
        found.stream().map(Disagreement::classes).toList());
    assertNull(found.get(0).gold());
    assertNull(found.get(1).ours());
  }

  @Test
  void everythingThatIsWrongIsToldTheWorstFirst() {
    List<Disagreement> found =
        find(
            List.of(marked("Bo", "thinks", "that five six seven, eight")),
            List.of(marked("Ada", "", "five six seven, eight")));
    assertEquals(
        List.of(ErrorClass.WRONG_SOURCE, ErrorClass.CONTENT, ErrorClass.CUE),
        found.get(0).classes());
    assertEquals(
        List.of("Bo thinks that"),
        found.get(0).gold().alone().stream().map(s -> s.in(TEXT)).toList().stream()
            .reduce((a, b) -> a + " " + b)
            .stream()
            .toList());
    assertEquals("Ada", found.get(0).ours().alone().get(0).in(TEXT));
  }

  @Test
  void aSourceThatMeetsIsABorderAndPairsBeforeALargerOverlap() {
    List<Disagreement> found =
        find(
            List.of(marked("Ada said", "", "one two three four")),
            List.of(marked("Bo", "", "one two three four"), marked("Ada", "", "one")));
    assertEquals(
        List.of(List.of(ErrorClass.CONTENT, ErrorClass.SOURCE), List.of(ErrorClass.SPURIOUS)),
        found.stream().map(Disagreement::classes).toList());
  }
}
