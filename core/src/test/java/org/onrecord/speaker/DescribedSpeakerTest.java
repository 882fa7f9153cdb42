package org.onrecord.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.statement.Statement;

/** People by what they are: the role that the page gives them somewhere, an age, an apposition. */
class DescribedSpeakerTest {
  @Test
  void aRoleBeforeOrAfterTheNameMakesItsDescriptionTheirs() {
    assertEquals(
        List.of("Mary Bell", "Peter Lund", "Mary Bell"),
        Attributed.in(
                "Mary Bell, governor of East Harran, opened the dam. Tarn Relief Fund (TRF) Director Peter Lund came. The governor of East Harran said it would hold. The TRF Director hoped so. The East Harran governor said she knew.")
            .said("The governor of East Harran", "said", "it would hold")
            .said("The TRF Director", "hoped", "so")
            .said("The East Harran governor", "said", "she knew")
            .voices());
  }

  @Test
  void aTitleThatACommaPartsFromTheNameIsTheirs() {
    assertEquals(
        List.of("Peter Lund"),
        Attributed.in(
                "Harran’s Prime Minister, Dr the Rt. Hon. Peter Lund, opened the dam. It would hold, the Harran leader said.")
            .said("the Harran leader", "said", "It would hold")
            .voices());
  }

  @Test
  void aPremierIsAPrimeMinisterAndNoPresident() {
    assertEquals(
        List.of("Mary Bell"),
        Attributed.in(
                "Prime Minister Mary Bell met President Peter Lund. The premier said the border is open.")
            .said("The premier", "said", "the border is open")
            .voices());
  }

  @Test
  void aDescriptionInTheHeadlineIsWhoIsNamedWithItBelow() {
    assertEquals(
        List.of("Peter Lund"),
        Attributed.in(
                "Ferry will stop, Tarn Lines director warns\n\nTarn Lines Director Peter Lund met the council on Monday and spoke of the ferry.")
            .said("Tarn Lines director", "warns", "Ferry will stop")
            .voices());
  }

  @Test
  void whomAPlaceOrBodyOwnsIsWhoHoldsTheOffice() {
    assertEquals(
        List.of("Mary Bell", "Peter Lund’s lawyer"),
        Attributed.in(
                "Tarnsoft founder and co-CEO Mary Bell met Peter Lund. Tarnsoft’s CEO said it was cold. Peter Lund’s lawyer said it was not.")
            .said("Tarnsoft’s CEO", "said", "it was cold")
            .said("Peter Lund’s lawyer", "said", "it was not")
            .voices());
  }

  @Test
  void theOfficeOfAnotherCountryIsSomebodyElses() {
    assertEquals(
        List.of("The Peru president"),
        Attributed.in("Chile President Mary Bell stayed. The Peru president said he would come.")
            .said("The Peru president", "said", "he would come")
            .voices());
  }

  @Test
  void anAgeIsWhoWasSpokenOf() {
    assertEquals(
        List.of("Peter Lund"),
        Attributed.in("Peter Lund has joined Tarn Rovers. The 34-year-old said he was glad.")
            .said("The 34-year-old", "said", "he was glad")
            .voices());
  }

  @Test
  void theNameRightAfterADescriptionIsTheSpeakers() {
    assertEquals(
        List.of("Mary Bell"),
        Attributed.in("At the hearing a clerk in the hall, Mary Bell, wrote that it was full.")
            .said("a clerk in the hall,", "wrote", "that it was full")
            .voices());
  }

  @Test
  void aDescriptionThatFitsSeveralIsLessSure() {
    Statement statement =
        Attributed.in(
                "Senator Mary Bell met Senator Peter Lund in Harran. The senator said it was late.")
            .said("The senator", "said", "it was late")
            .record()
            .statements()
            .get(0);

    assertTrue(statement.speakerConfidence() < 0.8, statement.speakerConfidence() + " is too sure");
  }

  @Test
  void aPronounAfterSomebodyUnnamedIsThatPersonUntilAnotherIsNamed() {
    assertEquals(
        List.of("A clerk for the harbour", "A clerk for the harbour", "Mary Bell"),
        Attributed.in(
                "Mary Bell came early. A clerk for the harbour said it was late. She said nobody was asked. Mary Bell left. She said she was tired.")
            .said("A clerk for the harbour", "said", "it was late")
            .said("She", "said", "nobody was asked")
            .said("She", "said", "she was tired")
            .voices());
  }

  @Test
  void whoAfterANewSubjectIsNotTheOneNamedBeforeIt() {
    assertEquals(
        List.of("those"),
        Attributed.in(
                "Fans of the band led by Mary Bell, fall into two categories: those who doubt that it was good.")
            .said("who", "doubt", "that it was good")
            .voices());
  }

  @Test
  void whoAnswersIsWhoWasSpokenTo() {
    assertEquals(
        List.of("? -> the minister", "the minister"),
        Attributed.in(
                "I drove for nine hours. I told the minister that the road was bad. He told us, “Then walk.”")
            .said("I", "told", "that the road was bad")
            .said("He", "told", "“Then walk.”")
            .voices());
  }

  @Test
  void heIsNoWomanWhoSpokeBefore() {
    assertEquals(
        List.of("a woman", "Tom Finch", "a woman"),
        Attributed.in(
                "Tom Finch came early. The mill, said a woman from the village, was sold. He denied that it was. She said it was, and said so twice.")
            .said("a woman", "said", "was sold")
            .said("He", "denied", "that it was.")
            .said("She", "said", "it was, and")
            .voices());
  }

  @Test
  void whoIsAskedByNameIsNotTheOneWhoAsks() {
    assertEquals(
        List.of("Tom Finch", "Tom Finch", "Peter Lund -> Tom Finch", "Peter Lund -> Tom Finch"),
        Attributed.in(
                "Tom Finch spoke of the dam. Finch said that it held. He said it would hold.\n\nThe lawyer Peter Lund asked Finch about the rain and what fell. He asked Finch about the mill and the dam.")
            .said("Finch", "said", "that it held")
            .said("He", "said", "it would hold")
            .said("The lawyer Peter Lund", "asked", "about the rain and what fell")
            .said("He", "asked", "about the mill and the dam")
            .voices());
  }

  @Test
  void counselIsNobodyWhoIsNamedOnlyLater() {
    assertEquals(
        List.of("counsel"),
        Attributed.in("It rained, counsel said. Her lawyer, Mary Bell, came on Monday.")
            .said("counsel", "said", "It rained")
            .voices());
    assertEquals(
        List.of("Mary Bell"),
        Attributed.in("Her lawyer, Mary Bell, came on Monday. It rained, counsel said.")
            .said("counsel", "said", "It rained")
            .voices());
  }

  @Test
  void aBodyThatIsCalledAsSomebodyIsWrittenIsNotThem() {
    assertEquals(
        List.of("Radio Finch"),
        Attributed.in("Ann Finch came early. It rained, Radio Finch said.")
            .said("Radio Finch", "said", "It rained")
            .voices());
  }
}
