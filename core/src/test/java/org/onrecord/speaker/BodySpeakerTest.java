package org.onrecord.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Bodies by their kind, by short forms, by what they wrote, and behind "it" and "which". */
class BodySpeakerTest {
  @Test
  void aKindIsTheBodyWithThatWordInItsName() {
    assertEquals(
        List.of("Ferry Passengers’ Independent Trust"),
        Attributed.in(
                "The Ferry Passengers’ Independent Trust met the Harbour Office on Monday. The trust said the boats were late.")
            .said("The trust", "said", "the boats were late")
            .voices());
  }

  @Test
  void aKindIsTheBodyWhoseNameShowsIt() {
    assertEquals(
        List.of("Lund Institutional Equities", "Lund Institutional Equities"),
        Attributed.in(
                "Rates will fall, Lund Institutional Equities said. They had risen in May. The brokerage said it was sure.")
            .said("Lund Institutional Equities", "said", "Rates will fall")
            .said("The brokerage", "said", "it was sure")
            .voices());
  }

  @Test
  void lettersInBracketsAreShortForAllOfAName() {
    assertEquals(
        List.of("Coordinator of Ferry Works in the Tarns", "Tarn Wardens’ Office"),
        Attributed.in(
                "The Coordinator of Ferry Works in the Tarns (COFWT) met. COFWT said it was late. A clerk of the Tarn Wardens’ Office (TWO) came. TWO said it was not.")
            .said("COFWT", "said", "it was late")
            .said("TWO", "said", "it was not")
            .voices());
  }

  @Test
  void aJournalOnlyPrintsAStudy() {
    assertEquals(
        List.of("A study in the Harran Journal"),
        Attributed.in("A study in the Harran Journal said it was late.")
            .said("A study in the Harran Journal", "said", "it was late")
            .voices());
  }

  @Test
  void theSourceOfASpeakerIsAnother() {
    assertEquals(
        List.of("his source"),
        Attributed.in("Tom Finch said his source had seen the ferry.")
            .said("his source", "had seen", "the ferry")
            .voices());
  }

  @Test
  void aKindIsTheBodyOfWhichThePageSaysSo() {
    assertEquals(
        List.of("Ferry Hands Together", "Ferry Hands Together"),
        Attributed.in(
                "The group, Ferry Hands Together, said the boats were late. They were full. The group said it would wait.")
            .said("The group", "said", "the boats were late")
            .said("The group", "said", "it would wait")
            .voices());
  }

  @Test
  void aKindThatNoBodyIsStaysAsItStands() {
    assertEquals(
        List.of("court"),
        Attributed.in("The Harran Ferry Company was late. The court said it must pay.")
            .said("The court", "said", "it must pay")
            .voices()
            .stream()
            .map(name -> name.replace("The ", ""))
            .toList());
  }

  @Test
  void aMinistryOfAnotherCountryIsNotTheOneThatSpokeLast() {
    assertEquals(
        List.of("Chile’s foreign ministry", "The Peruvian foreign ministry"),
        Attributed.in(
                "It was wrong, Chile’s foreign ministry said. The Peruvian foreign ministry said it was right.")
            .said("Chile’s foreign ministry", "said", "It was wrong")
            .said("The Peruvian foreign ministry", "said", "it was right")
            .voices());
  }

  @Test
  void aShortFormInBracketsAndAWellKnownOneAreTheFullName() {
    assertEquals(
        List.of("Tarn Health Organization", "European Union", "United States"),
        Attributed.in(
                "The Tarn Health Organization (THO) met. THO said it would wait. The EU said it would not. The US said it was unsure.")
            .said("THO", "said", "it would wait")
            .said("The EU", "said", "it would not")
            .said("The US", "said", "it was unsure")
            .voices());
  }

  @Test
  void aReportIsTheBodysThatMadeItAlsoInTheHeadline() {
    assertEquals(
        List.of("Ferry and Harbour Union", "Ferry and Harbour Union", "Ferry and Harbour Union"),
        Attributed.in(
                "Report claims boats are late\n\nThe report by the Ferry and Harbour Union says the boats are old. The crews are small, the report said.")
            .said("Report", "claims", "boats are late")
            .said("The report by the Ferry and Harbour Union", "says", "the boats are old")
            .said("the report", "said", "The crews are small")
            .voices());
  }

