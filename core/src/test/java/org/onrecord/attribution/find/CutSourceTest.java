package org.onrecord.attribution.find;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.onrecord.text.Span;

class CutSourceTest {
  private static String mended(String source, String text) {
    int start = text.indexOf(source);
    Span whole = new Span(0, text.length());
    return CutSource.mended(new Span(start, start + source.length()), text, whole).in(text);
  }

  @Test
  void aForenameAloneIsCutFromItsName() {
    assertEquals("Lena Holm", mended("Lena", "“It leaks.” : Lena Holm, baker"));
  }

  @Test
  void aNameEndsWhereSmallLettersOrMarksBegin() {
    assertEquals("Lena Holm", mended("Lena Holm", "Lena Holm said so. Jon went."));
    assertEquals("Holm", mended("Holm", "said Holm. Jon went."));
  }
}
