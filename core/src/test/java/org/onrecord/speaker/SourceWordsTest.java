package org.onrecord.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.record.PageRecord;

/** Which of the words of a source names the speaker, and which name somebody else. */
class SourceWordsTest {
  private static final String SAID = " said it was late.";

  private static String speaker(String text, String source) {
    List<String> voices = Attributed.in(text).said(source, "said", "it was late").voices();
    return voices.get(voices.size() - 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Mary Bell, who met Tom Finch,~Mary Bell",
        "Mary Bell (with Tom Finch)~Mary Bell",
        "the clerk (Mary Bell)~Mary Bell",
        "the clerk, Mary Bell~Mary Bell",
        "the clerk, Mary Bell, and Tom Finch~Mary Bell",
        "Mary Bell’s friend Tom Finch~Tom Finch",
        "Mary Bell's friend Tom Finch~Tom Finch",
        "an aide to Mary Bell~an aide to Mary Bell",
        "the head of boats Mary Bell~the head of boats Mary Bell",
        "the Head of Boats Mary Bell~Mary Bell",
        "Mary Bell and others~Mary Bell",
        "Mary Bell, Tom Finch~Mary Bell",
        "Mary Bell (@marybell)~Mary Bell",
        "the clerk (@clerk)~the clerk",
        "the clerk (late)~the clerk (late)",
        "Harran Ferry Union (HFU) President Mary Bell~Mary Bell",
        "Harran Council (HC) member Mary Bell~Mary Bell",
        "Harran Chamber of Commerce (H.C.C.) chief economist Mary Bell~Mary Bell",
        "Mary Bell of the Harran Ferry Union (HFU)~Mary Bell",
        "Harran Ferry Union (HFU)~Harran Ferry Union",
        "the clerk of the Union (HFU)~the clerk of the Union (HFU)",
        "Chief Justice (Rtd.) Mary Bell~Mary Bell",
        "Minister of Works Dr. Mary Bell~Mary Bell",
        "the Regional Director for Velma Ms Mary Bell~Mary Bell",
        "an aide to Governor Dr. Mary Bell~an aide to Governor Dr. Mary Bell",
        "Lund & Hale LLP partner Mary Bell~Mary Bell",
        "Lund & Hale~Lund & Hale",
        "the lawyers, Bell & Partners~the lawyers, Bell & Partners",
        "an agent for Nordwind GmbH & Co. KG~an agent for Nordwind GmbH & Co. KG",
        "the National Secretary-General, Comrade Mary Bell~Mary Bell",
      })
  void theNameThatSpeaksIsTheOneNothingHangsOntoSomebodyElse(String source, String speaker) {
    assertEquals(speaker, speaker("Then " + source + SAID, source));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Bell spokesman~Bell spokesman",
        "Bell himself~Tom Bell",
        "Bell who came~Tom Bell",
        "Bell and others~Tom Bell",
        "Bell, the mayor~Tom Bell",
      })
  void aSurnameBeforeASmallWordOnlySaysWhoseItIs(String source, String speaker) {
    assertEquals(speaker, speaker("Tom Bell came early. Then " + source + SAID, source));
  }

  @Test
  void whoIsTheOneMeantAndNotTheOneRuledOut() {
    assertEquals("Mary Bell", speaker("It was Mary Bell, not Tom Finch, who" + SAID, "who"));
    assertEquals("Tom Finch", speaker("It was not Mary Bell, Tom Finch, who" + SAID, "who"));
  }

  @Test
  void neitherIsNoForename() {
    assertEquals(
        "Mary Bell and Tom Finch",
        speaker("Neither Mary Bell nor Tom Finch" + SAID, "Neither Mary Bell nor Tom Finch"));
  }

  @Test
  void whoseNameTheSourceIsAPartOfSpeaks() {
    assertEquals("Mary Bell", speaker("Then Mary Bell" + SAID, "Mary"));
    assertEquals("Mary Ann Bell", speaker("Then Mary Ann Bell" + SAID, "Mary"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Mary Bell and Tom Finch~Mary Bell and Tom Finch",
        "Mary Bell, Tom Finch and Jan Lund~Mary Bell, Tom Finch and Jan Lund",
        "Mary Bell, Tom Finch, and Jan Lund~Mary Bell, Tom Finch and Jan Lund",
        "both Mary Bell and Tom Finch~Mary Bell and Tom Finch",
        "neither Mary Bell nor Tom Finch~Mary Bell and Tom Finch",
        "Mary Bell and Tom Finch,~Mary Bell and Tom Finch",
        "Mary Bell and Tom Finch of Velma~Mary Bell and Tom Finch of Velma",
        "Mary Bell with Tom Finch~Mary Bell",
      })
  void severalSpeakTogetherWhereTheSourceIsNothingElse(String source, String speaker) {
    assertEquals(speaker, speaker("Then " + source + SAID, source));
  }

  @ParameterizedTest
  @CsvSource({"Quorla Venn’s", "Quorla Venn's"})
  void whoOwnsWhatSpeaksIsAPersonWhateverTheNameLooksLike(String owner) {
    List<String> voices =
        Attributed.in(owner + " letter said it was late. Later Venn said it was not.")
            .said(owner + " letter", "said", "it was late")
            .said("Venn", "said", "it was not")
            .voices();

    assertEquals(List.of("Quorla Venn", "Quorla Venn"), voices);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Mary Bell’s office~Mary Bell’s office",
        "Mary Bell’s very old tall office~Mary Bell’s very old tall office",
        "Mary Bell’s very old tall lean office~Mary Bell",
        "Mary Bell’s Velma office~Mary Bell",
        "Mary Bell’s lamp~Mary Bell",
        "Mary Bell in the office~Mary Bell",
      })
  void whatSomebodyOwnsSpeaksWhereTheSourceStopsAtTheName(String words, String speaker) {
    assertEquals(speaker, speaker("Then " + words + SAID, "Mary Bell"));
  }

  @Test
  void whatFollowsTheVerbIsNotWhatSomebodyOwns() {
    String text = "It was late, in Mary Bell’s words to the office.";
    assertEquals(
        List.of("Mary Bell"),
        Attributed.in(text).said("Mary Bell", "words", "It was late").voices());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Mary Bell’s letter~Mary Bell",
        "his letter~Tom Finch",
        "its letter~?",
        "their letter~?",
        "the mayor’s letter~Tom Finch",
        "the clerk’s letter~the clerk",
        "my letter~?",
      })
  void whatSomebodyWroteIsTheirs(String source, String speaker) {
    assertEquals(speaker, speaker("Mayor Tom Finch came early. Then " + source + SAID, source));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Then the clerk, who said it was late, left.~the clerk",
        "Then Mary Bell, who said it was late, left.~Mary Bell",
        "Then Mary Bell, the tall mayor of Velma, who said it was late, left.~Mary Bell",
        "Then Mary Bell (the mayor) who said it was late, left.~Mary Bell",
        "Then Mary Bell came. Then a clerk who said it was late, left.~a clerk",
        "Then Mary Bell met rain, then rain, then a clerk who said it was late.~a clerk",
        "Then people who said it was late, left.~people",
        "Then gardeners who said it was late, left.~gardeners",
        "Then gardener who said it was late, left.~?",
        "Then the old tall lean gardener who said it was late, left.~the old tall lean gardener",
        "Then the very old tall lean gardener who said it was late, left.~?",
        "Then those who said it was late, left.~those",
        "Then 12 who said it was late, left.~?",
        ", who said it was late, left.~?",
        "Who said it was late, left.~?",
      })
  void whoIsTheNameOrNounBeside(String text, String speaker) {
    String source = text.startsWith("Who") ? "Who" : "who";
    assertEquals(speaker, speaker(text, source));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Then the Harran Trust, which said it was late, left.~Harran Trust",
        "Then the workers that said it was late, left.~the workers",
        "Then lamps which said it was late, left.~?",
        "Then the lamp which said it was late, left.~?",
        "Then the clerk which said it was late, left.~the clerk",
      })
  void whichIsABodyOrSomebodyWhoCanSpeak(String text, String speaker) {
    assertEquals(speaker, speaker(text, text.contains("which") ? "which" : "that"));
  }

  @Test
  void whoWithoutANounForASpeakerIsNoMoreThanAGuess() {
    PageRecord guess =
        Attributed.in("Then the tall gardener who said it was late, left.")
            .said("who", "said", "it was late")
            .record();
    PageRecord known =
        Attributed.in("Then the tall clerk who said it was late, left.")
            .said("who", "said", "it was late")
            .record();

    assertEquals(
        SpeakerConfidence.GUESS.probability(), guess.statements().get(0).speakerConfidence());
    assertTrue(
        known.statements().get(0).speakerConfidence() > SpeakerConfidence.GUESS.probability());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "a clerk in the hall~, Mary Bell, ~Mary Bell",
        "a clerk in the hall~, Mary Bell ~Mary Bell",
        "a clerk in the hall~, Mary Bell of Velma, ~a clerk in the hall",
        "a clerk in the hall~, Bell, ~a clerk in the hall",
        "a clerk in the hall~ Mary Bell, ~a clerk in the hall",
        "a lamp in the hall~, Mary Bell, ~a lamp in the hall",
        "the group~, Ferry Hands Together, ~Ferry Hands Together",
        "the group, Ferry Hands Together~, ~Ferry Hands Together",
        "the group in the hall~, Ferry Hands Together, ~group in the hall",
        "the group~, ferry hands, ~group",
        "the league~, Ferry Hands Together, ~Ferry Hands Together",
      })
  void theNameBehindADescriptionAndACommaIsTheSpeakers(
      String source, String between, String speaker) {
    assertEquals(speaker, speaker("Then " + source + between + SAID, source));
  }

  private static double sureness(String text, String source) {
    PageRecord record = Attributed.in(text).said(source, "said", "it was late").record();
    return record.statements().get(record.statements().size() - 1).speakerConfidence();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "the group~, Ferry Hands Together,~true",
        "the group, Ferry Hands Trust~,~true",
        "the old group, Ferry Hands Trust,~' '~true",
        "the league~, Ferry Hands Together,~true",
        "the group~, Ferry Hands Together and all~false",
        "the group in the hall~, Ferry Hands Together,~false",
        "the group~ Ferry Hands Together,~false",
        "the Group~, Ferry Hands Together,~false",
        "the lamp~, Ferry Hands Together,~false",
        "the clerk~, Ferry Hands Together,~false",
      })
  void aBodyInAnAppositionIsAsSureAsWhoIsBesideARelativePronoun(
      String source, String between, boolean sure) {
    double sureness = sureness("Then " + source + between.strip() + SAID, source);
    assertEquals(sure, sureness == SpeakerConfidence.RELATIVE.probability(), () -> "" + sureness);
  }

  @Test
  void itIsTheBodyThatSpokeLastAndMoreSurelyThanThey() {
    String text = "Then the Harran Trust said it rained. ";
    List<String> it =
        Attributed.in(text + "It said it was late.")
            .said("the Harran Trust", "said", "it rained")
            .said("It", "said", "it was late")
            .voices();
    assertEquals(List.of("Harran Trust", "Harran Trust"), it);

    Attributed its =
        Attributed.in(text + "It said it was late.")
            .said("the Harran Trust", "said", "it rained")
            .said("It", "said", "it was late");
    Attributed theirs =
        Attributed.in(text + "They said it was late.")
            .said("the Harran Trust", "said", "it rained")
            .said("They", "said", "it was late");
    assertEquals(List.of("Harran Trust", "Harran Trust"), theirs.voices());
    assertTrue(
        its.record().statements().get(1).speakerConfidence()
            > theirs.record().statements().get(1).speakerConfidence());
  }

  @Test
  void theyAreTheGroupThatSpokeLastAndItIsNot() {
    String text = "Then the workers said it rained. ";
    assertEquals(
        List.of("the workers", "the workers"),
        Attributed.in(text + "They said it was late.")
            .said("the workers", "said", "it rained")
            .said("They", "said", "it was late")
            .voices());
    assertEquals(
        List.of("the workers", "?"),
        Attributed.in(text + "It said it was late.")
            .said("the workers", "said", "it rained")
            .said("It", "said", "it was late")
            .voices());
  }
}
