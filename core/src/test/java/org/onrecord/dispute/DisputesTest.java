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
import org.onrecord.FindsNothing;
import org.onrecord.OnRecord;
import org.onrecord.contract.RecordContract;
import org.onrecord.encoder.EncodedPage;
import org.onrecord.page.Comment;
import org.onrecord.page.Page;
import org.onrecord.page.Part;
import org.onrecord.page.PartRole;
import org.onrecord.person.Person;
import org.onrecord.person.PersonType;
import org.onrecord.record.PageRecord;
import org.onrecord.stance.Dispute;
import org.onrecord.stance.DisputeTarget;
import org.onrecord.stance.Quoting;
import org.onrecord.stance.Relation;
import org.onrecord.stance.Scope;
import org.onrecord.statement.Statement;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;
import org.onrecord.verdict.Edit;
import org.onrecord.verdict.Verdict;

/** Through the public API, with pages made up for it. */
class DisputesTest {
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
        OnRecord.builder()
            .extractor(new FindsNothing())
            .build()
            .readText("harbour.txt", ARTICLE + comments);
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
  void linesWithAMarkInACommentAreAQuotationHoweverShort() throws IOException {
    PageRecord record =
        page(
            """
              1. The cranes were sold. Ask anybody on the quay.

                • > The cranes were sold.

                  They were not.
            """);
    Dispute dispute = only(record, "c1.1");
    assertEquals(DisputeTarget.Basis.QUOTED, dispute.target().basis());
    assertEquals("The cranes were sold", words(record, dispute.target().span()));
    assertEquals("They were not.", record.words(dispute.words()));
  }

  @Test
  void markedLinesOfTwoCommentsAreTwoQuotations() throws IOException {
    PageRecord record =
        page(
            """
              1. The cranes were sold. Ask anybody on the quay.
              2. > The cranes were sold.
              3. > Ask anybody on the quay.
            """);
    assertEquals(2, record.page().setOff().size(), record.page().setOff()::toString);
  }

  @Test
  void aLineThatSaysWhoseWordsFollowAnswersNothing() throws IOException {
    for (String line :
        List.of(
            "Quote:",
            "Originally posted by Ada Quill:",
            "Wader says:",
            "On 3 May, old Wader wrote:")) {
      PageRecord record =
          page(
              """
                1. I lived on that quay for thirty years. The cranes were sold long before the war began.

                2. And the harbour book is lost.

                   %s

                   The cranes were sold long before the war began.

                   No, that is wrong.
              """
                  .replace("%s", line));
      List<Dispute> found = all(record, "c2");
      assertEquals(2, found.size(), line + " " + found);
      assertEquals("And the harbour book is lost.", record.words(found.get(0).words()), line);
      assertEquals("No, that is wrong.", record.words(found.get(1).words()), line);
    }
  }

  @Test
  void aLineThatTakesAStandOnTheWordsThatFollowIsAnAnswer() throws IOException {
    PageRecord record =
        page(
            """
              1. I lived on that quay for thirty years. The cranes were sold long before the war began.

              2. This cannot be true at all:

                 The cranes were sold long before the war began.

                 I saw them in the second winter.
            """);
    assertTrue(record.words(all(record, "c2").get(0).words()).startsWith("This cannot be true"));
  }

  @Test
  void whereNoneSaysWhomItAnswersAReplyAnswersThePostWhoseRareWordsItRepeats() throws IOException {
    String comments =
        """
          1. They will turn the quay into flats.

          2. My uncle moored his trawler Halcyon there until the winter.

          3. Belmar has no berth for anything that long.

          4. Good luck to the fishermen.

          5. %s the trawler Halcyon moored at Orsk that winter, and your uncle knows it.
        """;
    PageRecord record = page(comments.replace("%s", "No,"));
    Span answered = only(record, "c5").target().span();
    assertTrue(words(record, answered).startsWith("My uncle moored his trawler"));
    record = page(comments.replace("%s", "In those days"));
    answered = only(record, "c5").target().span();
    assertTrue(answered == null || answered.end() < record.page().comments().get(0).span().start());
  }

