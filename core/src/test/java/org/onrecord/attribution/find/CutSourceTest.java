package org.onrecord.attribution.find;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  private static String mendedBefore(String source, String verb, String text) {
    int start = text.indexOf(source);
    Span room = new Span(0, text.indexOf(verb));
    return CutSource.mended(new Span(start, start + source.length()), text, room).in(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Lena Holm~A man whom Lena Holm hired~A man whom Lena Holm hired said it was late.",
        "Lena Holm~a nurse who Lena Holm had met once~By noon, a nurse who Lena Holm had met once said so.",
        "The guide Lena Holm~The guide Lena Holm had saved~The guide Lena Holm had saved said it was late.",
        "People Lena Holm~People Lena Holm taught~People Lena Holm taught said it was late.",
        "Two boys Holm~Two boys Holm knew well~It rained. Two boys Holm knew well said it was late.",
        "Lena Holm~A letter sent by Lena Holm~A letter sent by Lena Holm said it was late.",
        "Judge Lena Holm~One note received by Judge Lena Holm~One note received by Judge Lena Holm said so.",
      })
  void whomAClauseTellsOfIsNotWhomItNames(String source, String whole, String text) {
    assertEquals(whole, mendedBefore(source, "said", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Lena Holm~A man whom Jon hit wept. Lena Holm said so.",
        "Lena Holm~On the day that Lena Holm said so.",
        "Lena Holm~A letter was sent by Lena Holm, who said so.",
        "The guide Lena Holm~The guide Lena Holm also said so.",
        "The guide Lena Holm~The guide Lena Holm had repeatedly said so.",
        "The guide Lena Holm~The guide Lena Holm nodded and said so.",
        "A guide from Tarn~A guide from Tarn visited the school and said so.",
        "Lena Holm~Lena Holm visited, they said.",
        "The guide~The guide rested said Jon.",
      })
  void aVerbOrClauseOfTheSpeakersOwnIsNoPartOfTheSource(String source, String text) {
    assertEquals(source, mendedBefore(source, "said", text));
  }
}
