package org.onrecord.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.record.PageRecord;
import org.onrecord.statement.Statement;

/** Names that a page has near a statement and that are not, or not surely, the speaker's. */
class SureNamesTest {
  /** From here on a name looks sure to who reads the report. */
  private static final double SURE = 0.8;

  private static String speaker(Attributed page) {
    List<String> voices = page.voices();
    return voices.get(voices.size() - 1);
  }

  private static boolean isSure(Attributed page) {
    PageRecord record = page.record();
    Statement last = record.statements().get(record.statements().size() - 1);
    return last.reliability() >= SURE;
  }

  private static Attributed says(String text, String source) {
    return Attributed.in(text + " " + source + " said it was late.")
        .said(source, "said", "it was late");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada Roe’s successor",
        "Ada Roe’s opponent",
        "Roe’s killers",
        "Roe’s camp",
        "Her rival",
        "Her former employer",
        "Her fans",
      })
  void whoBelongsToSomebodySpeaksForThemselves(String source) {
    assertEquals(source, speaker(says("Ada Roe lost the race.", source)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ada Roe’s submission", "Her statement", "Roe’s letter"})
  void whatSomebodyWritesIsTheirs(String source) {
    assertEquals("Ada Roe", speaker(says("Ada Roe lost the race.", source)));
  }

  @Test
  void aThingOfSomebodysIsNoSureWordOfTheirs() {
    assertFalse(isSure(says("Ada Roe lost the race.", "Her lantern")));
    assertTrue(isSure(says("Ada Roe lost the race.", "Her statement")));
  }

  @Test
  void ofTwoWhomADescriptionFitsNeitherIsSure() {
    String both = "Health minister Ada Roe wept with farm minister Lena Birch.";

    assertFalse(isSure(says(both, "The minister")));
    assertTrue(isSure(says(both, "The farm minister")));
    assertTrue(isSure(says("Health minister Ada Roe wept.", "The minister")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "The Harran minister~true",
        "The minister~true",
        "The Tarn minister~false",
        "The minister of Tarn~false",
      })
  void aNameInADescriptionThatThePageDoesNotGiveSomebodyMakesItDoubtful(
      String source, boolean sure) {
    assertEquals(sure, isSure(says("Harran minister Ada Roe wept.", source)));
  }

  @Test
  void whoIsOfAnotherNationIsSomebodyElse() {
    String page = "French minister Ada Roe wept.";

    assertEquals("The Norwegian minister", speaker(says(page, "The Norwegian minister")));
    assertEquals("Ada Roe", speaker(says(page, "The French minister")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "In a call with Ada Roe, the minister of Tarn said it was cold.~false",
        "On Monday Ada Roe, the minister of Tarn, said it was cold.~true",
        "On Monday Ada Roe, the minister who said it was cold, came.~true",
      })
  void whoSpeaksBehindANameAndACommaIsNotWhatItIsCalled(String sentence, boolean same) {
    assertEquals(same, speaker(says(sentence, "The minister of Tarn")).equals("Ada Roe"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Ada Roe came first and her twin Lena Roe second.~Roe~false",
        "Sisters Ada Roe and Lena Roe opened a shop.~Roe~false",
        "Ada Roe met her sister Lena Roe. Ada Roe stayed.~Roe~true",
        "Lena Roe left in May./A year went by./Ada Roe came.~Roe~true",
        "Ada Roe came first and Lena Birch second.~Roe~true",
        "Ada Roe came first and her twin Lena Roe second.~Ada Roe~true",
      })
  void aSurnameIsDoubtfulWhereAnotherOfThatNameWasNamedLast(
      String text, String source, boolean sure) {
    assertEquals(sure, isSure(says(text.replace("/", "\n\n"), source)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Peter Roe works with his son Tom Roe.~The younger Roe~Tom Roe",
        "Peter Roe works with his son Tom Roe.~The older Roe~Peter Roe",
        "Tom Roe works with his father Peter Roe.~The elder Roe~Peter Roe",
        "Tom Roe works with his father Peter Roe.~The younger Roe~Tom Roe",
        "Peter Roe works with Tom Roe.~The younger Roe~?",
        "Peter Roe works with his son Jeff.~The younger Roe~?",
      })
  void theYoungerOfTwoIsWhoIsTheOthersChild(String text, String source, String name) {
    assertEquals(name, speaker(says(text, source)));
  }

  @Test
  void theElderOfWhomOnlyOneIsNamedIsNotSure() {
    assertFalse(isSure(says("Peter Roe works with his son Jeff.", "The elder Roe")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The hall was full. (Picture: Ada Roe)",
        "(Photo courtesy of Ada Roe)",
        "The hall fell at noon. Image credit: Ada Roe/Tarn News",
        "Rex the dog. Photo by Ada Roe/The Herald",
        "Dancers in the square | Photo: Ada Roe | Tarn Press",
        "The hall was full. Photo: Tarn News/Ada Roe",
        "The hall was full. Credit: Ada Roe",
        "The hall was full. © Ada Roe",
      })
  void whoMadeAPictureIsNotWhoSpeaksUnderIt(String credit) {
    String page = credit + "\n\nThe queen wept. She said it was late.";

    assertEquals("?", speaker(Attributed.in(page).said("She", "said", "it was late")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The film shows a picture by Ada Roe of the hall.",
        "Pictured: Ada Roe in the hall.",
        "The video of Ada Roe went round.",
      })
  void whoIsInAPictureOrASentenceAboutOneMaySpeak(String sentence) {
    String page = sentence + "\n\nThe hall was full. She said it was late.";

    assertEquals("Ada Roe", speaker(Attributed.in(page).said("She", "said", "it was late")));
  }

  private static Attributed read(String words, String cue) {
    return Attributed.in(words + " “It is late.” Tom Finch left.")
        .said("Ada Roe", cue, "“It is late.”");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Ada Roe received a message that read:~received",
        "Ada Roe had recently got a letter from school which said:~got",
        "Ada Roe was sent a text on Monday that said:~sent",
        "Ada Roe found a note on the door that said:~found",
      })
  void whatSomebodyReceivesIsNotTheirWord(String words, String cue) {
    assertEquals("?", speaker(read(words, cue)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Ada Roe held a placard that read:~held",
        "Ada Roe was at the gate. Ada Roe wore a cap that said:~wore",
        "Ada Roe shared a post by Tom Finch that said:~shared",
        "Ada Roe showed reporters a note saying:~showed",
      })
  void whatSomebodyShowsMayBeAnothersWord(String words, String cue) {
    assertEquals("Ada Roe", speaker(read(words, cue)));
    assertFalse(isSure(read(words, cue)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Ada Roe issued a letter that read:~issued",
        "Ada Roe sent a message that said:~sent",
        "Ada Roe posted a note that said:~posted",
        "Ada Roe said she received a letter that said:~said",
        "Ada Roe held a meeting that said:~held",
        "Ada Roe held a placard. She said:~said",
      })
  void whatSomebodySendsIsTheirs(String words, String cue) {
    assertEquals("Ada Roe", speaker(read(words, cue)));
    assertTrue(isSure(read(words, cue)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Peter Roe wept. His son, Peter Roe Jr., left.~Peter Roe~false",
        "Peter Roe wept. His son, Peter Roe Jr., left.~Roe Jr.~false",
        "Peter Roe wept. Peter Roe III, his heir, left.~Roe~false",
        "Peter Roe Sr. wept. His son, Peter Roe Jr., left.~Roe~false",
        "Peter Roe Jr. wept. Peter Roe is 60.~Roe~true",
        "Peter Roe Jr. wept. His friend Tom Finch left.~Peter Roe Jr.~true",
        "Peter Roe wept. Tom Finch Jr. left.~Roe~true",
      })
  void aFatherAndSonOfOneNameAreNotSure(String text, String source, boolean sure) {
    assertEquals(sure, isSure(says(text, source)));
  }
}