  @Test
  void whoAttacksThePostThatTheyNameAttacksItsWriter() throws IOException {
    PageRecord record =
        page(
            """
              1. They will turn the quay into flats.

              2. My uncle moored his trawler Halcyon there until the winter.

              3. @2 You are an idiot.
            """);
    DisputeTarget target = only(record, "c3").target();
    String second =
        record.people().stream()
            .filter(person -> person.name().equals("reader c2"))
            .map(Person::id)
            .findFirst()
            .orElse("c2");
    assertEquals(second, target.id(), target::toString);
  }

  @Test
  void aQuotationIsAnsweredByAnother() throws IOException {
    PageRecord record =
        page(
            """
              1. The cranes were sold long before the war began. Ask anybody on the quay.

                • “The cranes were sold long before the war began.” “Crane number four was lifted off the eastern quay in the second winter of the war,” says the harbour book.
            """);
    Dispute first = all(record, "c1.1").get(0);
    assertEquals(
        "The cranes were sold long before the war began.",
        words(record, first.quoting().words().get(0)));
    assertEquals(
        "The cranes were sold long before the war began", words(record, first.quoting().source()));
    assertTrue(words(record, first.words().get(0)).startsWith("Crane number four"));
  }

  @Test
  void anAttackKeepsTheWordsThatItQuotes() throws IOException {
    PageRecord record =
        page(
            """
              1. The cranes were sold long before the war began. Ask anybody on the quay.

                • “The cranes were sold long before the war began.” You are an idiot.
            """);
    Dispute attack = only(record, "c1.1");
    assertEquals(Scope.PERSON, attack.scope());
    assertEquals(
        "The cranes were sold long before the war began", words(record, attack.quoting().source()));
  }

  @Test
  void twoWordsAreFoundInAnyPostAbove() throws IOException {
    String thread =
        """
          1. Strike two, I would say. The quay is in ruins.

            • They did try to mend it with stones from the old mill.

              • “Strike two.” He is nearly out of money.
        """;
    Dispute dispute = only(page(thread), "c1.1.1");
    assertEquals(DisputeTarget.Basis.QUOTED, dispute.target().basis());
    assertNull(
        only(page(thread.replace("Strike two, I", "That, I")), "c1.1.1").quoting(),
        "nobody said it");
  }

