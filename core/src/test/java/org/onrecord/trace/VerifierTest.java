package org.onrecord.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.text.Span;
import org.onrecord.trace.index.SpeakerTurns;
import org.onrecord.trace.source.Source;
import org.onrecord.verdict.Edit;
import org.onrecord.verdict.Passage;
import org.onrecord.verdict.Verdict;
import org.onrecord.verdict.Verification;

class VerifierTest {
  private static final String HEARING =
      """
      CHAIR NOVAK: Did you, uh, did you see the second quay before it was paid for in May?

      MS. ILVES: We saw the plans for it, and we paid thirty million crowns. (Applause.) It is not
      what the town was told. The har-
      bour needs cranes, the cease-fire needs time, and the children need a school.

      CHAIR NOVAK: Thank you. The ﬁnance office will say the rest of it tomorrow at nine.
      """;

  private static Verification verify(String quotation, Source... sources) throws IOException {
    try (QuotationIndex index = QuotationIndex.inMemory(List.of(sources))) {
      return new Verifier(index).verify(quotation);
    }
  }

  private static Verification verify(String quotation) throws IOException {
    return verify(quotation, new Source("hearing", "", null, HEARING));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "we saw the plans for it, and we paid | VERBATIM",
        "‘We saw the plans for it — and we paid’ | VERBATIM",
        "paid 30 million crowns. It is not what the town | ALTERED",
        "paid thirty million crowns. It is not what the town was told | VERBATIM",
        "It isn’t what the town was told | ALTERED",
        "The harbour needs cranes, the ceasefire needs time | VERBATIM",
        "The finance office will say the rest | VERBATIM",
        "We saw the plans … and we paid thirty million | ELIDED",
        "We saw the plans ... we paid thirty million | ELIDED",
        "We saw the plans [. . .] we paid thirty million | ELIDED",
        "We saw the plans for … it, and we paid | VERBATIM",
        "We saw the plans for [the quay], and we paid | BRACKETED",
        "We saw [all] the plans for it, and we paid | BRACKETED",
        "We saw the plans for it […] and [the council] paid thirty million crowns | BRACKETED",
        "[w]e saw the plans for it, and we paid | VERBATIM",
        "We s[ee] the plans for it, and we paid thirty | BRACKETED",
        "We saw the plans for it [sic], and we paid | BRACKETED",
        "We saw the plan for it, and we paid | ALTERED",
        "We never saw the plans for it, and we paid | ALTERED",
        "The plans were seen by nobody in this town | NOT_FOUND",
        "did you see the second quay before it was paid for | VERBATIM",
        "Did you see the second quay | VERBATIM",
        "Did you, did you see the second quay before it was paid | ALTERED",
        "cranes | TOO_SHORT",
        "cranes … school | TOO_SHORT",
        "no cranes | NOT_FOUND"
      })
  void eachSortOfQuotationHasItsVerdict(String quotation, Verdict verdict) throws IOException {
    assertEquals(verdict, verify(quotation).verdict());
  }

  /** Of ten words, how many must be the same: fewer where four stand in a row. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "anvil birch copper dowel xx xx gravel hazel xx xx | ALTERED",
        "anvil birch copper dowel xx xx xx xx xx juniper | NOT_FOUND",
        "anvil birch copper xx ember flint gravel xx icicle xx | ALTERED",
        "anvil birch copper xx ember flint xx hazel xx xx | NOT_FOUND",
      })
  void aPassageIsCloseBySixOfTenWordsOrWithoutFourInARowBySeven(String quotation, Verdict verdict)
      throws IOException {
    String source =
        "Old list: anvil birch copper dowel ember flint gravel hazel icicle juniper kelp lime.";
    assertEquals(verdict, verify(quotation, new Source("list", "", null, source)).verdict());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "paid 30 million crowns. It is not what the | SUBSTITUTE | NUMBER | 30 | thirty | false",
        "million crowns. It isn’t what the town was told | SUBSTITUTE | CONTRACTION | isn’t | is"
            + " not | false",
        "Did you, did you see the second quay | DELETE | DISFLUENCY | '' | uh | false",
        "We saw the plams for it, and we paid | SUBSTITUTE | SPELLING | plams | plans | false",
        "We saw the plans for it, and you paid | SUBSTITUTE | WORD | you | we | false",
        "We saw plans for it, and we paid | DELETE | WORD | '' | the | false",
        "We saw all the plans for it, and we | INSERT | WORD | all | '' | false",
        "We saw the … it, and we paid thirty | DELETE | OMISSION | … | plans for | true",
        "We saw the [maps] for it, and we paid | SUBSTITUTE | BRACKET | [maps] | plans | true",
        "We saw [all] the plans for it, and we | INSERT | BRACKET | [all] | '' | true"
      })
  void anEditSaysWhatWasDoneWhere(
      String quotation, Edit.Op op, Edit.Kind kind, String quote, String source, boolean marked)
      throws IOException {
    Verification verification = verify(quotation);
    List<Edit> changes =
        verification.edits().stream().filter(each -> each.op() != Edit.Op.MEDIUM).toList();
    assertEquals(1, changes.size(), verification.edits().toString());
    Edit edit = changes.get(0);
    assertEquals(op, edit.op());
    assertEquals(kind, edit.kind());
    assertEquals(quote, edit.quote().in(quotation));
    assertEquals(source, edit.source().in(HEARING));
    assertEquals(marked, edit.marked());
  }

  @Test
  void aPassageIsTheSourcesOwnCharacters() throws IOException {
    Passage found = found(verify("The harbour needs cranes, the ceasefire needs time"));
    assertEquals("The har-\nbour needs cranes, the cease-fire needs time", found.text());
    assertEquals(found.text(), HEARING.substring(found.start(), found.end()));
    assertTrue(HEARING.substring(0, found.start()).endsWith(found.before()));
    assertTrue(HEARING.substring(found.end()).startsWith(found.after()));
  }

  private static Passage found(Verification verification) {
    return Objects.requireNonNull(verification.found());
  }

  @Test
  void placesCountCodePointsToo() throws IOException {
    String text =
        "𝒳𝒴 😀 before " + "one two three ".repeat(60) + "𝒵 the seagulls own this quay.";
    Passage found = found(verify("the seagulls own this quay", new Source("a", "", null, text)));
    assertEquals(text.indexOf("the seagulls"), found.start());
    assertEquals(text.codePointCount(0, found.start()), found.codePointOffset(found.start()));
  }

  @Test
  void theSpeakerOfATurnIsGiven() throws IOException {
    assertEquals("MS. ILVES", found(verify("and we paid thirty million crowns")).speaker());
    assertEquals("CHAIR NOVAK", found(verify("the rest of it tomorrow at nine")).speaker());
    assertNull(found(verify("the children need a school. Thank you.")).speaker());
  }

  @Test
  void whatOthersSayWhereWordsAreLeftOutIsNothingToTheSpeaker() throws IOException {
    Passage own =
        found(
            verify(
                "did you see the second quay before it was paid for in May? …"
                    + " The finance office will say the rest of it tomorrow at nine"));
    assertTrue(own.text().contains("ILVES"), own.text());
    assertEquals("CHAIR NOVAK", own.speaker());
    Passage two =
        found(
            verify(
                "We saw the plans for it, and we paid thirty million crowns …"
                    + " The finance office will say the rest of it tomorrow at nine"));
    assertTrue(two.text().contains("NOVAK"), two.text());
    assertNull(two.speaker());
  }

  @Test
  void questionAndAnswerAreSpeakers() throws IOException {
    String text = "Q. Were you at the quay that night?\nA. I was at home that night.\nQ. Alone?\n";
    Source source = new Source("a", "", null, text);
    assertEquals("A", found(verify("I was at home that night", source)).speaker());
  }

  @Test
  void aTextWithANoteHasNoSpeakers() {
    assertEquals(
        List.of(), SpeakerTurns.in("Note: a quay.\nNote: another.\nNote: a third.\n", List.of()));
  }

  @Test
  void aSpliceOfTwoPlacesIsAlteredUnlessItIsMarked() throws IOException {
    Verification unmarked = verify("We saw the plans for it, and the children need a school");
    assertEquals(Verdict.ALTERED, unmarked.verdict());
    assertEquals(1, unmarked.edits().size());
    assertEquals(Edit.Kind.SPLICE, unmarked.edits().get(0).kind());
    assertEquals(
        Verdict.ELIDED,
        verify("We saw the plans for it, and … the children need a school").verdict());
  }

  @Test
  void partsInAnotherOrderAreNotElided() throws IOException {
    assertFalse(
        verify("the children need a school … We saw the plans for it").verdict().isFaithful());
  }

  @Test
  void ofSeveralSourcesTheEarliestDatedIsFirst() throws IOException {
    Verification verification =
        verify(
            "the gulls were here first",
            new Source("undated", "", null, "The gulls were here first."),
            new Source("later", "", "2021-02-03", "Yes, the gulls were here first."),
            new Source("sooner", "", "2020-11", "But the gulls were here first!"),
            new Source("other", "", "2019", "The gulls were there first."));
    assertEquals("sooner", found(verification).source());
    assertEquals(
        List.of("later", "undated"), verification.also().stream().map(Passage::source).toList());
  }

  @Test
  void wordsBetweenTwoRunsMayBeLeftOut() throws IOException {
    String draft = "“We saw the plans,” she said. “We paid thirty million crowns.”";
    int second = draft.lastIndexOf('“');
    List<List<Span>> runs =
        List.of(
            List.of(new Span(0, draft.indexOf('”') + 1)),
            List.of(new Span(second, draft.length())));
    try (QuotationIndex index =
        QuotationIndex.inMemory(List.of(new Source("hearing", "", null, HEARING)))) {
      Verification verification = new Verifier(index).verify(draft, runs);
      assertEquals(Verdict.ELIDED, verification.verdict());
      assertEquals("for it, and", verification.edits().get(0).source().in(HEARING));
    }
  }

  @Test
  void anOmissionMayReachFar() throws IOException {
    String text = "We begin with the old harbour. " + "Words fill it. ".repeat(4000) + "We end it.";
    Verification verification =
        verify(
            "We begin with the old harbour … fill it. We end it", new Source("a", "", null, text));
    assertEquals(Verdict.ELIDED, verification.verdict());
  }

  @Test
  void aLongQuotationIsAlignedPieceByPiece() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      text.append("w").append(i * 7919 % 1009).append(' ');
    }
    Source source = new Source("a", "", null, text.toString());
    assertEquals(Verdict.VERBATIM, verify(text.toString(), source).verdict());
    String[] words = text.toString().split(" ", -1);
    words[40] = "changed";
    words[2900] = "changed";
    words[1500] = "… " + words[1500];
    assertEquals(2, verify(String.join(" ", words), source).edits().size());
  }

  @Test
  void aQuotationWithoutWordsOrWithTooManyIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> verify("…!"));
    String words = "word ".repeat(Verifier.MAX_WORDS + 1);
    String message =
        Objects.requireNonNull(
            assertThrows(IllegalArgumentException.class, () -> verify(words)).getMessage());
    assertTrue(message.contains("20001 words"), message);
  }

  @Test
  void oneVerifierServesManyThreads() throws Exception {
    try (QuotationIndex index =
        QuotationIndex.inMemory(List.of(new Source("hearing", "", null, HEARING)))) {
      Verifier verifier = new Verifier(index);
      ExecutorService threads = Executors.newFixedThreadPool(8);
      List<Future<Verdict>> verdicts = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        String quotation = i % 2 == 0 ? "We saw the plans for it" : "We saw the map for it, and we";
        verdicts.add(threads.submit(() -> verifier.verify(quotation).verdict()));
      }
      for (int i = 0; i < verdicts.size(); i++) {
        @Nullable Verdict verdict = verdicts.get(i).get();
        assertEquals(i % 2 == 0 ? Verdict.VERBATIM : Verdict.ALTERED, verdict);
      }
      threads.shutdown();
    }
  }

  @Test
  void asManyWordsAroundAPassageAreToldAsAreAskedFor() throws IOException {
    try (QuotationIndex index =
        QuotationIndex.inMemory(List.of(new Source("hearing", "", null, HEARING)))) {
      Verifier verifier = new Verifier(index);
      String quotation = "the harbour needs cranes, the cease-fire";
      assertEquals(
          new Quoting(
              "It is not\nwhat the town was told. ", " needs time, and the children need a school"),
          Quoting.of(verifier.withContext(8), quotation));
      assertEquals(
          new Quoting("town was told. ", " needs time, and"),
          Quoting.of(verifier.withContext(3), quotation));
      assertEquals(new Quoting("", ""), Quoting.of(verifier.withContext(0), quotation));
    }
  }

  @Test
  void wordsAroundAPassageMayNotBeFewerThanNoneNorTooMany() throws IOException {
    try (QuotationIndex index = QuotationIndex.inMemory(List.of())) {
      Verifier verifier = new Verifier(index);
      assertThrows(IllegalArgumentException.class, () -> verifier.withContext(-1));
      assertThrows(
          IllegalArgumentException.class, () -> verifier.withContext(Verifier.MAX_CONTEXT + 1));
    }
  }

  /** What stands around the one passage of a quotation. */
  private record Quoting(String before, String after) {
    static Quoting of(Verifier verifier, String quotation) throws IOException {
      Passage passage = Objects.requireNonNull(verifier.verify(quotation).found());
      return new Quoting(passage.before(), passage.after());
    }
  }
}
