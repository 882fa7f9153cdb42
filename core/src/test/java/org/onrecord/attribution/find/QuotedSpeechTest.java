package org.onrecord.attribution.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.Reading;
import org.onrecord.text.Diagnostic;

class QuotedSpeechTest {
  @Test
  void aNounOfSayingAndItsOwnerIntroduceAQuotation() {
    assertTrue(
        Reading.of(
                "In response to an engineer’s remark that “no one asked us about the dam,” Halm replied: “That is so, and no one will.”")
            .statements()
            .contains("direct [an engineer’s] {remark} “no one asked us about the dam,”"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '^',
      value = {
        "“ ~ ”", "\" ~ \"", "‘ ~ ’", "' ~ '", "« ~ »", "» ~ «", "„ ~ “", "„ ~ ”", "'' ~ ''",
        "`` ~ ''", "‹ ~ ›", "‚ ~ ‘"
      })
  void everyStyleOfMarksQuotes(String open, String close) {
    String quotation = open + "The harbour won't close this winter," + close;

    assertEquals(
        List.of("direct [Ada Roe] {said} " + quotation),
        Reading.of(quotation + " Ada Roe said on the quay.").statements());
  }

  @Test
  void frenchSpacesInsideGuillemetsBelongToTheQuotation() {
    assertEquals(
        List.of("direct [Ada Roe] {said} « The harbour stays open »"),
        Reading.of("« The harbour stays open », Ada Roe said.").statements());
  }

  @Test
  void apostrophesAreNoMarks() {
    assertEquals(
        List.of(
            "direct [the miners’ lawyer] {said} ‘It’s the owners’ fault, not the miners’ fault,’"),
        Reading.of("‘It’s the owners’ fault, not the miners’ fault,’ said the miners’ lawyer.")
            .statements());
    assertEquals(
        List.of(
            "indirect [She] {said} the '90s were the fishermen's best years and the boats' last"),
        Reading.of("She said the '90s were the fishermen's best years and the boats' last.")
            .statements());
  }

  @Test
  void marksInsideAQuotationAreItsOwn() {
    assertEquals(
        "direct [Mr. Bell] {said} “She told me ‘never again’ and left,”",
        Reading.of("“She told me ‘never again’ and left,” Mr. Bell said.").statements().get(0));
    assertEquals(
        "direct [Mr. Bell] {said} ‘She told me “never again” and left,’",
        Reading.of("‘She told me “never again” and left,’ Mr. Bell said.").statements().get(0));
  }

  @Test
  void aQuotationOfSeveralSentencesIsOneContent() {
    String quotation = "“We waited. Nobody came! Why would they? [The road] was gone… all of it.”";

    assertEquals(
        List.of("direct [Ada Roe] {stated} " + quotation),
        Reading.of("Ada Roe stated: " + quotation + " The road is being rebuilt.").statements());
  }

  @Test
  void aQuotationInterruptedByItsCueIsOneContentOfTwoSpans() {
    assertEquals(
        List.of("direct [Ada Roe] {said} “We waited all night,” | “Nobody came.”"),
        Reading.of("“We waited all night,” Ada Roe said. “Nobody came.”").statements());
    assertEquals(
        List.of("direct [Ada Roe] {said} “We waited,” | “and nobody came.”"),
        Reading.of("“We waited,” Ada Roe said, “and nobody came.”").statements());
  }

  @Test
  void aQuotationReopenedAtEachParagraphIsOneContent() {
    String text =
        "Ada Roe said: “We waited all night.\n\n“Then the water came.\n\n“We left at dawn.”\n\nThe road is gone.";

    assertEquals(
        List.of(
            "direct [Ada Roe] {said} “We waited all night. | “Then the water came. | “We left at dawn.”"),
        Reading.of(text).statements());
    assertEquals(List.of(), Reading.of(text).record().diagnostics());
  }

  @Test
  void aNewQuotationInTheNextParagraphIsNotThatOfTheParagraphBefore() {
    assertEquals(
        List.of("“We waited all night,”", "“They are lying,”"),
        Reading.of(
                "“We waited all night,” Ada Roe said.\n\n“They are lying,” Tom Finch said of the crew.")
            .contents());
  }

  @Test
  void theCueMayStandBeforeOrAfterOrBeInverted() {
    assertEquals(
        List.of("direct [Tom Finch] {told} “The bridge is safe.”"),
        Reading.of("Tom Finch told the Harran Courier: “The bridge is safe.”").statements());
    assertEquals(
        List.of("direct [Tom Finch, the town’s engineer] {said} “The bridge is safe,”"),
        Reading.of("“The bridge is safe,” said Tom Finch, the town’s engineer.").statements());
    assertEquals(
        List.of("direct [he] {asked} “Is the bridge safe?”"),
        Reading.of("“Is the bridge safe?” he asked.").statements());
    assertEquals(
        List.of("direct [Mr. Bell] {asked} “Is the bridge safe?”"),
        Reading.of("“Is the bridge safe?” Mr. Bell asked.").statements());
  }

  @Test
  void paraphraseWithQuotedWordsIsMixed() {
    assertEquals(
        List.of("mixed [She] {said} that the bridge was “a danger to everyone” and had to go"),
        Reading.of("She said that the bridge was “a danger to everyone” and had to go.")
            .statements());
    assertEquals(
        List.of("mixed [Tom Finch] {said} The bridge is a “disgrace,”"),
        Reading.of("The bridge is a “disgrace,” Tom Finch said.").statements());
  }

  @Test
  void aQuotationAfterAColonBelongsToTheSentencesSubject() {
    assertEquals(
        List.of(
            "direct [The mayor] {opened with a look back} “It began with the flood of that year, and it never ended.”"),
        Reading.of(
                "The mayor opened with a look back: “It began with the flood of that year, and it never ended.”")
            .statements());
  }

  @Test
  void scareQuotesAndTitlesAreNoStatements() {
    assertEquals(
        List.of(),
        Reading.of(
                "The so-called “night market” opened in May. Her novel “The Salt Road” is sold there.")
            .statements());
  }

  @Test
  void whatAnotherPersonIsQuotedWithIsNotTheNextSpeakers() {
    assertEquals(
        List.of(
            "direct [a reporter’s] {remark} “nobody believed it,”",
            "direct [the mayor] {replied} “I believed it.”"),
        Reading.of(
                "To a reporter’s remark that “nobody believed it,” the mayor replied: “I believed it.”")
            .statements());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '^',
      value = {"“", "\"", "«", "„", "''", "‹", "‚"})
  void aMarkNeverClosedIsReportedAndSwallowsNothing(String open) {
    Reading reading =
        Reading.of(
            "The ferry was late "
                + open
                + "again. That is all we know.\n\nTom Finch said: “It is safe.”");

    assertEquals(List.of("direct [Tom Finch] {said} “It is safe.”"), reading.statements());
    assertEquals(
        List.of(Diagnostic.Code.UNCLOSED_QUOTATION),
        reading.record().diagnostics().stream().map(Diagnostic::code).toList());
    assertEquals(19, reading.record().diagnostics().get(0).span().start());
  }

  @Test
  void aForgottenClosingMarkCostsOnlyItsOwnQuotation() {
    Reading reading =
        Reading.of("“The ferry is late, Ada Roe said. “It is always late,” Tom Finch said.");

    assertTrue(
        reading.statements().contains("direct [Tom Finch] {said} “It is always late,”"),
        () -> reading.statements().toString());
    assertEquals(1, reading.record().diagnostics().size());
  }

  @Test
  void marksOfOneCommentDoNotPairWithThoseOfTheNext() {
    Reading reading =
        Reading.of(
            """
            Ferry to close

            The ferry will close in the autumn, the council said.

            2 Comments

              1. I never heard of it. “They always do that and you will see what comes next.

              2. I was told so last year, and I did not believe it. My neighbour said: “It is closing.”

            Leave a Reply
            """);

    assertTrue(
        reading.statements().stream()
            .anyMatch(s -> s.contains("[My neighbour] {said}") && s.endsWith("“It is closing.”")),
        () -> reading.statements().toString());
  }
}
