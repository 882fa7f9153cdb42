package org.onrecord.attribution.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.Reading;

/** Statements that the form of a page shows. */
class FormSpeechTest {
  /** So that what follows is all body. */
  private static final String HEADLINE = "Pier to stay shut\n\n";

  private static List<String> statements(String text) {
    return Reading.of(HEADLINE + text).statements();
  }

  @Test
  void eachOfTwoSignedQuotationsHasItsSigner() {
    assertEquals(
        List.of(
            "direct [Alderman Ada Quill] {-} “The pier is ours, and we will mend it.”",
            "direct [Harbour Master Jon Okafor] {—} “I have waited nine years for this.”"),
        statements(
            "“The pier is ours, and we will mend it.” -Alderman Ada Quill\n\n"
                + "“I have waited nine years for this.” — Harbour Master Jon Okafor"));
  }

  @Test
  void aQuotationWithAColonAndANameBehindIsSigned() {
    assertEquals(
        List.of("direct [Lena Holm] {:} “The tram never came, so I walked.”"),
        statements("“The tram never came, so I walked.” : Lena Holm"));
  }

  @Test
  void aLineInsideTheArticleMayBeSignedByARoleAsAHeadlineMay() {
    assertEquals(
        List.of("direct [pier keeper] {–} “We were never asked”"),
        statements("It rained.\n\n“We were never asked” – pier keeper\n\nIt rained on."));
    assertTrue(
        statements("It rained.\n\n“We were never asked” – not even once, and not by letter.")
            .stream()
            .noneMatch(statement -> statement.contains("[not even")));
  }

  @Test
  void aHandleBeforeAColonSignsAPost() {
    assertEquals(
        List.of("direct [@lenaholm] {:} The tram never came."),
        statements("12.30\n\n@lenaholm: The tram never came.\n\nIt rained on."));
    assertTrue(statements("It rained.\n\nMail it to @lenaholm: she waits.").isEmpty());
  }

  @Test
  void aRoleMayIntroduceTheQuotationBelow() {
    assertEquals(
        List.of("direct [the harbour office] {from} “All boats must leave the quay by noon.”"),
        statements("And from the harbour office:\n\n“All boats must leave the quay by noon.”"));
  }

  @Test
  void aNameOnTheLineBelowSigns() {
    assertEquals(
        List.of("direct [Lena Holm, baker] {} “Nobody asked the baker.”"),
        statements("“Nobody asked the baker.”\n\n– Lena Holm, baker"));
  }

  @Test
  void aSentenceAfterADashIsNoSignature() {
    assertTrue(
        statements("“Nobody asked the baker.” — That was in May, and it is so still.").stream()
            .noneMatch(statement -> statement.contains("That was in May")));
  }

  @Test
  void aPostIsTheWordsOfWhoIsNamedBelow() {
    assertEquals(
        List.of("direct [Sela Brandt (@selabrandt)] {} The pier is shut. I walk there every day."),
        statements(
            "The pier is shut. I walk there every day. https://t.co/Abc1\n\n"
                + "— Sela Brandt (@selabrandt) May 2, 2020"));
  }

  @Test
  void aPostInVerseHasItsShortLines() {
    assertEquals(
        List.of("direct [Sela (@sela)] {} no. more. piers. | ever."),
        statements("no. more. piers.\n\never.\n\n— Sela (@sela) May 2, 2020"));
  }

  @Test
  void aLineThatOnlyNamesSomebodyIntroducesTheQuotationBelow() {
    assertEquals(
        List.of(
            "direct [Nadia Fell, chief engineer] {From the desk of} “The piles are rotten below the water line.”"),
        statements(
            "From the desk of Nadia Fell, chief engineer\n\n"
                + "“The piles are rotten below the water line.”"));
  }

  @Test
  void whateverIsDoneBesideAQuotationThatEndsInACommaIsSaid() {
    assertEquals(
        List.of(
            "direct [Jon Okafor] {bristled} “That is not so,”",
            "direct [Lena Holm] {tutted} “It is,”"),
        statements("“That is not so,” bristled Jon Okafor.\n\n“It is,” tutted Lena Holm."));
  }

  @Test
  void aTagWithWordsOfItsOwnTagsNoOther() {
    assertTrue(
        statements(
                "To a fisher’s remark that “no one asked us about it,” Quill replied: “That is so, and no one will.”")
            .contains("direct [Quill] {replied} “That is so, and no one will.”"));
    assertTrue(
        statements(
                "To a fisher’s remark that “no one asked us about it,” Quill replied: “That is so, and no one will.”")
            .stream()
            .noneMatch(statement -> statement.contains("[Quill] {replied} “no one")));
  }

  @Test
  void aLineWithNameAndAgeSignsTheQuotationBesideIt() {
    String roe = "“The boat came late, and we were wet.”";
    String bell = "“The wall was thin, and nobody came.”";
    List<String> signed =
        List.of(
            "direct [Ada Roe, 52, Harran] {} " + roe, "direct [Tom Bell, 38, baker] {} " + bell);

    assertEquals(
        signed, statements(roe + "\n\nAda Roe, 52, Harran\n\n" + bell + "\n\nTom Bell, 38, baker"));
    assertEquals(
        signed, statements("Ada Roe, 52, Harran\n\n" + roe + "\n\nTom Bell, 38, baker\n\n" + bell));
    assertEquals(
        signed, statements(roe + "\nAda Roe, 52, Harran\n\n" + bell + "\nTom Bell, 38, baker"));
  }

  @Test
  void whoIsNamedWithAnAgeBeforeAColonSpeaksNext() {
    assertEquals(
        List.of("direct [Ilka, 34, mother of three] {:} “They came at four, and it was dark.”"),
        statements("Ilka, 34, mother of three:\n\n“They came at four, and it was dark.”"));
    assertEquals(
        List.of("direct [Ilka, 67, retired nurse] {:} We eat once a day, and it is cold."),
        statements("Ilka, 67, retired nurse: We eat once a day, and it is cold."));
  }
}
