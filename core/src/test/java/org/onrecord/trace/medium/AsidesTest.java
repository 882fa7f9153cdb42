package org.onrecord.trace.medium;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.text.Span;

/** Words of a source that stand between a speaker's own. */
class AsidesTest {
  private static final Span LABEL = new Span(0, 4);

  private static List<String> in(String text, List<Span> labels) {
    return Asides.in(text, Signs.of(text), List.of(), labels).stream()
        .map(span -> span.in(text))
        .toList();
  }

  @Test
  void whoSaidItBetweenTwoQuotationsIsOne() {
    assertEquals(
        List.of("said Ada Roe."), in("“The pier is late,” said Ada Roe. “It is dear.”", List.of()));
    assertEquals(List.of(), in("“The pier is late,” in a loud hall. “It is dear.”", List.of()));
    assertEquals(List.of(), in("“The pier is late,” said Ada Roe. It is dear.", List.of()));
  }

  @Test
  void whoSaidItBetweenTwoCommasIsOne() {
    assertEquals(List.of(" she said"), in("The pier, she said, is late.", List.of()));
    assertEquals(List.of(" who told us"), in("The clerk, who told us, is late.", List.of()));
    assertEquals(List.of(" says he"), in("The pier, says he, is late.", List.of()));
    assertEquals(List.of(), in("The pier, she built, is late.", List.of()));
  }

  @Test
  void namesInCapitalsAndThoseThatComeBackAreLabels() {
    assertEquals(List.of("ROE:"), in("ROE: The pier is late.\nAnd dear.\n", List.of()));
    assertEquals(
        List.of("Roe:", "Roe:"), in("Roe: The pier is late.\nYes.\nRoe: And dear.\n", List.of()));
    assertEquals(List.of(), in("Roe: The pier is late.\nVenn: And dear.\n", List.of()));
    assertEquals(List.of("Q.", "A."), in("Q. Is it late?\nA. It is.\n", List.of()));
  }

  @Test
  void directionsInBracketsAreTheirsInATranscriptOnly() {
    String text = "Roe: The pier [door slams] is late.";
    assertEquals(List.of("Roe:", "[door slams]"), in(text, List.of(LABEL)));
    assertEquals(List.of(), in(text, List.of()));
  }

  @Test
  void theFirstOfTwoThatOverlapIsKept() {
    assertEquals(List.of("ROE:"), in("ROE: The pier is late.", List.of(LABEL)));
  }

  @Test
  void linesBeginBehindTheFurniture() {
    String text = "1 ROE: The pier.\n2 VENN: And dear.\n";
    List<Span> numbers = List.of(new Span(0, 1), new Span(17, 18));
    assertEquals(
        List.of("ROE: The pier.", "VENN: And dear."),
        SpokenLines.of(text, numbers).stream().map(span -> span.in(text)).toList());
  }
}
