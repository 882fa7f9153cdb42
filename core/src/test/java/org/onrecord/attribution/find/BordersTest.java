package org.onrecord.attribution.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.Reading;

/** Where a statement begins and ends, and what is none. */
class BordersTest {
  private static List<String> statements(String text) {
    return Reading.of(text).statements();
  }

  @Test
  void whomItWasPromisedIsNoPartOfThePromise() {
    assertEquals(
        List.of("indirect [Ada Quill] {promised} that the pier would open"),
        statements("Ada Quill promised him that the pier would open."));
  }

  @Test
  void namingSomebodyIsNoStatement() {
    assertEquals(
        List.of(), statements("The Harbour Board today named Lena Holm as its chief pilot."));
  }

  @Test
  void aPlanThatWasReadIsNoStatementButWhatWasReadInItIs() {
    assertEquals(List.of(), statements("Councillor Ada Quill has read the plan."));
  }

  @Test
  void aWordThatPointsToSomethingElseIsNoStatement() {
    assertEquals(
        List.of(),
        statements("What the fishers told us. She later voted for it, and they for her."));
  }

  @Test
  void aHeadlineThatNamesWhatItIsAboutIsDoubtful() {
    double doubtful =
        Reading.of(
                "Ada Quill: Court drops the case\n\nThe court met in May, and rose soon after.\n\nIt meets again in June.")
            .record()
            .statements()
            .stream()
            .mapToDouble(statement -> statement.confidence())
            .max()
            .orElse(0);

    assertTrue(doubtful < 0.7, () -> "" + doubtful);
  }

  @Test
  void aQuotationAfterTheSentenceOfAParaphraseStandsAlone() {
    assertEquals(
        List.of(
            "indirect [Quill] {said} The pier was as old as the town",
            "direct [] {} “It has stood there since the flood of my grandmother’s time.”"),
        statements(
            "The pier was as old as the town, Quill said. “It has stood there since the flood of my grandmother’s time.”"));
  }

  @Test
  void theSourceIsAllThatStandsAfterAccordingTo() {
    assertEquals(
        List.of("indirect [a study by Lund & Hale] {according to} The pier is unsafe"),
        statements("The pier is unsafe, according to a study by Lund & Hale."));
  }

  @Test
  void singleMarksOpenParagraphAfterParagraph() {
    assertEquals(
        List.of(
            "direct [Ada Quill] {read} 'It began in the north shed. | 'We had one hose and it didn't work. | 'By six the beams were alight.'"),
        statements(
            "Ada Quill read from her statement.\n\n'It began in the north shed.\n\n"
                + "'We had one hose and it didn't work.\n\n'By six the beams were alight.'"));
  }

  @Test
  void marksWithSpacesInsideQuote() {
    assertEquals(
        List.of("direct [the harbour master] {said} \" The pier silts up every winter , \""),
        statements("\" The pier silts up every winter , \" the harbour master said ."));
  }

  @Test
  void whoIsToldOrHearsIsNoSource() {
    assertEquals(
        List.of("indirect [] {heard} that the lamp was out on the night of the storm"),
        statements("The inquest heard that the lamp was out on the night of the storm."));
  }

  @Test
  void whatOthersAreSaidToBelieveIsAStatementInsideAnother() {
    assertTrue(
        statements("“They believe the pier is safe,” Ada Quill said.")
            .contains("indirect [They] {believe} the pier is safe"));
  }

  @Test
  void whatSomebodySaysToThinkStaysTheirOwnStatement() {
    assertEquals(
        List.of("direct [Ada Quill] {said} “I think the pier is safe,”"),
        statements("“I think the pier is safe,” Ada Quill said."));
  }
}
