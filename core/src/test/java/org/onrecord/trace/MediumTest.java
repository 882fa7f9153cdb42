package org.onrecord.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.trace.source.Source;
import org.onrecord.verdict.Edit;
import org.onrecord.verdict.Verdict;
import org.onrecord.verdict.Verification;

/** What a source has only as a mark of its medium is no change by the writer. */
class MediumTest {
  private static final String SAID =
      "I saw the first page of the plans on the Monday and nobody told me that there was a second"
          + " page until the vote was over";

  private static Verification verify(String source) throws IOException {
    return verify(SAID, source);
  }

  private static Verification verify(String quotation, String source) throws IOException {
    try (QuotationIndex index =
        QuotationIndex.inMemory(List.of(new Source("plans.txt", "", null, source)))) {
      return new Verifier(index).verify(quotation);
    }
  }

  private static void assertMedium(String source) throws IOException {
    Verification verification = verify(source);
    assertEquals(Verdict.VERBATIM, verification.verdict(), source);
    assertEquals(
        true,
        verification.edits().stream().anyMatch(edit -> edit.op() == Edit.Op.MEDIUM)
            && verification.edits().stream().noneMatch(Edit::isUnmarkedChange),
        () -> verification.edits().toString());
  }

  @Test
  void footnoteMarksAreNone() throws IOException {
    assertMedium(
        "I saw the first page[12] of the plans on the Monday,¹ and nobody told me[citation needed]"
            + " that there was a second page until the vote[note 3] was over.");
    assertMedium(
        "They met in May.7 I saw the first page of the plans on the Monday,8 and nobody told me"
            + " that there was a second page until the vote was over.9 It rained.");
  }

  @Test
  void lineNumbersOfADepositionAreNone() throws IOException {
    assertMedium(
        """
             11      Q.  Mr. Marrow, when did you see them?
             12      A.  I saw the first page of the plans on the
             13  Monday, and nobody told me that there was a
             14  second page until the vote
             15  was over.
        """);
    assertMedium(
        """
        I saw the first page of the plans on the     1
        Monday, and nobody told me that there was    2
        a second page until the vote                 3
        was over and the chairs were gone.           4
        """);
  }

  @Test
  void theOneNumberedLineOfALastPageIsNumberedToo() throws IOException {
    assertMedium(
        """
             1      A.  They met in May, and it rained on all
             2  of them for the whole of the day.
             3      Q.  When did you see them?
             4      A.  I saw the first page of the plans on the
             5  Monday, and nobody told me that there was a
             1  second page until the vote was over.
        """);
    assertMedium(
        """
             5  They met in May, and I saw the first page of the
             1  plans on the Monday, and nobody told me that there
             2  was a second page until the vote was over. It rained
             3  on all of them for the whole of the day, and the
             4  lamps went out in the hall, and in the street, and
             5  on the quay.
        """);
  }

  /** No row of numbers begins or ends so. */
  @Test
  void aNumberOfTheTextThatALineBeginsWithStays() throws IOException {
    assertEquals(
        Verdict.ALTERED,
        verify(
                """
                     1      A.  They met in May, and it rained on all
                     2  of them for the whole of the day.
                     3      A.  I saw the first page of the plans on the
                12
                Monday, and nobody told me that there was a second page until the vote was over.
                """)
            .verdict());
  }

  @Test
  void pageNumbersAndRunningHeadsAreNone() throws IOException {
    assertMedium(
        """
        Minutes of the harbour board

        I saw the first page of the plans on the Monday, and nobody told me that

                                    - 14 -

        Minutes of the harbour board

        there was a second page until the vote was over.
        """);
    assertMedium(
        """
        HARBOUR BOARD      13

        We met. I saw the first page of the plans on the Monday, and nobody
        told me that there was
        \fHARBOUR BOARD      14

        a second page until the vote was over.
        """);
  }

  @Test
  void timesOfSubtitlesAreNone() throws IOException {
    assertMedium(
        """
        1
        00:00:01,000 --> 00:00:03,500
        I saw the first page of the plans

        2
        00:00:03,600 --> 00:00:05,000
        on the Monday and <i>nobody</i> told me

        3
        00:00:05,100 --> 00:00:08,000
        that there was a second page until the vote was over
        """);
    assertMedium(
        """
        0:01 I saw the first page of the plans
        0:04 on the Monday and nobody told me that
        0:07 there was a second page until the vote was over
        """);
  }

  @Test
  void labelsDirectionsAndCuesAreNone() throws IOException {
    assertMedium(
        """
        MARROW: I saw the first page of the plans on the Monday,

        MARROW (continuing): and nobody told me [laughter] that there was a second page until the
        vote was over.
        """);
    assertMedium(
        "“I saw the first page of the plans on the Monday,” said Marrow, “and nobody told me that"
            + " there was a second page until the vote was over.”");
    assertMedium(
        "I saw the first page of the plans on the Monday, Marrow said, and nobody told me that"
            + " there was a second page until the vote was over.");
  }

  @Test
  void whatLooksLikeThemAndIsQuotedIsFoundAsItStands() throws IOException {
    String label = "MARROW: I saw the first page. KEEL: I saw the second page.";
    assertEquals(
        Verdict.VERBATIM,
        verify(label, "MARROW: I saw the first page.\nKEEL: I saw the second page.").verdict());
    String year = "the pier was built in 1911 and closed in 1953 after 40 storms";
    assertEquals(Verdict.VERBATIM, verify(year, "They say " + year + ".").verdict());
  }

  @Test
  void aNumberedListKeepsItsNumbers() throws IOException {
    String list = "1 Oak from the north\n2 Iron from the south\n3 Rope from the town";
    assertEquals(
        Verdict.VERBATIM, verify(list.replace('\n', ' '), "What came:\n" + list).verdict());
  }

  @Test
  void aChangedWordBesideAMarkIsStillAChange() throws IOException {
    assertEquals(
        Verdict.ALTERED,
        verify(
                "I saw the last page of the plans on the Monday",
                "I saw the first[12] page of the plans on the Monday.")
            .verdict());
    assertNotEquals(
        Verdict.VERBATIM,
        verify("the tank held 10 litres", "the tank held 10⁶ litres in all.").verdict());
  }
}
