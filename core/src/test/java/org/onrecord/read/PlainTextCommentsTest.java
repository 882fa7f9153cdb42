package org.onrecord.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.page.Page;
import org.onrecord.page.PartRole;

class PlainTextCommentsTest {
  private static final String ARTICLE =
      """
      Skell ferry to stop in March

      The ferry between Orrin and Skell will stop at the end of March, the county said.

      “It carried eleven people last week,” engineer Dag Holm said. “We cannot go on.”
      """;
  private static final String FORM =
      "\n\nLeave a Reply\n\nYour email address will not be published.";

  @Test
  void aNumberedListUnderTheArticleIsAThreadWithItsReplies() {
    Page page =
        Pages.text(
            ARTICLE
                + "\n\n  1. I took that boat for years. It was never empty.\n\n"
                + "     And you, Mr. Holm, never came.\n\n"
                + "  2. Eleven people! They counted on a Sunday.\n\n"
                + "    • You are wrong. I was there on Monday.\n\n"
                + "      • So was I, and we were twenty.\n\n"
                + "    • Buy a car.\n\n"
                + "  3. I will miss it."
                + FORM);
    assertEquals(
        List.of(
            "c1 I took that boat for years. It was never empty.\n\n     And you, Mr. Holm, never came.",
            "c2 Eleven people! They counted on a Sunday.",
            "c2.1 You are wrong. I was there on Monday.",
            "c2.1.1 So was I, and we were twenty.",
            "c2.2 Buy a car.",
            "c3 I will miss it."),
        Pages.comments(page));
    assertNull(page.comments().get(1).parent());
    assertEquals("c2.1", page.comments().get(3).parent());
    assertEquals(2, Pages.words(page, PartRole.BODY).size());
    assertEquals(7, Pages.words(page, PartRole.COMMENT).size());
    assertEquals(2, Pages.words(page, PartRole.OTHER).size());
  }

  @Test
  void pointsThatACommentNumbersAreNoReplies() {
    String comments =
        """


          1. Three things nobody counted:

            1. The school children.

            2. The post, which I need.

            So count again.

            • I did. You forget:

              1) the doctor

              2) the cattle

          2. They never count right.
        """;
    assertEquals(
        List.of(
            "c1 Three things nobody counted:\n\n    1. The school children.\n\n    2. The post, which I"
                + " need.\n\n    So count again.",
            "c1.1 I did. You forget:\n\n      1) the doctor\n\n      2) the cattle",
            "c2 They never count right."),
        Pages.comments(Pages.text(ARTICLE + comments + FORM)));
    assertEquals(
        List.of("c1", "c1.1", "c1.2", "c1.3", "c1.3.1", "c1.3.2", "c2"),
        Pages.text(ARTICLE + comments.replace("• I did", "3. I did") + FORM).comments().stream()
            .map(comment -> comment.id())
            .toList(),
        "without bullets, numbers further right are replies");
  }

  @Test
  void aListThatAloneIsSetOffIsAThreadWhereHalfOfItTalks() {
    String comments =
        """


          1. Never empty on a Friday. I was there.

          2. They want the money for the road to the quarry at Orrin. You will see.

          3. Who counted?

          4. Boats sink, roads do not.
        """;
    assertEquals(4, Pages.text(ARTICLE + comments).comments().size());
    assertNoComments(ARTICLE + comments.replace("  1. ", "1. ").replaceAll("(?m)^  ", ""));
    assertNoComments(ARTICLE + comments.strip().indent(2));
    assertNoComments(ARTICLE.replace("\n\n“It", "\n\n\n“It") + comments);
    assertNoComments(ARTICLE + comments.replace(" You will see.", ""));
  }

  /** Plain questions and answers, in which hardly anybody says "I". */
  private static final String QUESTIONS =
      """


        1. Does the bus stop at the mill?

          • Only in summer.

            • Great, thank you!

        2. Is there a shelter?

          • None at all.

        3. Good to know. Thanks :-)
      """;

  @Test
  void thanksAndRepliesToRepliesTellAThread() {
    Page page = Pages.text(ARTICLE + QUESTIONS);
    assertEquals(6, page.comments().size());
    assertEquals("c1.1", page.comments().get(2).parent());
    assertNoComments(
        ARTICLE + QUESTIONS.replace("thank you!", "no?").replace("Thanks :-)", "Really."));
    assertNoComments(
        ARTICLE
            + QUESTIONS
                .replace("      • Great", "  • Great")
                .replace(" :-)", "")
                .replace("Thanks", "Yes"));
  }

  @Test
  void commentsThatAreClosedAreComments() {
    String shown = QUESTIONS.replace("thank you!", "no?").replace("Thanks :-)", "Really.");
    for (String closed :
        List.of(
            "Comments are closed.",
            "Comments on this page are closed.",
            "The comments are now closed",
            "Comments have been closed for this article.")) {
      Page page = Pages.text(ARTICLE + shown + "\n" + closed + "\n");
      assertEquals(6, page.comments().size(), closed);
      assertEquals(List.of(closed), Pages.words(page, PartRole.OTHER));
    }
    assertNoComments(ARTICLE + shown + "\nComments on this plan are due in May.\n");
  }

