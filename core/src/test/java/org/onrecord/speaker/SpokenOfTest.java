package org.onrecord.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * People whose names no list has and who say nothing under them: the page says "he" right after.
 */
class SpokenOfTest {
  private static final String BEFORE =
      "The pier is lost\n\nTom Finch, the harbour master, said that the pier was old.\n\n";

  @Test
  void aSubjectOfWhomThePageGoesOnAsHeIsWhoSpeaks() {
    assertEquals(
        List.of("Tom Finch", "Orsk Vantrel"),
        Attributed.in(BEFORE + "Orsk Vantrel stood by with his dogs. “It was ours,” he said.")
            .said("Tom Finch", "said", "that the pier was old")
            .said("he", "said", "“It was ours,”")
            .voices());
  }

  @Test
  void soIsOneInTheParagraphBefore() {
    assertEquals(
        List.of("Orsk Vantrel"),
        Attributed.in(
                "The pier is lost\n\nOrsk Vantrel, of Great Bramley, cried at the news.\n\n“It was ours,” he said.")
            .said("he", "said", "“It was ours,”")
            .voices());
  }

  @Test
  void aBodyAfterWhichSomebodyElseIsMeantIsNoPerson() {
    assertEquals(
        List.of("Tom Finch", "Tom Finch"),
        Attributed.in(
                BEFORE + "Vantrel Marine dismissed a manager in June. “It was his fault,” he said.")
            .said("Tom Finch", "said", "that the pier was old")
            .said("he", "said", "“It was his fault,”")
            .voices());
  }

  @Test
  void aNameBehindAPrepositionIsNoPersons() {
    assertEquals(
        List.of("?"),
        Attributed.in("The pier is lost\n\nA boat lay off Orsk Vantrel. “It was ours,” he said.")
            .said("he", "said", "“It was ours,”")
            .voices());
  }

  @Test
  void whoIsCalledSomethingIsWhoThatIs() {
    assertEquals(
        List.of("Tom Finch", "Orsk"),
        Attributed.in(
                BEFORE
                    + "A retired judge called Orsk, who kept bees, came in. “It was ours,” he said.")
            .said("Tom Finch", "said", "that the pier was old")
            .said("he", "said", "“It was ours,”")
            .voices());
  }

  @Test
  void whomAJudgeCalledALiarIsNotAJudge() {
    assertEquals(
        List.of("The judge"),
        Attributed.in(
                "The pier is lost\n\nA judge called Orsk a liar. The judge said that the pier was old.")
            .said("The judge", "said", "that the pier was old")
            .voices());
  }

  @Test
  void theSonWhoseNameNobodyKnowsIsWhoSpeaksAndThenHe() {
    assertEquals(
        List.of("Tom Finch", "Orsk", "Orsk"),
        Attributed.in(
                BEFORE
                    + "The potter is survived by her son, Orsk, who said that the pier was hers. “It was ours,” he said.")
            .said("Tom Finch", "said", "that the pier was old")
            .said("who", "said", "that the pier was hers")
            .said("he", "said", "“It was ours,”")
            .voices());
  }

  @Test
  void thePartnerOfAFirmMayBeAFirm() {
    assertEquals(
        List.of("Tom Finch", "Tom Finch"),
        Attributed.in(
                BEFORE + "The airline’s partner, Vantrel, closed in June. “It was ours,” he said.")
            .said("Tom Finch", "said", "that the pier was old")
            .said("he", "said", "“It was ours,”")
            .voices());
  }

  @Test
  void aDeputyBetweenCommasIsTheSubject() {
    assertEquals(
        List.of("Ada Bell", "Orsk Vantrel"),
        Attributed.in(
                "The pier is lost\n\nAda Bell said that the pier was old. Bell’s deputy, Orsk Vantrel, will stand in until May. She said: “It was ours.”")
            .said("Ada Bell", "said", "that the pier was old")
            .said("She", "said", "“It was ours.”")
            .voices());
  }

  @Test
  void whoGivesANameOnlyHasIt() {
    assertEquals(
        List.of("Ada Bell", "Velm Orsk"),
        Attributed.in(
                "The pier is lost\n\nAda Bell said that the pier was old.\n\nA rower at the pier, who gave her name only as Velm Orsk, shrugged. “It was ours,” she said.")
            .said("Ada Bell", "said", "that the pier was old")
            .said("she", "said", "“It was ours,”")
            .voices());
  }

  @Test
  void aPlaceKnownAsSomethingIsNobody() {
    assertEquals(
        List.of("Ada Bell", "Ada Bell"),
        Attributed.in(
                "The pier is lost\n\nAda Bell said that the pier was old.\n\nThe bay, known to all as Velm Orsk, was calm. “It was ours,” she said.")
            .said("Ada Bell", "said", "that the pier was old")
            .said("she", "said", "“It was ours,”")
            .voices());
  }

  @Test
  void theDaughterIsNamedBehindHerAge() {
    assertEquals(
        List.of("Ada Bell", "Orsk"),
        Attributed.in(
                "The pier is lost\n\nAda Bell said that the pier was old.\n\nHer daughter, 19-year-old Orsk, walks there daily. “It was ours,” she said.")
            .said("Ada Bell", "said", "that the pier was old")
            .said("she", "said", "“It was ours,”")
            .voices());
  }

  @Test
  void aSentenceWithoutNamesMayStandBetween() {
    assertEquals(
        List.of("Tom Finch", "Orsk Vantrel"),
        Attributed.in(
                BEFORE + "Orsk Vantrel was not there. It rained that day. “It was ours,” he said.")
            .said("Tom Finch", "said", "that the pier was old")
            .said("he", "said", "“It was ours,”")
            .voices());
  }

  @Test
  void notTwoSentencesAndNotPastAnotherName() {
    assertEquals(
        List.of("Tom Finch", "Tom Finch"),
        Attributed.in(
                BEFORE
                    + "Ada Bell was not there. Tom Finch rowed home. It rained that day. “It was ours,” he said.")
            .said("Tom Finch", "said", "that the pier was old")
            .said("he", "said", "“It was ours,”")
            .voices());
  }

  @Test
  void whoIsIntroducedInTheParagraphBeforeComesBeforeWhoSpokeEarlier() {
    assertEquals(
        List.of("Ada Bell", "Mary Lund"),
        Attributed.in(
                "The pier is lost\n\nAda Bell said that the pier was old.\n\nMary Lund, 17, has been sent home twice. The pier is far.\n\n“It was ours,” she said.")
            .said("Ada Bell", "said", "that the pier was old")
            .said("she", "said", "“It was ours,”")
            .voices());
  }
}