  @Test
  void aMarkWithASpaceBehindItOpensAQuotation() throws IOException {
    PageRecord record =
        page(
            """
              1. The cranes were sold long before the war began. Ask anybody on the quay.

                • “ the cranes were sold long before the war began.” Nobody can know that today.
            """);
    assertNotNull(only(record, "c1.1").quoting());
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

  private static List<Dispute> all(PageRecord record, String part) {
    return record.disputes().stream().filter(dispute -> dispute.part().equals(part)).toList();
  }

  @Test
  void whatIsGrantedSupportsAndWhatIsObjectedDisputes() throws IOException {
    PageRecord record =
        page(
            """
              1. The cranes on the eastern quay were sold long before the war began.

                • Yes, but the cranes were no use to anybody by then.
            """);
    List<Dispute> found = all(record, "c1.1");
    assertEquals(2, found.size(), found::toString);
    assertEquals("Yes", record.words(found.get(0).words()));
    assertEquals(Relation.SUPPORTS, found.get(0).relation());
    assertEquals(found.get(1).target(), found.get(0).target(), "of the same words");
    assertEquals(Relation.DISPUTES, found.get(1).relation());
  }

  @Test
  void yesToADenialDisputesIt() throws IOException {
    PageRecord record =
        page(
            """
              1. The law says nothing about cranes on the eastern quay.

                • “The law says nothing about cranes on the eastern quay.” Yes, it does. Read it.
            """);
    assertEquals(Relation.DISPUTES, only(record, "c1.1").relation());
  }

  @Test
  void theWordsThatStandClosestTogetherAreTheSource() throws IOException {
    PageRecord record =
        page(
            """
              1. The question is whether the council may do it. We have a law and we have a mayor, who reads it as he likes. The question is a matter of law.

                • “The question is a matter of law.” Nonsense.
            """);
    assertEquals(
        "The question is a matter of law", words(record, only(record, "c1.1").target().span()));
  }

  @Test
  void whoRepeatsAllOfAPostQuotesThatPostAndNotWhomItQuotes() throws IOException {
    PageRecord record =
        page(
            """
              1. The cranes on the eastern quay were never sold to anybody in Belmar.

                • You also claim: "The cranes on the eastern quay were never sold to anybody in Belmar." You cannot know any such thing at all.

                  • “You also claim: "The cranes on the eastern quay were never sold to anybody in Belmar." You cannot know any such thing at all.” I asked them.
            """);
    Dispute dispute = only(record, "c1.1.1");
    assertEquals("I asked them.", record.words(dispute.words()));
    assertTrue(words(record, dispute.target().span()).startsWith("You also claim"));
  }

  @Test
  void aQuotationThatClosesParagraphsLaterIsOne() throws IOException {
    PageRecord record =
        page(
            """
              1. It was in the paper.

                 "No crane was ever sold to Belmar."

                 Care to try again?

                • “It was in the paper.

                  "No crane was ever sold to Belmar."

                  Care to try again?”

                  So what?
            """);
    Dispute dispute = only(record, "c1.1");
    assertEquals("So what?", record.words(dispute.words()));
    assertEquals(DisputeTarget.Basis.QUOTED, dispute.target().basis());
    assertTrue(words(record, dispute.target().span()).startsWith("It was in the paper"));
    assertTrue(words(record, dispute.target().span()).endsWith("Care to try again"));
  }

  @Test
  void aPhraseInMarksWithinASentenceBeginsNoAnswer() throws IOException {
    PageRecord record =
        page(
            """
              1. The cranes on the eastern quay were never sold to anybody in Belmar. The mayor told me so himself last year in the market hall.

                • “The cranes on the eastern quay were never sold to anybody in Belmar.” If all that you can show is “the mayor told me so himself last year in the market hall”, then you have nothing.
            """);
    Dispute dispute = only(record, "c1.1");
    assertTrue(words(record, dispute.target().span()).startsWith("The cranes on the eastern quay"));
    assertTrue(record.words(dispute.words()).startsWith("If all that you can show is"));
    assertTrue(record.words(dispute.words()).endsWith("then you have nothing."));
  }

  @Test
  void aClaimSaidAgainWithinASentenceStaysInIt() throws IOException {
    PageRecord record =
        page(
            """
              1. You can repair the old cranes on the eastern quay without any money.

                • No, you can't just repair the old cranes on the eastern quay without any money at all.
            """);
    Dispute dispute = only(record, "c1.1");
    assertTrue(record.words(dispute.words()).startsWith("No, you can't just repair"));
    assertTrue(record.words(dispute.words()).endsWith("at all."));
  }

  @Test
  void twoWordsThatBeginAParagraphAreAQuotationOfTheParent() throws IOException {
    PageRecord record =
        page(
            """
              1. The cranes were sold. Strike two. Nobody in Belmar has them.

                • “Strike two.”

                  You were never in Belmar.
            """);
    Dispute dispute = only(record, "c1.1");
    assertEquals(DisputeTarget.Basis.QUOTED, dispute.target().basis());
    assertEquals("Strike two", words(record, dispute.target().span()));
  }

  @Test
  void aWriterWhoRepeatsHimselfIsAnsweredWhereHeWasAnswered() {
    String words = "Nobody has asked the fishermen what they will do.";
    List<String> said = List.of(words, "They were asked.", words, "“" + words + "” I agree.");
    List<String> authors = List.of("Ana Brook", "Tom Reed", "Ana Brook", "Lena Moor");
    StringBuilder text = new StringBuilder("The harbour.");
    List<Part> parts = new ArrayList<>(List.of(new Part(PartRole.BODY, new Span(0, 12))));
    List<Comment> comments = new ArrayList<>();
    for (int i = 0; i < said.size(); i++) {
      int start = text.append("\n\n").length();
      Span span = new Span(start, text.append(said.get(i)).length());
      parts.add(new Part(PartRole.COMMENT, span));
      comments.add(new Comment("c" + (i + 1), i == 0 ? null : "c" + i, authors.get(i), null, span));
    }
    Page page =
        Page.builder("sha256:0", "harbour", SourceText.of(text.toString()))
            .parts(parts)
            .comments(comments)
            .build();
    List<Dispute> disputes = Disputes.in(page, List.of(), List.of(), EncodedPage.NONE);
    Span target = disputes.get(disputes.size() - 1).target().span();
    assertNotNull(target);
    assertTrue(comments.get(2).span().contains(target), target::toString);
  }

  @Test
  void wordsThatNobodyWroteHereAreAnsweredElsewhere() throws IOException {
    PageRecord record =
        page(
            """
              1. “The harbour of Belmar will be twice as large by the summer.”

                 That was never promised.
            """);
    Dispute dispute = only(record, "c1");
    assertNull(dispute.target().kind());
    assertEquals(DisputeTarget.Basis.QUOTED, dispute.target().basis());
    assertEquals("That was never promised.", record.words(dispute.words()));
  }

  @Test
  void ownSentencesInFrontOfAQuotationAreNoAnswerToIt() throws IOException {
    PageRecord record =
        page(
            """
              1. I doubt that the dredging of the channel ever cost eleven million. My cousin laughed at the story that “no ship has used the eastern quay for two years”.
            """);
    List<Dispute> found = all(record, "c1");
    assertEquals(2, found.size(), found::toString);
    assertEquals(
        "The dredging of the channel has cost eleven million crowns since 2019.",
        words(record, found.get(0).target().span()));
    assertEquals(DisputeTarget.Basis.IMPLICIT, found.get(0).target().basis());
    assertEquals(
        "No ship has used the eastern quay for two years",
        words(record, found.get(1).target().span()));
    assertEquals("My cousin laughed at the story that", record.words(found.get(1).words()));
  }

  @Test
  void behindAQuotationWithinASentenceAnotherThingCanBeAnswered() throws IOException {
    PageRecord record =
        page(
            """
              1. So much for “no ship has used the eastern quay for two years”. It is not true that fishermen from the northern villages will have to sell their catch in Belmar.
            """);
    List<Dispute> found = all(record, "c1");
    assertEquals(2, found.size(), found::toString);
    assertNull(found.get(1).quoting());
    assertTrue(
        words(record, found.get(1).target().span())
            .startsWith("Fishermen from the northern villages"));
  }

  @Test
  void allBehindAQuotationThatBeginsAParagraphAnswersIt() throws IOException {
    PageRecord record =
        page(
            """
              1. “No ship has used the eastern quay for two years.” That is wrong. I do not believe that the dredging of the channel cost eleven million crowns either.
            """);
    assertEquals(DisputeTarget.Basis.QUOTED, only(record, "c1").target().basis());
  }

  @Test
  void quotedWordsThatWereChangedStillTellWhatIsAnswered() throws IOException {
    PageRecord record =
        page(
            """
              1. I do not believe that “the dredging cost them eleven million in all”.
            """);
    Dispute dispute = only(record, "c1");
    assertEquals(
        "The dredging of the channel has cost eleven million crowns since 2019.",
        words(record, dispute.target().span()));
    assertEquals(Relation.DOUBTS, dispute.relation());
  }

  @Test
  void aSentenceThatTakesAStandIsAnAnswerOfItsOwn() throws IOException {
    PageRecord record =
        page(
            """
              1. The harbour was the heart of the town once. I do not believe for a minute that boats need it.
            """);
    List<Dispute> found = all(record, "c1");
    assertEquals(2, found.size(), found::toString);
    assertTrue(record.words(found.get(1).words()).startsWith("I do not believe"));
    assertEquals(Relation.DOUBTS, found.get(1).relation());
  }

  @Test
  void fewWordsOfAStandStrengthenWhatWasSaidBefore() throws IOException {
    PageRecord record =
        page("  1. The eastern quay is full of ships every summer. That is nonsense.\n");
    assertEquals(1, all(record, "c1").size());
  }

  @Test
  void aNumberTellsWhatIsAnsweredAndAskingOfItIsDoubt() throws IOException {
    PageRecord record = page("  1. And the dredging, since 2019? How so?\n");
    Dispute dispute = only(record, "c1");
    assertEquals(
        "The dredging of the channel has cost eleven million crowns since 2019.",
        words(record, dispute.target().span()));
    assertEquals(Relation.DOUBTS, dispute.relation());
  }

  @Test
  void aQuestionWithWhatItIsAboutIsNoObjection() throws IOException {
    PageRecord record =
        page("  1. Can a boat of nine metres still moor at the eastern quay? Ours is wooden.\n");
    assertEquals(Relation.NEUTRAL, only(record, "c1").relation());
  }

  @Test
  void aQuestionBehindAPointDrivesItHome() throws IOException {
    PageRecord record =
        page(
            """
              1. No, that is nonsense, I moored at the eastern quay in June. What ship would that be then?
            """);
    assertEquals(Relation.DISPUTES, all(record, "c1").get(0).relation());
  }

  @Test
  void whoAttacksTheAuthorMeansTheAuthor() throws IOException {
    PageRecord record = page("  1. Tom, you are being silly.\n");
    Dispute dispute = only(record, "c1");
    assertEquals(DisputeTarget.Kind.PERSON, dispute.target().kind());
    assertEquals(
        "Tom Finch",
        record.people().stream()
            .filter(person -> person.id().equals(dispute.target().id()))
            .findFirst()
            .orElseThrow()
            .name());
  }

  /** The answers on a page where the mayor, Ada Roe, says a sentence of the article. */
  private static List<Dispute> withMayor(String said, String comments) throws IOException {
    Page page = page(comments).page();
    String text = page.text().string();
    int at = text.indexOf(said);
    Person mayor = new Person("p1", PersonType.PERSON, "Ada Roe", List.of());
    Statement statement =
        Statement.builder("s1")
            .content(List.of(new Span(at, at + said.length())))
            .speaker("p1", 1)
            .build();
    return Disputes.in(page, List.of(mayor), List.of(statement), EncodedPage.NONE);
  }

  @Test
  void whoNamesASpeakerAnswersWhatTheySay() throws IOException {
    String said = "No ship has used the eastern quay for two years.";
    List<Dispute> found =
        withMayor(said, "  1. I doubt that Roe ever saw the dredging of the quay herself.\n");
    assertEquals(1, found.size(), found::toString);
    assertEquals("s1", found.get(0).target().id());
    assertFalse(
        withMayor(said, "  1. I doubt that Orr ever saw the dredging of the quay herself.\n")
            .stream()
            .anyMatch(dispute -> "s1".equals(dispute.target().id())));
  }

  @Test
  void anInsultWithANameIsAnAttackOnThatPerson() throws IOException {
    String said = "The mayor signed the order at noon.";
    Dispute attack = withMayor(said, "  1. Roe is a puppet and always was.\n").get(0);
    assertEquals(Scope.PERSON, attack.scope());
    assertEquals(DisputeTarget.Kind.PERSON, attack.target().kind());
    assertEquals("p1", attack.target().id());
    assertTrue(
        withMayor(said, "  1. The order is a joke and always was.\n").get(0).scope().isOfClaim(),
        "of a thing");
  }

  @Test
  void whoIsInsultedToTheirFaceIsWhoeverIsAnsweredAndNotWhomTheWordsNameBeside()
      throws IOException {
    String said = "The mayor signed the order at noon.";
    String asked = "  1. The cranes went to Belmar.\n\n    • ";
    Dispute addressed = withMayor(said, asked + "You are an idiot, Roe was right.\n").get(1);
    assertEquals(Scope.PERSON, addressed.scope());
    assertEquals("c1", addressed.target().id());
    Dispute named = withMayor(said, asked + "Roe is an idiot.\n").get(1);
    assertEquals(Scope.PERSON, named.scope());
    assertEquals("p1", named.target().id());
  }

  @Test
  void anInsultBehindAQuotationIsToldFromThePointBesideIt() throws IOException {
    String said = "No ship has used the eastern quay for two years.";
    String quoted = "  1. “No ship has used the eastern quay for two years.” ";
    List<Dispute> found =
        withMayor(said, quoted + "You are an idiot. I saw three of them there last autumn.\n");
    assertEquals(2, found.size(), found::toString);
    assertEquals(Scope.PERSON, found.get(0).scope());
    assertTrue(found.get(1).scope().isOfClaim());
    assertEquals("s1", found.get(1).target().id());
    assertEquals(DisputeTarget.Basis.QUOTED, found.get(1).target().basis());
    List<Dispute> one = withMayor(said, quoted + "You are such an idiot. I saw three.\n");
    assertEquals(1, one.size(), one::toString);
    assertEquals(Scope.PERSON, one.get(0).scope());
  }

  @Test
  void whomAPronounInsultsIsWhomTheCommentNamedLast() throws IOException {
    String said = "The mayor signed the order at noon.";
    Dispute attack =
        withMayor(said, "  1. Roe signed the order at noon, I saw it. He is a fraud.\n").get(1);
    assertEquals(Scope.PERSON, attack.scope());
    assertEquals("p1", attack.target().id());
    Dispute unnamed =
        withMayor(said, "  1. They signed the order at noon, I saw it. He is a fraud.\n").get(1);
    assertEquals(Scope.PERSON, unnamed.scope());
    assertNull(unnamed.target().id());
    Dispute thing =
        withMayor(said, "  1. Roe signed the order at noon, I saw it. What an idiot.\n").get(1);
    assertNull(thing.target().id());
  }

  @Test
  void aPronounBehindWordsToSomebodysFaceMeansAnother() throws IOException {
    String said = "The mayor signed the order at noon.";
    Dispute another =
        withMayor(said, "  1. You never saw the harbour yourself. He is such a vile fool.\n")
            .get(1);
    assertEquals(Scope.PERSON, another.scope());
    assertNull(another.target().kind());
    Dispute author =
        withMayor(said, "  1. Nobody ever saw the harbour itself. He is such a vile fool.\n")
            .get(1);
    assertEquals(DisputeTarget.Kind.ARTICLE, author.target().kind());
  }

  @Test
  void whoSpeaksOfTheWholeArticleAnswersAllOfIt() throws IOException {
    Dispute whole =
        only(page("  1. I doubt this article, it never mentions a railway tunnel.\n"), "c1");
    assertEquals(DisputeTarget.Kind.ARTICLE, whole.target().kind());
    Dispute part =
        only(
            page("  1. This article says dredging cost eleven million crowns. I doubt it.\n"),
            "c1");
    assertEquals(DisputeTarget.Kind.PASSAGE, part.target().kind());
  }

  @Test
  void sentencesThatPlainlyAnswerDifferentThingsAreAnswersOfTheirOwn() throws IOException {
    PageRecord record =
        page(
            """
              1. Eleven million crowns of dredging went into that channel. Northern fishermen have a market hall and the railway of their own in those villages.
            """);
    List<Dispute> found = all(record, "c1");
    assertEquals(2, found.size(), found::toString);
    assertTrue(words(record, found.get(0).target().span()).startsWith("The dredging"));
    assertTrue(words(record, found.get(1).target().span()).startsWith("Fishermen"));
  }

  @Test
  void aCommentIsNamedByItsNumberInWordsToo() throws IOException {
    PageRecord record =
        page(
            """
              1. The mayor should have asked us about it.

              2. Belmar is too far for the small boats.

              3. To number 1: exactly, I agree.
            """);
    assertEquals("c1", only(record, "c3").target().id());
  }

  @Test
  void whatIsNoClearAgreementIsAgainst() throws IOException {
    PageRecord record = page("  1. There were ships at the eastern quay every week last summer.\n");
    assertEquals(Relation.DISPUTES, only(record, "c1").relation());
  }

  @Test
  void aQuestionThatRepeatsWhatWasSaidOrIsAtOnceAnsweredObjects() throws IOException {
    for (String answer :
        List.of(
            "Which quay? They had one ship all summer.",
            "Closed on a Monday in winter? The sign says May.")) {
      assertEquals(Relation.DISPUTES, only(page("  1. " + answer + "\n"), "c1").relation(), answer);
    }
  }

  @Test
  void whoAgreesWithSomebodyElseSupports() throws IOException {
    PageRecord record =
        page("  1. The mayor is dead right about the old harbour, it was a ruin.\n");
    assertEquals(Relation.SUPPORTS, only(record, "c1").relation());
  }

  @Test
  void whoAsksForGroundsAsksNoPlainQuestion() throws IOException {
    PageRecord asked = page("  1. How do you know that the order was signed at noon?\n");
    assertEquals(Relation.DOUBTS, only(asked, "c1").relation());
    PageRecord plain = page("  1. When does the order of the mayor begin to count?\n");
    assertEquals(Relation.NEUTRAL, only(plain, "c1").relation());
  }

  @Test
  void howSureAnAnswerIsDiffers() throws IOException {
    PageRecord quoted =
        page(
            """
              1. The cranes on the eastern quay were never sold to anybody in Belmar.

                • “The cranes on the eastern quay were never sold to anybody in Belmar.” That is wrong.

                • Well, my aunt saw something else there.
            """);
    assertTrue(only(quoted, "c1.1").confidence() > only(quoted, "c1.2").confidence());
  }

  @Test
  void whoIsNamedIsAttackedAlsoByWordsForTheFace() throws IOException {
    String said = "The mayor signed the order at noon.";
    Dispute named = withMayor(said, "  1. Roe should look in the mirror.\n").get(0);
    assertEquals(Scope.PERSON, named.scope());
    assertEquals("p1", named.target().id());
    String asked = "  1. The cranes went to Belmar.\n\n    • ";
    Dispute face =
        withMayor(said, asked + "You should look in the mirror, Roe was there.\n").get(1);
    assertEquals("c1", face.target().id());
  }

  @Test
  void whatIsCalledOutWithoutANameIsOfWhomTheCommentNamedLast() throws IOException {
    String said = "The mayor signed the order at noon.";
    Dispute attack =
        withMayor(said, "  1. Roe closed the quay without a word to us. Clueless woman.\n").get(1);
    assertEquals(Scope.PERSON, attack.scope());
    assertEquals("p1", attack.target().id());
  }

  @Test
  void fewPlainWordsBehindAnAttackBelongToItAndAPointDoesNot() throws IOException {
    List<Dispute> one = all(page("  1. Why is this news? They are all gone.\n"), "c1");
    assertEquals(1, one.size(), one::toString);
    assertEquals(Scope.META, one.get(0).scope());
    List<Dispute> two =
        all(page("  1. Why is this news? The dredging of the channel cost nothing.\n"), "c1");
    assertEquals(2, two.size(), two::toString);
    assertTrue(two.get(1).scope().isOfClaim());
  }

  @Test
  void aVoteIsSupportAndAFigureIsNoVote() throws IOException {
    String asked = "  1. The cranes were never sold.\n\n    • ";
    assertEquals(Relation.SUPPORTS, only(page(asked + "+1\n"), "c1.1").relation());
    assertEquals(Relation.SUPPORTS, only(page(asked + "This.\n"), "c1.1").relation());
    assertEquals(List.of(), all(page(asked + "12\n"), "c1.1"));
  }

  @Test
  void anArticleInWhichNobodyIsQuotedOpensADebate() throws IOException {
    Page page =
        page("  1. The cranes were never sold by whoever owned that quay in all of its years.\n")
            .page();
    Person mayor = new Person("p1", PersonType.PERSON, "Ada Roe", List.of());
    int at = page.text().string().indexOf("No ship");
    Statement statement =
        Statement.builder("s1")
            .part("body")
            .content(List.of(new Span(at, at + 20)))
            .speaker("p1", 1)
            .build();
    assertEquals(List.of(false), debates(page, mayor, List.of(statement)));
    assertEquals(List.of(true), debates(page, mayor, List.of()));
  }

  /** Whether the page opens a debate, for each of its answers. */
  private static List<Boolean> debates(Page page, Person mayor, List<Statement> statements) {
    List<Boolean> debates = new ArrayList<>();
    Disputes.in(
        page,
        List.of(mayor),
        statements,
        EncodedPage.NONE,
        (draft, setting) -> debates.add(setting.debate()));
    return debates;
  }
}
