package org.onrecord.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** People of whom others tell without their names, or by a forename only. */
class KinTest {
  private static final String ESSAY = "My old home\n\nBy Jane Roe\n\n";

  @Test
  void heAfterMyFatherIsHim() {
    assertEquals(
        List.of("Jane Roe > My father"),
        Attributed.in(
                ESSAY
                    + "We met Tom Finch at the mill. My father was ill that year. He said that the mill was lost.")
            .said("He", "said", "that the mill was lost")
            .voices());
  }

  @Test
  void myFatherIsIsNoFathersThing() {
    String is =
        "We met Tom Finch at the mill. My father’s a tailor. He said that the mill was lost.";
    assertEquals(
        List.of("Jane Roe > My father"),
        Attributed.in(ESSAY + is).said("He", "said", "that the mill was lost").voices());
    assertEquals(
        List.of("Jane Roe > Tom Finch"),
        Attributed.in(ESSAY + is.replace("’s a tailor", "’s tailor came"))
            .said("He", "said", "that the mill was lost")
            .voices());
  }

  @Test
  void whoIsNamedAfterHimComesBeforeHim() {
    assertEquals(
        List.of("Jane Roe > Tom Finch"),
        Attributed.in(
                ESSAY
                    + "My father was ill that year. Tom Finch came by. He said that the mill was lost.")
            .said("He", "said", "that the mill was lost")
            .voices());
  }

  @Test
  void whomSomebodyTellsOfInQuotationMarksIsNotTheirNarrator() {
    assertEquals(
        List.of("Tom Finch", "Tom Finch"),
        Attributed.in(
                "The mill is lost\n\nTom Finch said the mill was lost. “My father was ill,” he said.")
            .said("Tom Finch", "said", "the mill was lost")
            .said("he", "said", "“My father was ill,”")
            .voices());
  }

  @Test
  void insideTheMarksHeIsTheOneToldOf() {
    assertEquals(
        List.of("Ada Bell", "Ada Bell > A soldier -> Ada Bell", "Ada Bell > A soldier"),
        Attributed.in(
                "The road is shut\n\nTom Finch was there. “A soldier told me to wait. He said that it was late,” Ada Bell recalled.")
            .said("Ada Bell", "recalled", "“A soldier told me to wait. He said that it was late,”")
            .said("A soldier", "told", "to wait")
            .said("He", "said", "that it was late")
            .voices());
  }

  @Test
  void theKinOfOthersIsWhoSpeaksNext() {
    for (String kin : List.of("The widower", "The couple’s daughter", "Her husband")) {
      assertEquals(
          List.of("Ada Bell", kin),
          Attributed.in(
                  "The mill is lost\n\nAda Bell said the mill was old. "
                      + kin
                      + " wept. “It was ours,” "
                      + (kin.contains("daughter") ? "she" : "he")
                      + " said.")
              .said("Ada Bell", "said", "the mill was old")
              .said(kin.contains("daughter") ? "she" : "he", "said", "“It was ours,”")
              .voices());
    }
  }

  @Test
  void theKinOfOthersIsForgottenInTheNextParagraph() {
    assertEquals(
        List.of("Ada Bell", "Ada Bell"),
        Attributed.in(
                "The mill is lost\n\nAda Bell said the mill was old. Her daughter wept.\n\nThat is why she said that it was theirs.")
            .said("Ada Bell", "said", "the mill was old")
            .said("she", "said", "that it was theirs")
            .voices());
  }

  @Test
  void aDriverWithoutANameMakesItDoubtfulWhoHeIs() {
    assertTrue(
        Attributed.in(
                    "The road is shut\n\nTom Finch said the road was old.\n\nThe driver was not hurt. “It was dark,” he said.")
                .said("Tom Finch", "said", "the road was old")
                .said("he", "said", "“It was dark,”")
                .record()
                .statements()
                .get(1)
                .speakerConfidence()
            <= .6);
  }

  @Test
  void whoWroteThePageIsNotHe() {
    String page = "Why we moved\n\nBy Tom Finch, founder of Finch & Co | 4 min read\n\n";
    assertEquals(
        List.of("?"),
        Attributed.in(page + "A lot was lost. “It is mine,” he said.")
            .said("he", "said", "“It is mine,”")
            .voices());
  }

  @Test
  void aNameBehindByInASentenceIsNoByline() {
    assertEquals(
        List.of("Tom Finch"),
        Attributed.in("Why we moved\n\nBy Tom Finch, a lot was lost. “It is mine,” he said.")
            .said("he", "said", "“It is mine,”")
            .voices());
  }

  @Test
  void anotherParentWhoDisagreesIsWhoSpeaksNext() {
    assertEquals(
        List.of("Ada Bell", "Another parent"),
        Attributed.in(
                "The school is shut\n\nAda Bell, a parent, said the school was old.\n\nAnother parent, who had walked, disagreed. “It was new,” she said.")
            .said("Ada Bell", "said", "the school was old")
            .said("she", "said", "“It was new,”")
            .voices());
  }

  @Test
  void whomAStrangerNamesIsNotTheStranger() {
    assertEquals(
        List.of("a young guard", "a young guard"),
        Attributed.in(
                "The night train\n\nAt the border a young guard woke us. He asked whether I had met Tom Finch. “Pity,” he said.")
            .said("He", "asked", "whether I had met Tom Finch")
            .said("he", "said", "“Pity,”")
            .voices());
  }

  @Test
  void whoIsNamedAfterTheStrangerComesBeforeThem() {
    assertEquals(
        List.of("Tom Finch"),
        Attributed.in(
                "The night train\n\nAt the border a young guard woke us. Tom Finch came by. “Pity,” he said.")
            .said("he", "said", "“Pity,”")
            .voices());
  }

  @Test
  void aStrangerInTheMiddleOfASentenceIsNotItsSubject() {
    assertEquals(
        List.of("Tom Finch", "Tom Finch"),
        Attributed.in(
                "The night train\n\nTom Finch said it was late. He wore the cap that a young guard lost. “Pity,” he said.")
            .said("Tom Finch", "said", "it was late")
            .said("he", "said", "“Pity,”")
            .voices());
  }

  @Test
  void theWordForTheKinShowsWhetherHeOrSheIsMeant() {
    assertEquals(
        List.of("Jane Roe > Marwek", "Jane Roe > ?"),
        Attributed.in(
                ESSAY + "My sister Marwek said that it would rain. He said that it would not.")
            .said("My sister Marwek", "said", "that it would rain")
            .said("He", "said", "that it would not")
            .voices());
  }

  @Test
  void theForenameOfSomebodysKinIsWhoSpeaksNext() {
    assertEquals(
        List.of("Grace"),
        Attributed.in(
                "The town mourns\n\nThe town mourned Tom Finch on Monday. His sister, Grace, read from a sheet. She said that the mill had been her life.")
            .said("She", "said", "that the mill had been her life")
            .voices());
  }

  @Test
  void aForenameAloneShowsWhetherHeOrSheIsMeant() {
    assertEquals(
        List.of("Robert", "?"),
        Attributed.in("The lamp\n\nRobert said that it was cold. She said that it was not.")
            .said("Robert", "said", "that it was cold")
            .said("She", "said", "that it was not")
            .voices());
  }

  @Test
  void someoneOfMineIsNotMe() {
    assertEquals(
        List.of("Jane Roe > My dad", "Jane Roe > My agent"),
        Attributed.in(ESSAY + "My dad says it rains. My agent says I have a contract.")
            .said("My dad", "says", "it rains")
            .said("My agent", "says", "I have a contract")
            .voices());
  }
}