  @Test
  void aHeadingOverAListIsEvidenceEnough() {
    Page page = Pages.text(ARTICLE + "\n2 Comments\n\n1) Shame!\n\n2) Good riddance.\n");
    assertEquals(List.of("c1 Shame!", "c2 Good riddance."), Pages.comments(page));
    assertEquals(List.of("2 Comments"), Pages.words(page, PartRole.OTHER));
  }

  @Test
  void paragraphsOfAnUnindentedListBelongToTheItemAbove() {
    Page page =
        Pages.text(ARTICLE + "\nComments\n\n1. Shame!\n\nI mean it.\n\n2. Good riddance.\n" + FORM);
    assertEquals(List.of("c1 Shame!\n\nI mean it.", "c2 Good riddance."), Pages.comments(page));
  }

  @Test
  void aRecipeIsNoThread() {
    String recipe =
        """

        Method

        1. Preheat the oven. Grease a pan.

        2. Mix the flour and the eggs. Add milk.

        3. Bake it for an hour. Let it cool.
        """;
    assertNoComments(ARTICLE + recipe);
    assertNoComments(ARTICLE + recipe + FORM);
  }

  @Test
  void aListTheArticleAnnouncesIsNoThread() {
    String items =
        """
        1. I went by boat. It took me an hour.

        2. I went by car. My back still hurts.

        3. We walked. You should not.
        """;
    assertNoComments(
        "3 ways I went to Skell\n\nThe ferry stops, so I tried the rest of them for you.\n\n\n"
            + items
            + FORM);
    assertNoComments(ARTICLE + "\nHere is what we tried:\n\n" + items + FORM);
  }

  @Test
  void aListInTheMiddleOfAnArticleIsNoThread() {
    assertNoComments(
        ARTICLE
            + "\n\n1. I like the boat. I really do.\n\n2. You do not. You never did.\n\n"
            + "The county will vote on the plan in May, Holm said.\n"
            + FORM);
  }

  @Test
  void signedCommentsTellAuthorAndTime() {
    Page page =
        Pages.text(
            ARTICLE
                + "\n2 Responses to Skell ferry\n\nUna Moe says:\nMay 3, 2021 at 4:05 pm\n"
                + "I took that boat for years.\nReply\n\n"
                + "    skipper53 says:\n    May 4, 2021 at 9:10 am\n    So did I.\n\n    It sank once.\n    Reply\n"
                + FORM);
    assertEquals(
        List.of("c1 I took that boat for years.", "c1.1 So did I.\n\n    It sank once."),
        Pages.comments(page));
    assertEquals("Una Moe", page.comments().get(0).author());
    assertEquals("2021-05-03T16:05", page.comments().get(0).posted());
    assertEquals("skipper53", page.comments().get(1).author());
    assertEquals("c1", page.comments().get(1).parent());
    assertEquals(2, Pages.words(page, PartRole.BODY).size());
  }

  @Test
  void aSignedListTellsAuthorAndTimeToo() {
    Page page =
        Pages.text(
            ARTICLE
                + "\n  1. Una Moe says:\n     3 May 2021 at 16:05\n     I took that boat.\n     Reply\n\n"
                + "  2. Per says:\n     4 May 2021\n     > I took that boat.\n\n     Nobody did.\n"
                + FORM);
    assertEquals(
        List.of("c1 I took that boat.", "c2 > I took that boat.\n\n     Nobody did."),
        Pages.comments(page));
    assertEquals("2021-05-03T16:05", page.comments().get(0).posted());
    assertEquals("2021-05-04", page.comments().get(1).posted());
    assertEquals("Per", page.comments().get(1).author());
  }

  @Test
  void bareNamesOverDatesNeedAHeading() {
    String thread = "Una Moe\nMay 3, 2021\nI took that boat.\n\nPer\nMay 4, 2021\nNobody did.\n";
    assertNoComments(ARTICLE + "\n" + thread);
    Page page = Pages.text(ARTICLE + "\nReader comments\n\n" + thread + FORM);
    assertEquals(List.of("c1 I took that boat.", "c2 Nobody did."), Pages.comments(page));
    assertEquals("Una Moe", page.comments().get(0).author());
  }

  @Test
  void aTranscriptIsNoThread() {
    assertNoComments(
        ARTICLE + "\nUna Moe says:\n\nI took that boat.\n\nPer says:\n\nNobody did.\n");
  }

  private static void assertNoComments(String text) {
    Page page = Pages.text(text);
    assertEquals(List.of(), Pages.comments(page));
    assertEquals(List.of(), Pages.words(page, PartRole.COMMENT));
  }
}
