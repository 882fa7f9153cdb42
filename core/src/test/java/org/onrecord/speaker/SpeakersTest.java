package org.onrecord.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.Reading;
import org.onrecord.person.Person;
import org.onrecord.person.PersonType;

class SpeakersTest {
  @Test
  void fullNameTitleAndSurnameAreOnePerson() {
    Reading reading =
        Reading.of(
            "President Viktor Halm said the border is open. Pres. Halm said it would stay open. Halm added that he was sure.");

    assertEquals(List.of("Viktor Halm", "Viktor Halm", "Viktor Halm"), reading.speakers());
    assertEquals(4, reading.record().people().get(0).mentions().size()); // and "he was sure"
  }

  @Test
  void aPronounIsThePersonNamedBefore() {
    assertEquals(
        List.of("Mary Bell", "Mary Bell"),
        Reading.of("Mary Bell said the mill was sold. She said nobody was asked.").speakers());
  }

  @Test
  void aPronounAgreesInGender() {
    assertEquals(
        List.of("Mary Bell", "Peter Lund"),
        Reading.of("Mary Bell said Peter Lund knew of it. He said that he had been abroad.")
            .speakers());
  }

  @Test
  void aPronounWithoutAnyoneBeforeItIsUnknown() {
    assertEquals(List.of("?"), Reading.of("She said nobody was asked.").speakers());
  }

  @Test
  void aDescriptionIsThePersonOfThatRole() {
    assertEquals(
        List.of("Viktor Halm", "Viktor Halm"),
        Reading.of(
                "Harran President Viktor Halm met the press. Halm said the border is open. The Harran leader said it would stay open.")
            .speakers());
  }

  @Test
  void twoPeopleOfOneSurnameStayTwo() {
    Reading reading =
        Reading.of(
            "Mary Bell said the mill was sold. John Bell said it was not. Mrs. Bell said she had the papers.");

    assertEquals(List.of("Mary Bell", "John Bell", "Mary Bell"), reading.speakers());
  }

  @Test
  void whomATitleTellsFromTheOneNamedInFullIsAPersonOfTheirOwn() {
    assertEquals(
        List.of("Halm", "Halm", "Mary Halm"),
        Reading.of(
                "President Halm said the border is open. Mr. Halm told reporters that it would stay open. His wife, Mary Halm, said she was glad.")
            .speakers());
  }

  @Test
  void partyAndStateInBracketsAreNoName() {
    assertEquals(
        List.of("Tom Finch"), Reading.of("Sen. Tom Finch (R-Va.) said the dam leaks.").speakers());
  }

  @Test
  void aRoleWithCapitalsIsNoPartOfTheName() {
    assertEquals(
        List.of("Tom Finch"),
        Reading.of("Senate Works Manager Tom Finch said the dam leaks.").speakers());
  }

  @Test
  void anAideSpeaksForHimselfAndNotForTheOneHeServes() {
    assertEquals(
        List.of("Tom Finch"),
        Reading.of("Mary Bell’s lawyer Tom Finch said the mill was sold.").speakers());
  }

  @Test
  void bodiesGroupsAndUnnamedSourcesAreKeptAsSuch() {
    Reading reading =
        Reading.of(
            "The Harran Courier reported that the mill was sold. Some villagers said it was a gift. A source said it was neither.");

    assertEquals(
        List.of(PersonType.ORGANISATION, PersonType.GROUP, PersonType.UNNAMED),
        reading.record().people().stream().map(Person::type).toList());
    assertEquals(List.of("The Harran Courier", "Some villagers", "A source"), reading.speakers());
  }

  @Test
  void theArticlesAuthorIsThroughWhomWeKnow() {
    Reading reading =
        Reading.of(
            "The mill is sold\n\nBy Jane Roe\n\nThe mill was sold in May.\n\nMary Bell said nobody was asked.\n\nThe buyers met on Monday and went home.");
    var statement = reading.record().statements().get(0);

    assertEquals(1, statement.through().size());
    Person author = reading.record().person(statement.through().get(0));
    assertEquals("Jane Roe", author.name());
    assertEquals(PersonType.AUTHOR, author.type());
  }

  @Test
  void aRelativePronounIsTheNameBeforeIt() {
    assertEquals(
        List.of("Mary Bell"),
        Reading.of("The letter came from Mary Bell, who said that the mill was sold.").speakers());
  }

  @Test
  void whatHappensInOneCommentIsForgottenInTheNext() {
    Reading reading =
        Reading.of(
            """
            The mill is sold

            The mill was sold in May, and the village did not know of it until the summer.

            2 Comments

              1. I know Mary Bell and I trust her. She said the mill was sold long ago, and I was there.

              2. I was there too, and I do not remember it so. She said nothing was settled.

            Leave a Reply
            """);

    assertEquals("?", reading.speakers().get(reading.speakers().size() - 1));
  }

  @Test
  void aPageOfHundredsOfNamesIsReadToItsEnd() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 600; i++) {
      text.append("Mary Bell")
          .append((char) ('a' + i % 26))
          .append("on")
          .append(" said it rained. ");
    }

    int speakers = Reading.of(text.toString()).speakers().size();

    assertTrue(speakers >= 300, speakers + " statements");
  }

  @Test
  void sheIsWhoSpokeRightBeforeThoughNobodyNamesHer() {
    assertEquals(
        List.of("Mary Bell", "the judge", "the judge"),
        Attributed.in(
                "Mary Bell said that it rained.\n\nIt was a long day in court.\n\n"
                    + "In the end the judge told the defendant that she had lied. “I am sorry,” she said.")
            .said("Mary Bell", "said", "that it rained")
            .said("the judge", "told", "that she had lied")
            .said("she", "said", "“I am sorry,”")
            .voices()
            .stream()
            .map(voice -> voice.replaceAll(" ->.*", ""))
            .toList());
  }
}
