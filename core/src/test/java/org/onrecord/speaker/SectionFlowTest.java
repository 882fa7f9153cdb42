package org.onrecord.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.person.Person;
import org.onrecord.record.PageRecord;

/**
 * What a reader has in mind on the way through a page: who spoke, who is mentioned where, whose
 * reports and letters it prints.
 */
class SectionFlowTest {
  private static List<String> mentions(PageRecord record, String name) {
    Person person =
        record.people().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    return person.mentions().stream().map(record.page().text()::slice).toList();
  }

  @Test
  void whoSpeaksIsMentionedByThePronounAndByTheDescription() {
    PageRecord record =
        Attributed.in("Mayor Mary Bell came. The mayor said it was late. She said she knew.")
            .said("The mayor", "said", "it was late")
            .said("She", "said", "she knew")
            .record();

    assertEquals(
        List.of("Mayor Mary Bell", "The mayor", "She", "she"), mentions(record, "Mary Bell"));
  }

  @Test
  void aPronounInQuotedWordsIsNoMentionAndInAParaphraseItIs() {
    PageRecord quoted =
        Attributed.in("Mary Bell came. “Then she left,” said Tom Finch.")
            .said("Tom Finch", "said", "“Then she left,”")
            .record();
    assertEquals(List.of("Mary Bell"), mentions(quoted, "Mary Bell"));

    PageRecord told =
        Attributed.in("Mary Bell came. Then she left, said Tom Finch.")
            .said("Tom Finch", "said", "Then she left")
            .record();
    assertEquals(List.of("Mary Bell", "she"), mentions(told, "Mary Bell"));
  }

  @Test
  void aPronounBehindTheLastStatementIsAMention() {
    PageRecord record =
        Attributed.in("Mary Bell said it was late. Then she left.")
            .said("Mary Bell", "said", "it was late")
            .record();

    assertEquals(List.of("Mary Bell", "she"), mentions(record, "Mary Bell"));
  }

  @Test
  void whoIsKnownByADescriptionSpeaksOn() {
    List<String> voices =
        Attributed.in(
                "Mayor Mary Bell came, and Ida Roe came. The mayor said it was late. She said she knew.")
            .said("The mayor", "said", "it was late")
            .said("She", "said", "she knew")
            .voices();

    assertEquals(List.of("Mary Bell", "Mary Bell"), voices);
  }

  @Test
  void whoSpokeInATurnIsTheOneSpokenOfBehindIt() {
    PageRecord record =
        Attributed.in(
                "The dam\n\nThe press met on Monday in the old hall.\n\nTOM FINCH: Did you read it?\n\nINES TALVA: I did.\n\nTOM FINCH: And?\n\nINES TALVA: No.\n")
            .record();

    assertEquals(List.of("TOM FINCH", "TOM FINCH"), mentions(record, "Tom Finch"));
  }

  @Test
  void whoPassedItOnIsListed() {
    PageRecord record =
        Attributed.in("It was late, Mary Bell said, according to the Harran Courier.")
            .said("Mary Bell", "said", "It was late")
            .record();

    assertEquals(List.of("Harran Courier"), mentions(record, "Harran Courier"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "via the Harran Courier~Harran Courier > Mary Bell",
        "per Tom Finch~Tom Finch > Mary Bell",
        "per columnist Tom Finch~Tom Finch > Mary Bell",
        "per the old town columnist Tom Finch~Mary Bell",
        "as first reported by Tom Finch~Tom Finch > Mary Bell",
        "as told to Tom Finch~Tom Finch > Mary Bell",
        "as told by Tom Finch~Mary Bell",
        "as seen by Tom Finch~Mary Bell",
        "according to Tom Finch’s letter~Mary Bell",
        "via Twitter~Mary Bell",
        "according to court papers~Mary Bell",
        "according to the Harran Courier’s owner~Mary Bell",
        "via~Mary Bell",
        "as reported~Mary Bell",
        "a b c d e f g h per Tom Finch~Tom Finch > Mary Bell",
        "a b c d e f g h i j per Tom Finch~Mary Bell",
      })
  void whoPassedItOnStandsBehindALink(String link, String voice) {
    List<String> expected = List.of(voice);
    assertEquals(
        expected,
        Attributed.in("It was late, Mary Bell said " + link + ".")
            .said("Mary Bell", "said", "It was late")
            .voices());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "The report by the Harran Trust~Harran Trust",
        "The report from Harran Trust~Harran Trust",
        "The report, published on Monday by the Harran Trust~Harran Trust",
        "The report, published late last week on Monday by the Harran Trust~The report",
        "The report in the Harran Times~Harran Times",
        "The report in the Harran Trust~The report",
        "The report with the Harran Trust~The report",
        "The report by the EU~The report",
        "The report by the Ferry Workers’ Union~Ferry Workers’ Union",
        "The report by~The report",
        "The report~The report",
      })
  void aReportIsItsAuthors(String source, String author) {
    List<String> voices =
        Attributed.in("It was found in the winter. " + source + " said it was late.")
            .said(source, "said", "it was late")
            .voices();

    String found = voices.get(0).replace("the ", "");
    assertTrue(
        author.equals("The report") ? found.startsWith("The report") : found.equals(author),
        voices::toString);
  }

