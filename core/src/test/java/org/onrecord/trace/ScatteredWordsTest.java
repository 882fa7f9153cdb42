package org.onrecord.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.trace.source.Source;
import org.onrecord.verdict.Verdict;
import org.onrecord.verdict.Verification;

/** Passages that share few words in a row with a quotation, far parts, and many equal places. */
class ScatteredWordsTest {
  private static final String LIST =
      "Old list: anvil birch copper dowel ember flint gravel hazel icicle juniper kelp lime"
          + " marble nettle onyx pebble quartz resin slate timber umber velvet.";

  private static Verification verify(String quotation, String... texts) throws IOException {
    List<Source> sources = new ArrayList<>();
    for (String text : texts) {
      sources.add(new Source("s" + sources.size(), "", null, text));
    }
    try (QuotationIndex index = QuotationIndex.inMemory(sources)) {
      return new Verifier(index).verify(quotation);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // three in a row, where a bracket is marked and words alone are not looked for
        "anvil birch copper [xx] ember flint gravel xx icicle xx | ALTERED",
        "anvil birch [xx] dowel ember [xx] gravel hazel xx juniper | NOT_FOUND",
        // no three in a row
        "anvil birch xx dowel ember xx gravel hazel xx juniper | ALTERED",
        "anvil birch xx dowel ember | ALTERED",
        "anvil birch xx dowel | NOT_FOUND",
        // up to fifteen words
        "anvil birch xx dowel ember xx gravel hazel xx juniper kelp xx marble nettle xx | ALTERED",
        "anvil birch xx dowel ember xx gravel hazel xx juniper kelp xx marble nettle xx pebble"
            + " | NOT_FOUND",
      })
  void aShortQuotationIsFoundByThreeWordsInARowOrByMostWordsCloseTogether(
      String quotation, Verdict verdict) throws IOException {
    assertEquals(verdict, verify(quotation, LIST).verdict());
    assertEquals(verdict, verify(quotation, "Rain fell on the road. ".repeat(300), LIST).verdict());
  }

  @Test
  void wordsOfTenThatStandFarApartAreNoPassage() throws IOException {
    String apart = LIST.replace("gravel", "rain ".repeat(40) + "gravel");
    assertEquals(
        Verdict.NOT_FOUND,
        verify("anvil birch xx dowel ember xx gravel hazel xx juniper", apart).verdict());
  }

  @Test
  void theOtherPartOfAQuotationStandsWithinTwentyThousandWords() throws IOException {
    String quotation = "We begin with the old harbour … and here we end it";
    String near =
        "We begin with the old harbour. " + "Words fill it. ".repeat(6_600) + "And here we end it.";
    String far =
        "We begin with the old harbour. " + "Words fill it. ".repeat(6_700) + "And here we end it.";
    assertEquals(Verdict.ELIDED, verify(quotation, near).verdict());
    assertNotEquals(Verdict.ELIDED, verify(quotation, far).verdict());
  }

  @Test
  void aFarPartMayStandBeforeTheLongerOne() throws IOException {
    String text =
        "And here we end it. "
            + "Words fill it. ".repeat(600)
            + "We begin with the old harbour of the town.";
    assertEquals(
        Verdict.ELIDED,
        verify("And here we end it … we begin with the old harbour of the town", text).verdict());
  }

  @Test
  void wordsThatStandInManyPlacesAreShownInTwoHundred() throws IOException {
    String[] texts = new String[230];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = "The gulls were here first, and they stayed. " + i + ".";
    }
    Verification verification = verify("the gulls were here first", texts);
    assertEquals(Verdict.VERBATIM, verification.verdict());
    assertEquals(199, verification.also().size());
  }

  @Test
  void aPlaceIsShownOnceThoughMuchOfItIsShared() throws IOException {
    String text = "The gulls were here first and the gulls were here last and then all went.";
    Verification verification =
        verify("the gulls were here first and the gulls were here last", text);
    assertEquals(Verdict.VERBATIM, verification.verdict());
    assertEquals(List.of(), verification.also());
  }
}
