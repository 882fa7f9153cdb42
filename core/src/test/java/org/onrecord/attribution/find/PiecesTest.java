package org.onrecord.attribution.find;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.text.Span;

/** What the network took into a content, and is none of what was said. */
class PiecesTest {
  private static Span span(String text, String words) {
    int start = text.indexOf(words);
    return new Span(start, start + words.length());
  }

  private static List<Span> spans(String text, String parts) {
    return Arrays.stream(parts.split("~", -1)).map(part -> span(text, part)).toList();
  }

  private static String shown(String text, List<Span> spans) {
    return String.join("~", spans.stream().map(span -> span.in(text)).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A jury was told that it was late.|was told|A jury~that it was late|that it was late",
        "A jury was told that it was late.|told|A jury~that it was late|A jury~that it was late",
        "A jury has been told it was late.|been told|A jury~it was late|it was late",
        "A jury told him that it was late.|told|A jury~that it was late|A jury~that it was late",
        "A jury, he wept, was told it was late.|was told|A jury~it was late|A jury~it was late",
        "It was late, a jury was told.|was told|It was late|It was late",
      })
  void whoIsToldBeforeTheCueIsNoPartOfIt(String text, String cue, String content, String left) {
    assertEquals(
        left, shown(text, Patients.withoutHearer(text, spans(text, cue), spans(text, content))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It rained on the mill. “It was late,” Roe said.|It rained~“It was late,”|“It was late,”",
        "It rained on St. Ann, “and it was late,” Roe said.|It rained~“and it was late,”|It rained~“and it was late,”",
        "It had rained for years on the mill. “It was late,” Roe said.|It had rained for years~“It was late,”|It had rained for years~“It was late,”",
        "Who asked? “It was late,” Roe said.|Who asked~“It was late,”|“It was late,”",
        "It rained on the mill. It was late, Roe said.|It rained~It was late|It rained~It was late",
      })
  void aPieceOfTheSentenceBeforeAQuotationIsNoPartOfIt(String text, String content, String left) {
    assertEquals(
        left,
        shown(
            text,
            Pieces.without(text, spans(text, "Roe"), spans(text, "said"), spans(text, content))));
  }
}
