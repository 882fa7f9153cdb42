package org.onrecord.attribution.find;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.text.Span;

class CutCueTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Roe then urged the board to pay~then~the board to pay~then urged",
        "Roe later called on them to pay~later~them to pay~later called on",
        "Roe then said~then~Roe~then",
        "Roe then told Finch the mill burned~then~the mill burned~then",
        "Roe told Finch to go~told~to go~told",
        "Roe then, and late, said it burned~then~it burned~then",
        "Roe then it burned~then~it burned~then"
      })
  void anAdverbAloneIsCutFromItsVerb(String text, String cue, String content, String mended) {
    List<Span> spans = CutCue.mended(text, List.of(of(text, cue)), List.of(of(text, content)));
    assertEquals(List.of(mended), spans.stream().map(span -> span.in(text)).toList());
  }

  private static Span of(String text, String words) {
    int start = text.indexOf(words);
    return new Span(start, start + words.length());
  }
}
