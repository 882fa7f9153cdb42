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

  @Test
  void anArticleAloneIsCutFromItsNoun() {
    assertEquals("the harbour board", mended("the", "told by the harbour board to go"));
    assertEquals("a statement", mended("a", "According to a statement."));
    assertEquals("the Harran Post", mended("the", "asked by the Harran Post, she left"));
  }

  @Test
  void whoIsSpokenToIsNotWhoSpeaks() {
    assertEquals(
        "your predecessor",
        mended("Ms Holm, your predecessor", "Ms Holm, your predecessor told us that it was late"));
  }

  @Test
  void thePlaceBeforeANounSaysNothing() {
    assertEquals("the driver", mended("Outside court", "Outside court the driver, who wept, said"));
    assertEquals(
        "Outside the court", mended("Outside the court", "Outside the court Roe said so."));
    assertEquals("The court", mended("The court", "The court the next day said so."));
  }

  @Test
  void anArticleIsLeftAloneWhereNoNounEndsNearIt() {
    String text = "the big old red brick lime mill burned";
    assertEquals("the", mended("the", text));
    assertEquals("the", mended("the", "the – it said – was big"));
  }
}
