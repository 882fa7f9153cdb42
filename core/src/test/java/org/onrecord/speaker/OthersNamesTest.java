package org.onrecord.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.record.PageRecord;
import org.onrecord.statement.Statement;

/** Names in or before a source that are another’s than the speaker’s. */
class OthersNamesTest {
  private static String speaker(String source) {
    return speaker("", source);
  }

  private static String speaker(String before, String source) {
    return last(
        Attributed.in(before + source + " said it was late.").said(source, "said", "it was late"));
  }

  private static String last(Attributed page) {
    List<String> voices = page.voices();
    return voices.get(voices.size() - 1);
  }

  private static double reliability(Attributed page) {
    PageRecord record = page.record();
    List<Statement> all = record.statements();
    return all.get(all.size() - 1).reliability();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A spokesman for Prime Minister Peter Lund",
        "A spokeswoman for Secretary of State Ada Roe",
        "Lawyers for Police Chief Ada Roe",
        "The families of Ada Roe and Tom Birch",
        "Lawyers for Ada Roe, Tom Birch and Jan Lund",
        "A former Harran Tour player",
        "A West Harranian man who found the spider",
        "One Ada Roe fan from Tarn",
        "An Ada Roe fan",
        "Homeland Guard officials",
        "Ada Roe supporters",
        "Ada Roe and Tarn supporters",
        "Recent Ada Roe figures",
        "Unnamed Homeland Guard sources",
        "Land Office figures",
        "Several Tarnish and Harranian news outlets",
        "Several officials, including Minister Ada Roe",
        "Numerous witnesses, including Roe’s friend Tom Birch",
        "Three women, including former singer Ada Roe",
        "Tom Birch and a local commander",
      })
  void aNameThatOnlySaysWhichOrWhoseIsNotTheSpeakers(String source) {
    assertEquals(source, speaker(source));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Secretary of State Ada Roe~Ada Roe",
        "United States Attorney for the District of Harran Ada Roe~Ada Roe",
        "Minister for Works Ada Roe~Ada Roe",
        "A friend of Tom Birch, Ada Roe,~Ada Roe",
        "A Harran Citizen reporter inside the hall, Ada Roe,~Ada Roe",
        "The actress Ada Roe of Tarn~Ada Roe",
        "The actress Ada Roe from Tarn~Ada Roe",
        "The actress Ada Roe, who came,~Ada Roe",
        "The actress Ada Roe earlier in May~Ada Roe",
        "Ada Roe and other aides~Ada Roe",
      })
  void aNameWithWhatSomebodyIsRemainsTheirs(String source, String name) {
    assertEquals(name, speaker(source));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Inquiry", "Footage", "Man"})
  void aNounThatAHeadlineBeginsWithIsNobodysName(String noun) {
    String page = noun + " shows raid\n\nHe said it was late.";

    assertEquals(
        List.of(noun, "?"),
        Attributed.in(page).said(noun, "shows", "raid").said("He", "said", "it was late").voices());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "A senior official said it was cold.~A senior official",
        "Ada Roe said it was cold.~Ada Roe",
      })
  void whoHasJustSpokenWithoutANameSpeaksOn(String first, String name) {
    String source = first.substring(0, first.indexOf(" said"));
    Attributed page =
        Attributed.in(
                "Ada Roe, a former official, came. " + first + " The official said it was late.")
            .said(source, "said", "it was cold")
            .said("The official", "said", "it was late");

    assertEquals(name, last(page));
  }

  @Test
  void whoIsDescribedInFullIsNotWhoSpokeWithoutAName() {
    Attributed page =
        Attributed.in(
                "Harran mayor Ada Roe came. A mayor said it was cold. The Harran mayor said it was late.")
            .said("A mayor", "said", "it was cold")
            .said("The Harran mayor", "said", "it was late");

    assertEquals("Ada Roe", last(page));
  }

  @Test
  void somebodyNamedSinceIsNoMoreThanAGuess() {
    String page =
        "Ada Roe, an official, came. A security official said it was cold. Roe wept. The official said it was late.";
    Attributed read =
        Attributed.in(page)
            .said("A security official", "said", "it was cold")
            .said("The official", "said", "it was late");

    assertEquals("Ada Roe", last(read));
    assertTrue(reliability(read) < 0.8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "A Tarnish reporter~Harran reporter Ada Roe~false",
        "A foreign reporter~Ada Roe, a reporter from Harran,~false",
        "A Harran reporter~Harran reporter Ada Roe~true",
      })
  void whoIsNamedLaterIsDoubtfulWhereNotAllOfTheDescriptionFits(
      String source, String named, boolean sure) {
    Attributed page =
        Attributed.in(source + " said it was late.\n\n" + named + " came.")
            .said(source, "said", "it was late");

    double confidence = page.record().statements().get(0).speakerConfidence();
    assertEquals(sure, confidence > SpeakerConfidence.GUESS.probability());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It was built by Ada Roe, according to the mayor.",
        "It was sold to Ada Roe, while the mayor wept.",
      })
  void whatASentenceGoesOnWithDoesNotDescribeTheNameBefore(String sentence) {
    assertEquals("The mayor", speaker(sentence + " ", "The mayor"));
  }

  @Test
  void whatStandsBehindACommaDescribesTheNameElsewhere() {
    assertEquals("Ada Roe", speaker("It was built by Ada Roe, the mayor. ", "The mayor"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "She thanked the woman she played, Lena Birch, for the song.~Ada Roe",
        "Then the singer Lena Birch came.~Lena Birch",
      })
  void whomSheThanksIsNotIntroduced(String sentence, String name) {
    String page =
        "Actress Ada Roe won. Roe said it was old. " + sentence + " She said it was late.";

    assertEquals(
        name,
        last(
            Attributed.in(page)
                .said("Roe", "said", "it was old")
                .said("She", "said", "it was late")));
  }
}
