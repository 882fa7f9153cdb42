package org.onrecord.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Through whom we know what was said, and to whom it was said. */
class HearsayTest {
  private static final String COLUMN =
      """
      The mill is sold

      By Jane Roe

      The mill was sold in May, and nobody in the village of Harran had been asked.

      """;

  @Test
  void whatOneRecountsThatHeWasToldGoesThroughHim() {
    assertEquals(
        List.of("Jane Roe > Viktor Halm", "Jane Roe > Viktor Halm > Tom Finch -> Viktor Halm"),
        Attributed.in(
                COLUMN
                    + "Viktor Halm recalled that he had made an offer. But the miller Tom Finch told Halm that the mill was not for sale.\n")
            .said("Viktor Halm", "recalled", "that he had made an offer")
            .said("the miller Tom Finch", "told", "that the mill was not for sale")
            .voices());
  }

  @Test
  void anAnswerInADisputeIsNotHearsay() {
    assertEquals(
        List.of("Jane Roe > Viktor Halm", "Jane Roe > Tom Finch -> Viktor Halm"),
        Attributed.in(
                COLUMN
                    + "Viktor Halm said that he had made an offer. But the miller Tom Finch told Halm that the mill was not for sale.\n")
            .said("Viktor Halm", "said", "that he had made an offer")
            .said("the miller Tom Finch", "told", "that the mill was not for sale")
            .voices());
  }

  @Test
  void aStatementInsideAnotherGoesThroughItsSpeaker() {
    assertEquals(
        List.of("Jane Roe > Mary Bell", "Jane Roe > Mary Bell > Tom Finch -> Mary Bell"),
        Attributed.in(COLUMN + "“Tom Finch told me the wheel was broken,” Mary Bell said.\n")
            .said("Mary Bell", "said", "“Tom Finch told me the wheel was broken,”")
            .said("Tom Finch", "told", "the wheel was broken")
            .voices());
  }

  @Test
  void theFirstPersonInAQuotationIsItsSpeaker() {
    assertEquals(
        List.of("Jane Roe > Mary Bell", "Jane Roe > Mary Bell"),
        Attributed.in(COLUMN + "“I said it would break,” Mary Bell said.\n")
            .said("Mary Bell", "said", "“I said it would break,”")
            .said("I", "said", "it would break")
            .voices());
  }

  @Test
  void meInAQuotationIsWhoIsQuotedWhereThePageNamesNoAuthor() {
    assertEquals(
        List.of("Mary Bell", "Mary Bell > Tom Finch -> Mary Bell"),
        Attributed.in("“Tom Finch told me the wheel was broken,” Mary Bell said.\n")
            .said("Mary Bell", "said", "“Tom Finch told me the wheel was broken,”")
            .said("Tom Finch", "told", "the wheel was broken")
            .voices());
  }

  @Test
  void heInAQuotationIsNotTheOneQuoted() {
    assertEquals(
        List.of("Tom Pike", "Tom Pike > Viktor Halm"),
        Attributed.in(
                "Tom Pike spoke for the first time on Monday about Viktor Halm.\n\n"
                    + "“One evening he said the wheel was broken,” Pike said.\n")
            .said("Pike", "said", "“One evening he said the wheel was broken,”")
            .said("he", "said", "the wheel was broken")
            .voices());
  }

  @Test
  void whatAnUnnamedReaderReportsGoesThroughThatReader() {
    assertEquals(
        List.of("reader c1 > Viktor Halm", "reader c2"),
        Attributed.in(
                COLUMN
                    + """
                    2 Comments

                      1. I was there when it was sold. Viktor Halm said the price was fair.

                      2. I was there too. Viktor Halm would have simply said: take it or leave it, and that is not how a village is treated.

                    Leave a Reply
                    """)
            .said("Viktor Halm", "said", "the price was fair")
            .said("Viktor Halm", "would have simply said", "take it or leave it")
            .voices());
  }

  @Test
  void theListenerIsWhomTheCueNames() {
    assertEquals(
        List.of(
            "Jane Roe > Mary Bell -> reporters",
            "Jane Roe > Mary Bell -> Viktor Halm",
            "Jane Roe > Mary Bell"),
        Attributed.in(
                COLUMN
                    + "Mary Bell told reporters on Monday that it rained. Bell wrote to Viktor Halm that the wheel stood still. Bell told on Tuesday how it ended.\n")
            .said("Mary Bell", "told", "that it rained")
            .said("Bell", "wrote", "that the wheel stood still")
            .said("Bell", "told", "how it ended")
            .voices());
  }
}
