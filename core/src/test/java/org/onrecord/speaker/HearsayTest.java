package org.onrecord.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.attribution.Attribution;
import org.onrecord.statement.Kind;
import org.onrecord.text.Span;

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
  void whoIsNamedAsListenerInAQuotationStaysTheListener() {
    assertEquals(
        List.of("Jane Roe > Mary Bell", "Jane Roe > Mary Bell > Tom Finch -> Viktor Halm"),
        Attributed.in(
                COLUMN
                    + "“Tom Finch told Viktor Halm that the wheel was broken,” Mary Bell said.\n")
            .said("Mary Bell", "said", "“Tom Finch told Viktor Halm that the wheel was broken,”")
            .said("Tom Finch", "told", "that the wheel was broken")
            .voices());
  }

  @Test
  void whatIsToldToNobodyInAQuotationHasNoListener() {
    assertEquals(
        List.of("Jane Roe > Mary Bell", "Jane Roe > Mary Bell > Tom Finch"),
        Attributed.in(COLUMN + "“Tom Finch said the wheel was broken,” Mary Bell said.\n")
            .said("Mary Bell", "said", "“Tom Finch said the wheel was broken,”")
            .said("Tom Finch", "said", "the wheel was broken")
            .voices());
  }

  @Test
  void theFirstPersonOutsideAQuotationIsWhoWroteThePage() {
    assertEquals(
        List.of("Jane Roe -> Mary Bell", "Jane Roe > Tom Finch -> Jane Roe"),
        Attributed.in(
                COLUMN
                    + "I told Mary Bell that the wheel was broken. Tom Finch told me that it was not.\n")
            .said("I", "told", "that the wheel was broken")
            .said("Tom Finch", "told", "that it was not")
            .voices());
  }

  @Test
  void whatIsInsideThreeStatementsGoesThroughAllOutermostFirst() {
    assertEquals(
        List.of(
            "Jane Roe > Ann Poe",
            "Jane Roe > Ann Poe > Mary Bell",
            "Jane Roe > Ann Poe > Mary Bell > Tom Finch"),
        Attributed.in(
                COLUMN + "“Mary Bell said Tom Finch said the wheel was broken,” Ann Poe said.\n")
            .said("Ann Poe", "said", "“Mary Bell said Tom Finch said the wheel was broken,”")
            .said("Mary Bell", "said", "Tom Finch said the wheel was broken")
            .said("Tom Finch", "said", "the wheel was broken")
            .voices());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "“It leaks,” Mary Bell said, via the Harran Times.~Harran Times",
        "“It leaks,” Mary Bell said, via Tom Finch of the Herald.~Tom Finch",
        "“It leaks,” Mary Bell said on Monday, according to Reuters.~Reuters",
        "“It leaks,” Mary Bell said, according to columnist Tom Finch.~Tom Finch",
        "“It leaks,” Mary Bell said, as first reported by the Harran Times.~Harran Times",
        "“It leaks,” Mary Bell said, as told to Tom Finch.~Tom Finch",
        "“It leaks,” Mary Bell said, per Reuters.~Reuters",
        "“It leaks,” Mary Bell said via Twitter.~",
        "“It leaks,” Mary Bell said, according to court papers.~",
        "“It leaks,” Mary Bell said, according to Finch’s lawyer.~",
        "“It leaks,” Mary Bell said. According to Reuters the mill was sold.~",
        "“It leaks,” Mary Bell said, as wet as she was by Monday.~",
        "“It leaks,” Mary Bell said, according to Mary Bell.~"
      })
  void whoPassedItOnStandsBehindTheVerb(String sentence, String relay) {
    assertEquals(
        List.of(relay == null ? "Mary Bell" : relay + " > Mary Bell"),
        Attributed.in(sentence).said("Mary Bell", "said", "“It leaks,”").voices());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Mary Bell, via the Harran Times, said it leaks.~Harran Times",
        "Mary Bell, through her lawyer, said it leaks.~her lawyer",
        "Mary Bell, through her tears, said it leaks.~",
        "Mary Bell, according to Reuters, said it leaks.~Reuters",
        "Mary Bell, once of the Harran Times, said it leaks.~",
      })
  void whoPassedItOnMayStandBeforeTheVerb(String sentence, String relay) {
    assertEquals(
        List.of(relay == null ? "Mary Bell" : relay + " > Mary Bell"),
        Attributed.in(sentence).said("Mary Bell", "said", "it leaks").voices());
  }

  @Test
  void whatPassesOnComesAfterWhoWroteThePage() {
    assertEquals(
        List.of("Jane Roe > Reuters > Mary Bell"),
        Attributed.in(COLUMN + "“It leaks,” Mary Bell said, according to Reuters.\n")
            .said("Mary Bell", "said", "“It leaks,”")
            .voices());
  }

  @Test
  void theHolderIsTheSmallestThatHoldsTheSource() {
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      List<Attribution> attributions = new ArrayList<>();
      nest(new Span(0, 60), attributions, random);
      Collections.shuffle(attributions, random);
      int[] holders = Hearsay.holders(attributions);
      for (int i = 0; i < holders.length; i++) {
        assertEquals(holder(i, attributions), holders[i], "seed " + seed + " " + attributions);
      }
    }
  }

  /**
   * Attributions inside a place, each with others inside it; a source may stand before its content.
   */
  private static void nest(Span place, List<Attribution> into, Random random) {
    int at = place.start();
    while (place.end() - at > 3) {
      int start = at + random.nextInt(3);
      int end = Math.min(place.end(), start + 1 + random.nextInt(place.end() - at));
      if (start >= end) {
        return;
      }
      Span content = new Span(start, end);
      List<Span> source =
          random.nextBoolean() || start == 0 ? List.of() : List.of(new Span(start - 1, start));
      into.add(new Attribution(Kind.INDIRECT, source, List.of(), List.of(content), "body", 1));
      nest(new Span(start + 1, end), into, random);
      at = end;
    }
  }

  private static int holder(int inner, List<Attribution> all) {
    Attribution attribution = all.get(inner);
    Span place =
        attribution.source().isEmpty() ? attribution.content().get(0) : attribution.source().get(0);
    int smallest = -1;
    for (int i = 0; i < all.size(); i++) {
      Span content = all.get(i).extent();
      boolean holds =
          content.contains(place)
              && content.contains(attribution.extent())
              && !content.equals(attribution.extent());
      if (holds && (smallest < 0 || content.length() < all.get(smallest).extent().length())) {
        smallest = i;
      }
    }
    return smallest;
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

  @Test
  void nobodyTellsThemselves() {
    assertEquals(
        List.of("Viktor Halm", "Viktor Halm"),
        Attributed.in("Viktor Halm spoke first. “I told him to wait,” Captain Viktor Halm said.")
            .said("Captain Viktor Halm", "said", "“I told him to wait,”")
            .said("I", "told", "to wait")
            .voices());
  }
}
