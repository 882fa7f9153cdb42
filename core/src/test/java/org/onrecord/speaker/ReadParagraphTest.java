package org.onrecord.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.speaker.name.ReadParagraph;
import org.onrecord.text.Span;

class ReadParagraphTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "It rained. The dam held. Nobody came.|3",
        "Sen. Tom Finch (R-Va.) said the dam held.|1",
        "“Why?” she asked. Nobody knew.|2",
        "“It rained.” The dam held.|2",
        "The dam held!|1"
      })
  void aSentenceEndsAtAStopUnlessTheTextGoesOnWithoutACapital(String text, int sentences) {
    ReadParagraph paragraph = ReadParagraph.of(text, new Span(0, text.length()), 0, 0, false);
    assertEquals(sentences, paragraph.nextSentence());
  }
}
