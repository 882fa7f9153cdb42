package org.onrecord.dispute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.OnRecord;
import org.onrecord.attribution.AttributionExtractor;
import org.onrecord.attribution.Extraction;
import org.onrecord.contract.RecordContract;
import org.onrecord.encoder.EncodedPage;
import org.onrecord.page.Comment;
import org.onrecord.page.Page;
import org.onrecord.page.Part;
import org.onrecord.page.PartRole;
import org.onrecord.record.PageRecord;
import org.onrecord.stance.Dispute;
import org.onrecord.stance.DisputeTarget;
import org.onrecord.stance.Quoting;
import org.onrecord.stance.Relation;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;
import org.onrecord.verdict.Edit;
import org.onrecord.verdict.Verdict;

/** Through the public API, with pages made up for it. */
class DisputesTest {
  private static final AttributionExtractor NONE =
      new AttributionExtractor() {
        @Override
        public Extraction extract(Page page) {
          return new Extraction(List.of(), List.of());
        }

        @Override
        public String model() {
          return "none";
        }
      };

  private static final String ARTICLE =
      """
      Harran closes its harbour

      By Tom Finch

      The council of Harran closed the old harbour on Monday. The mayor signed the order at noon.

      The dredging of the channel has cost eleven million crowns since 2019. No ship has used the eastern quay for two years.

      Fishermen from the northern villages will have to sell their catch in Belmar, which has a market hall and a railway.

      Comments

      """;

  private static PageRecord page(String comments) throws IOException {
    PageRecord record =
        OnRecord.builder().extractor(NONE).build().readText("harbour.txt", ARTICLE + comments);
    assertEquals(List.of(), RecordContract.of(record));
    return record;
  }

  private static Dispute only(PageRecord record, String part) {
    List<Dispute> found =
        record.disputes().stream().filter(dispute -> dispute.part().equals(part)).toList();
    assertEquals(1, found.size(), found::toString);
    return found.get(0);
  }

  private static String words(PageRecord record, Span span) {
    assertNotNull(span);
    return record.page().text().slice(span);
  }

  @Test
  void aQuotationInACommentIsLinkedToWhoWroteItFirst() throws IOException {
    PageRecord record =
        page(
            """
              1. I lived on that quay for thirty years. The cranes were sold long before the war began.

                • “The cranes were sold long before the war began.” No, that is wrong.

              2. Somebody above wrote “the cranes were sold long before the war began”, and that is nonsense.
            """);
    for (String part : List.of("c1.1", "c2")) {
      Dispute dispute = only(record, part);
      assertEquals(DisputeTarget.Basis.QUOTED, dispute.target().basis());
      assertTrue(
          words(record, dispute.target().span())
              .startsWith("The cranes were sold long before the war began"));
      assertEquals(
          record.page().comments().get(0).span().end(),
          dispute.target().span().end() + 1,
          "in the first comment, which wrote it");
      assertEquals(Relation.DISPUTES, dispute.relation());
      assertEquals(Verdict.VERBATIM, dispute.quoting().verdict());
    }
    assertEquals(
        "No, that is wrong.", record.words(only(record, "c1.1").words()), "not what is quoted");
  }

  @Test
  void aMisquotationIsAFind() throws IOException {
    PageRecord record =
        page(
            """
              1. The cranes on the eastern quay were never sold to anybody in Belmar.

                • “The cranes on the eastern quay were sold to anybody in Belmar.” How do you know?
            """);
    Dispute dispute = only(record, "c1.1");
    Quoting quoting = dispute.quoting();
    assertEquals(Verdict.ALTERED, quoting.verdict());
    assertEquals(1, quoting.edits().size());
    Edit edit = quoting.edits().get(0);
    assertEquals(Edit.Op.DELETE, edit.op());
    assertEquals("never", words(record, edit.source()));
    assertEquals(Relation.DOUBTS, dispute.relation());
  }

  @Test
  void anEllipsisAndBracketsAreMarkedChanges() throws IOException {
    PageRecord record =
        page(
            """
              1. The cranes on the eastern quay were never sold to anybody who lived in Belmar.

                • “The cranes on the eastern quay … were never sold to anybody … in Belmar.” Agreed.

                • “They [the cranes] on the eastern quay were never sold to anybody who lived” Agreed.
            """);
    assertEquals(Verdict.ELIDED, only(record, "c1.1").quoting().verdict());
    assertFalse(
        only(record, "c1.2").quoting().edits().stream().allMatch(Edit::marked),
        "a word was put in");
  }

  @Test
  void wordsRepeatedWithoutMarksAreAQuotation() throws IOException {
    PageRecord record =
        page(
            """
              1. No ship has used the eastern quay for two years.

                 That is simply not true.
            """);
    Dispute dispute = only(record, "c1");
    assertEquals("That is simply not true.", record.words(dispute.words()));
    assertEquals(
        "No ship has used the eastern quay for two years", words(record, dispute.target().span()));
    assertTrue(dispute.target().span().start() < record.page().comments().get(0).span().start());
  }