  @Test
  void aReportMeansTheOneBefore() {
    assertEquals(
        List.of("Harran Trust", "Harran Trust", "Velma Board", "Velma Board"),
        Attributed.in(
                "In the winter the report by the Harran Trust said it rained. The report said so twice. In the spring the report by the Velma Board said it snowed. The report said so once.")
            .said("the report by the Harran Trust", "said", "it rained")
            .said("The report", "said", "so twice")
            .said("the report by the Velma Board", "said", "it snowed")
            .said("The report", "said", "so once")
            .voices());
  }

  private static String letter(String before, String signature) {
    return Attributed.in(
            before
                + "\n\nI believe that the crews are too small.\n\n"
                + signature
                + "\n\nThe next one is late.\n\nI doubt that it is.\n")
        .said("I", "believe", "that the crews are too small")
        .voices()
        .get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Edda Moorhouse~Edda Moorhouse",
        "EDDA MOORHOUSE~EDDA MOORHOUSE",
        "Edda Moorhouse, East Harran~Edda Moorhouse",
        "— Edda M.~Edda M",
        "Edda Moorhouse Jr.~Edda Moorhouse Jr.",
        "Edda van Moorhouse~Edda van Moorhouse",
        "Edda Moorhouse left.~?",
        "edda moorhouse~?",
      })
  void aLetterIsWhoseNameStandsBelow(String signature, String author) {
    assertEquals(author, letter("Letters to the editor\n\nThe ferry is late.", signature));
  }

  @Test
  void onlyAPageOfLettersHasThem() {
    assertEquals("?", letter("Notes to the editor\n\nThe ferry is late.", "Edda Moorhouse"));
    assertEquals("Edda Moorhouse", letter("One.\n\nTwo.\n\nThree.\n\nA letter.", "Edda Moorhouse"));
    assertEquals("?", letter("One.\n\nTwo.\n\nThree.\n\nFour.\n\nA letter.", "Edda Moorhouse"));
  }

  @Test
  void aNameThatFollowsNoSentenceIsNoSignature() {
    List<String> voices =
        Attributed.in(
                "Letters to the editor\n\nI believe that the crews are too small\n\nEdda Moorhouse\n\nI doubt it.\n")
            .said("I", "believe", "that the crews are too small")
            .voices();

    assertEquals(List.of("?"), voices);
  }

  @Test
  void aLetterEndsWithItsSignature() {
    assertEquals(
        List.of("Edda Moorhouse", "?"),
        Attributed.in(
                "Letters to the editor\n\nI believe that the crews are too small.\n\nEdda Moorhouse\n\nI doubt that it is.\n")
            .said("I", "believe", "that the crews are too small")
            .said("I", "doubt", "that it is")
            .voices());
  }

  @Test
  void inACommentIsTheReaderWhoeverSignsTheArticle() {
    assertEquals(
        List.of("Jane Roe", "reader c1"),
        Attributed.in(
                """
                The mill is sold

                By Jane Roe

                The mill was sold in May. I believe that nobody in the village had been asked.

                1 Comment

                  1. Well done. I think it was the right thing, and it came in time.

                Leave a Reply
                """)
            .said("I", "believe", "that nobody in the village had been asked")
            .said("I", "think", "it was the right thing")
            .voices()
            .stream()
            .map(voice -> voice.replaceAll(".* > ", ""))
            .toList());
  }

  @Test
  void whoIsNamedInACommentIsNotTheOneAPronounOfTheArticleMeans() {
    List<String> voices =
        Attributed.in(
                """
                The mill is sold

                Mary Bell said the mill was sold in May, and nobody in the village had been asked.

                1 Comment

                  1. She said it was the right thing, and it came in time for the village.

                Leave a Reply
                """)
            .said("Mary Bell", "said", "the mill was sold in May")
            .said("She", "said", "it was the right thing")
            .voices();

    assertEquals("?", voices.get(1).replaceAll(".* > ", ""));
  }
}