  @Test
  void whichIsTheBodyBesideItAlsoAfterADash() {
    assertEquals(
        List.of("Tarn Harbour Authority"),
        Attributed.in("The Tarn Harbour Authority - which says it is poor - met on Monday.")
            .said("which", "says", "it is poor")
            .voices());
  }

  @Test
  void itIsTheOneBodyNamedBefore() {
    assertEquals(
        List.of("Tarn Harbour Authority"),
        Attributed.in("The Tarn Harbour Authority met on Monday. It said the boats were late.")
            .said("It", "said", "the boats were late")
            .voices());
  }

  @Test
  void aFirmOfTwoNamesIsNeitherOfThem() {
    assertEquals(
        List.of("Lund & Hale"),
        Attributed.in("Peter Hale stayed away. Lund & Hale said the boats were late.")
            .said("Lund & Hale", "said", "the boats were late")
            .voices());
  }

  @Test
  void somebodysOfficeIsNotThatPersonWhereTheSourceStopsShort() {
    assertEquals(
        List.of("Lund's administration"),
        Attributed.in("It was by Lund's administration, recognising the port as free.")
            .said("Lund's", "recognising", "the port as free")
            .voices());
  }

  @Test
  void initialsAreTheFullNameAlsoWithoutBrackets() {
    assertEquals(
        List.of("Harran Rugby Union"),
        Attributed.in("The Harran Rugby Union met. The HRU said the season would be short.")
            .said("The HRU", "said", "the season would be short")
            .voices());
  }

  @Test
  void aBodysPollIsTheBodysAndOneOfTwoIsNot() {
    assertEquals(
        List.of("Tarn University", "A Tarn Post/Harran Times poll"),
        Attributed.in(
                "A Tarn University poll found that boats are late. A Tarn Post/Harran Times poll found they are not.")
            .said("A Tarn University poll", "found", "that boats are late")
            .said("A Tarn Post/Harran Times poll", "found", "they are not")
            .voices());
  }

  @Test
  void aWordThatOpensItsSentenceIsNoBody() {
    assertEquals(
        List.of("Tarn Relief Fund"),
        Attributed.in(
                "The Tarn Relief Fund met in May. It was short. Overall, the fund said it was glad.")
            .said("the fund", "said", "it was glad")
            .voices());
  }

  @Test
  void somebodysTeamIsNoFirmOfThatName() {
    assertEquals(
        List.of("The Halm team"),
        Attributed.in("There is much in Halm, and Halm has a port. The Halm team said it was glad.")
            .said("The Halm team", "said", "it was glad")
            .voices());
  }

  @Test
  void aBareKindInAHeadlineIsTheBodyNamedBelow() {
    assertEquals(
        List.of("Ferry Passengers’ Independent Trust"),
        Attributed.in(
                "Trust says the boats are late\n\nThe Ferry Passengers’ Independent Trust met on Monday and spoke of the boats.")
            .said("Trust", "says", "the boats are late")
            .voices());
  }

  @Test
  void aBodyWithAndWithoutItsArticleIsOne() {
    assertEquals(
        1,
        Attributed.in("The Harran Courier said it rained. It was cold, the Harran Courier said.")
            .said("The Harran Courier", "said", "it rained")
            .said("the Harran Courier", "said", "It was cold")
            .record()
            .people()
            .size());
  }

  @Test
  void aSurveyIsWhoseItIsAlsoAfterWhatWasDoneWithIt() {
    assertEquals(
        List.of("Tarn University", "Tarn University"),
        Attributed.in(
                "The survey, conducted last year by Tarn University, found that boats are late. Crews are small, the survey said.")
            .said(
                "The survey, conducted last year by Tarn University",
                "found",
                "that boats are late")
            .said("the survey", "said", "Crews are small")
            .voices());
  }

  @Test
  void whichRightBehindTheSourceBeforeIsThatSource() {
    List<String> voices =
        Attributed.in(
                "The dam was old, according to a report by Bell & Halm, which said it would break.")
            .said("a report by Bell & Halm", "according to", "The dam was old")
            .said("which", "said", "it would break")
            .voices();
    assertEquals(voices.get(0), voices.get(1));
  }
}
