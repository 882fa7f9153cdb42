package org.onrecord.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.text.Span;
import org.onrecord.trace.source.Source;
import org.onrecord.verdict.Verdict;
import org.onrecord.verdict.Verification;

/** What is too little to be a finding is none. */
class EvidenceTest {
  private static final String HEARING =
      """
      KEEL: I think that the harbour is a disgrace, and I have said so.
      MARROW: We have good boats. I said that the lamps were a scandal for the whole town.
      KEEL: I paid for the lamps.
      MARROW: We never asked you to.
      """;

  private static Verification verify(
      String before, String quotation, String after, @Nullable String speaker, Source... sources)
      throws IOException {
    Span span = new Span(before.length(), before.length() + quotation.length());
    try (QuotationIndex index = QuotationIndex.inMemory(List.of(sources))) {
      return new Verifier(index)
          .verify(new Quoted(before + quotation + after, List.of(List.of(span)), speaker));
    }
  }

  private static Source hearing(String name) {
    return new Source(name, "", null, HEARING);
  }

  @Test
  void oneOrTwoWordsProveNothing() throws IOException {
    Source source = hearing("hearing.txt");
    assertEquals(
        Verdict.TOO_SHORT, verify("It is ", "“a scandal”", ".", "Tamsin Orrel", source).verdict());
    assertEquals(Verdict.TOO_SHORT, verify("It is ", "“a scandal”", ".", null, source).verdict());
    assertEquals(Verdict.NOT_FOUND, verify("It is ", "“a triumph”", ".", null, source).verdict());
  }

  @Test
  void inTheNamedSpeakersTurnOrWithTheWordsAroundThemTheyDo() throws IOException {
    Source source = hearing("hearing.txt");
    assertEquals(
        Verdict.VERBATIM, verify("It is ", "“a scandal”", ".", "Ida Marrow", source).verdict());
    assertEquals(
        Verdict.VERBATIM,
        verify("He said the lamps were ", "“a scandal”", " to him.", null, source).verdict());
  }

  @Test
  void whatEverybodySaysProvesNothingInTheNamedSpeakersTurn() throws IOException {
    Source source = new Source("talk.txt", "", null, HEARING.repeat(30));
    assertEquals(
        Verdict.TOO_SHORT, verify("It is ", "“I have”", ".", "Ida Marrow", source).verdict());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      nullValues = "nobody",
      value = {
        "Mr. Keel, Ida Marrow said that~Ida Marrow~nobody",
        "Mr. Keel, it was Ida Marrow's view for years, and nobody here denied it, that~Ida Marrow~nobody",
        "Mr. Keel, it was Ida Marrow's view for years, and nobody here denied it, that~Tamsin Orrel~DUNN",
        "Last night the chair said~Tamsin Orrel~nobody",
        "Mr. Keel, as I said,~Tamsin Orrel~DUNN",
        "That is what the chair said. And~Tamsin Orrel~DUNN",
        "It is more than we were told:~Tamsin Orrel~DUNN",
        "The chair said nothing last night, and so I will:~Tamsin Orrel~DUNN",
        "Some have read this in May, I think: “It was wrong and~Tamsin Orrel~nobody",
        "Some have read this in May, I think: \"It was wrong and~Tamsin Orrel~nobody",
        "Some have read “it was wrong” in May, and I think that~Tamsin Orrel~DUNN",
        "Some have read \"it was wrong,\" in May, and I think that~Tamsin Orrel~DUNN",
      })
  void whoReadsOutAnothersWordsDoesNotSayThem(String before, String named, @Nullable String said)
      throws IOException {
    String words = "the lamps were a scandal for the whole of the town and for each widow in it";
    Source source =
        new Source(
            "debate.txt",
            "",
            null,
            "DUNN: "
                + before
                + " "
                + words
                + ". Were they?\n"
                + "KEEL: I think not.\nDUNN: We shall see.\nKEEL: I hope so.\n");
    Verification read = verify("", "“" + words + "”", "", named, source);
    assertEquals(said, Objects.requireNonNull(read.found()).speaker());
  }

