package org.onrecord.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.text.Span;
import org.onrecord.trace.source.Source;
import org.onrecord.verdict.Verdict;

/** Quotations are verified in any script. */
class ScriptsTest {
  private static Verdict verdict(String quotation, String source) throws IOException {
    try (QuotationIndex index =
        QuotationIndex.inMemory(List.of(new Source("s", "", null, source)))) {
      return new Verifier(index).verify(quotation).verdict();
    }
  }

  @Test
  void aScriptWithoutSpacesIsComparedByCharacter() throws IOException {
    String source = "港务局主席说我们数过每一块木板和每一颗螺栓然后才签字所以谁也不许上去";
    assertEquals(Verdict.VERBATIM, verdict("我们数过每一块木板和每一颗螺栓", source));
    assertEquals(Verdict.ALTERED, verdict("我们数过每一块石板和每一颗螺栓", source));
    assertEquals(Verdict.ELIDED, verdict("我们数过每一块木板……然后才签字", source));
    String thai = "ประธานบอกว่าเรานับไม้ทุกแผ่นก่อนลงนามในสัญญา";
    assertEquals(Verdict.VERBATIM, verdict("เรานับไม้ทุกแผ่นก่อนลงนาม", thai));
    String kana = "議長は「板を一枚ずつ数えてから署名した」と述べた";
    assertEquals(Verdict.VERBATIM, verdict("板を一枚ずつ数えてから署名した", kana));
  }

  @Test
  void itsWordsAreCountedByDictionary() {
    String quotation = "港务局主席";
    List<List<Span>> runs = List.of(List.of(new Span(0, quotation.length())));
    assertEquals(5, Verifier.words(quotation, runs));
    assertEquals(true, Verifier.spokenWords(quotation, runs) < 5);
  }
}