  @Test
  void linesMarkedAsQuotedAreOne() throws IOException {
    PageRecord record =
        page(
            """
              1. My uncle rowed the last boat out of the harbour himself.

                • > My uncle rowed the last boat out of the harbour himself.

                  He did not. I was there.
            """);
    Dispute dispute = record.disputes().get(record.disputes().size() - 1);
    assertEquals(DisputeTarget.Basis.QUOTED, dispute.target().basis());
    assertEquals("He did not. I was there.", record.words(dispute.words()));
  }

  @Test
  void sharedRareWordsTellWhatIsAnswered() throws IOException {
    PageRecord record =
        page("  1. I doubt that the dredging of this channel ever cost eleven million.\n");
    Dispute dispute = only(record, "c1");
    assertEquals(
        "The dredging of the channel has cost eleven million crowns since 2019.",
        words(record, dispute.target().span()));
    assertEquals(DisputeTarget.Basis.IMPLICIT, dispute.target().basis());
    assertEquals(Relation.DOUBTS, dispute.relation());
    assertTrue(dispute.confidence() < 0.5, "not sure: only words tell");
  }

  @Test
  void aNumberNamesAnEarlierComment() throws IOException {
    PageRecord record =
        page(
            """
              1. The mayor should have asked us about it.

              2. Belmar is too far for the small boats.

              3. @1 Exactly, I agree.
            """);
    Dispute dispute = only(record, "c3");
    assertEquals(DisputeTarget.Basis.NAMED, dispute.target().basis());
    assertEquals("c1", dispute.target().id());
    assertEquals(Relation.SUPPORTS, dispute.relation());
  }

  @Test
  void anAttackOnAPersonOrTheTalkDisputesNoClaim() throws IOException {
    PageRecord record =
        page(
            """
              1. The cranes on the eastern quay were never sold to anybody in Belmar.

                • “The cranes on the eastern quay were never sold to anybody” You are an idiot.

                • You people never learn. This thread about the cranes is a waste of time.
            """);
    for (String part : List.of("c1.1", "c1.2")) {
      Dispute dispute = only(record, part);
      assertFalse(dispute.scope().isOfClaim(), part);
      assertNull(dispute.target().kind() == DisputeTarget.Kind.PASSAGE ? part : null);
    }
  }

  @Test
  void questionsAndAnswersAreNoDispute() throws IOException {
    PageRecord record =
        page(
            """
              1. When does the market hall in Belmar open on Sundays?

                • It opens at nine.

              2. Which bus goes to the railway station?

                • The number seven, every hour.
            """);
    assertEquals(
        List.of(),
        record.disputes().stream().filter(dispute -> dispute.relation().isAgainst()).toList());
  }

  @Test
  void aPageWithoutCommentsHasNone() throws IOException {
    assertEquals(List.of(), page("").disputes());
  }

  @Test
  void commentsInACircleOrWithoutWordsDoNoHarm() {
    String text = "The ferry was late.\n\nNo, it was not late.\n\n…";
    int second = text.indexOf("No,");
    int third = text.indexOf('…');
    List<Comment> comments = new ArrayList<>();
    comments.add(new Comment("c1", "c2", null, null, new Span(second, third - 2)));
    comments.add(new Comment("c2", "c1", null, null, new Span(third, third + 1)));
    comments.add(new Comment("c3", "c3", null, null, new Span(third + 1, third + 1)));
    Page page =
        Page.builder("sha256:0", "ferry", SourceText.of(text))
            .parts(
                List.of(
                    new Part(PartRole.BODY, new Span(0, 19)),
                    new Part(PartRole.COMMENT, new Span(second, third - 2)),
                    new Part(PartRole.COMMENT, new Span(third, third + 1))))
            .comments(comments)
            .build();
    List<Dispute> disputes = Disputes.in(page, List.of(), List.of(), EncodedPage.NONE);
    assertEquals(1, disputes.size());
    assertEquals("c1", disputes.get(0).part());
  }

  @Test
  void anAttackInFrontOfAPointIsAnAnswerOfItsOwn() throws IOException {
    PageRecord record =
        page(
            """
              1. The cranes on the eastern quay were sold long before the war began.

                • You are being silly. The cranes on the eastern quay were still there when the war began.
            """);
    List<Dispute> found =
        record.disputes().stream().filter(dispute -> dispute.part().equals("c1.1")).toList();
    assertEquals(2, found.size(), found::toString);
    assertEquals("You are being silly.", record.words(found.get(0).words()));
    assertFalse(found.get(0).scope().isOfClaim());
    assertTrue(found.get(1).scope().isOfClaim());
  }
}