  @Test
  void theNamedSpeakersPassageComesFirst() throws IOException {
    String text =
        """
        KEEL: I know that we never paid for the quay, and that is all.
        MARROW: I told you that we never paid for the quay, as you know.
        KEEL: I heard it.
        MARROW: We all did.
        """;
    Source source = new Source("quay.txt", "", null, text);
    Verification found =
        verify("She said ", "“we never paid for the quay”", ".", "Ida Marrow", source);
    assertEquals("MARROW", Objects.requireNonNull(found.found()).speaker());
    assertEquals("KEEL", found.also().get(0).speaker());
  }

  @Test
  void aSourceThatRepeatsAnotherIsItsCopy() throws IOException {
    Verification found =
        verify(
            "",
            "“the lamps were a scandal for the whole town”",
            "",
            null,
            hearing("a.txt"),
            hearing("b.txt"),
            hearing("c.txt"));
    assertEquals(List.of("b.txt", "c.txt"), Objects.requireNonNull(found.found()).copies());
    assertEquals(List.of(), found.also());
  }

  @Test
  void mostWordsInOrderAreFoundThoughNoThreeStandTogether() throws IOException {
    String text =
        """
        We have, believe me, massive, really massive crowds, and they just are not ever reporting
        on it. The lamps burn all night and the boats lie in the harbour for the whole of the winter.
        """;
    Verification found =
        verify(
            "",
            "“We have massive crowds. They are not reporting it”",
            "",
            null,
            new Source("rally.txt", "", null, text));
    assertEquals(Verdict.ALTERED, found.verdict());
    assertTrue(found.chance() < Verification.MOST_BY_CHANCE);
  }

  @Test
  void frequentWordsInLikeOrderAreNoAlteredQuotation() throws IOException {
    String text = "It is what it is and we are going to do what we have to do. ".repeat(40);
    Verification found =
        verify(
            "",
            "“It is what we are going to have”",
            "",
            null,
            new Source("talk.txt", "", null, text));
    assertEquals(Verdict.NOT_FOUND, found.verdict());
  }

  /** Sentences of random made-up words, with a phrase in every so many of them. */
  private static String speeches(String phrase, int sentences, int every, long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < sentences; i++) {
      for (int word = 0; word < 14; word++) {
        int letters = 2 + random.nextInt(6);
        for (int letter = 0; letter < letters; letter++) {
          text.append((char) ('a' + random.nextInt(8)));
        }
        text.append(' ');
      }
      text.append(i % every == 0 ? phrase : "so it is").append(". ");
    }
    return text.toString();
  }

  @ParameterizedTest
  @CsvSource({"1000000, ALTERED", "12, NOT_FOUND"})
  void aPhraseThatEverybodySaysIsNoAlteredQuotation(int every, Verdict verdict) throws IOException {
    String phrase = "the next keeper of the united harbours";
    Source source = new Source("talks.txt", "", null, speeches(phrase, 1200, every, 7));
    Verification found = verify("", "“He would be proud, " + phrase + "”", "", null, source);
    assertEquals(verdict, found.verdict());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "We never paid for the quay, and the ferry was a present of Orrel and Sons.~ALTERED",
        "We never paid for the quay, all of us could say so.~NOT_FOUND",
      })
  void ofTwoPlacesMadeOneEachMustSayMoreThanChance(String quotation, Verdict verdict)
      throws IOException {
    String text =
        "We never paid for the quay. "
            + speeches("so that is it", 300, 1, 3)
            + " All of us know that the ferry was a present of Orrel and Sons. "
            + speeches("all of us could say so", 40, 1, 4);
    Verification found =
        verify("", "“" + quotation + "”", "", null, new Source("talks.txt", "", null, text));
    assertEquals(verdict, found.verdict());
  }
}
