package org.onrecord.read.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.OnRecord;
import org.onrecord.page.Comment;

class CommentHeadTest {
  @Test
  void aCommentersInitialOrTitleMayHaveAStop() {
    assertEquals("Ada R.", CommentHead.signature("Ada R. says:"));
    assertEquals("Dr. Roe", CommentHead.signature("Dr. Roe says:"));
    assertNull(CommentHead.signature("It rained. Roe says:"));
  }

  @Test
  void aDateBeforeANameSaysWhoseWordsFollowAndSignsNothing() {
    assertNull(CommentHead.signature("On 3 May, Roe wrote:"));
    assertNull(CommentHead.signature("On May 3 Roe wrote:"));
    assertEquals("On the Fence", CommentHead.signature("On the Fence says:"));
  }

  @Test
  void aBareNameMayEndWithAnInitialAndNoSentenceIsAName() {
    assertTrue(CommentHead.mayBeName("Ada R."));
    assertFalse(CommentHead.mayBeName("It rained."));
    assertFalse(CommentHead.mayBeName("R."));
  }

  @Test
  void whatSomebodyAddsToTheirNameIsNoWordOfIt() {
    assertTrue(CommentHead.mayBeName("Baker Roe (not my real name)"));
    assertFalse(CommentHead.mayBeName("Baker Roe, not my real name"));
    assertFalse(CommentHead.mayBeName("We saw the old one here"));
  }

  @Test
  void overADateASignatureMayHaveStopsAndElsewhereItMayNot() throws IOException {
    String page =
        """
        The mill is sold

        The council sold the mill on Monday. It had stood empty for nine years.


          1. Prof. em. A. Roe says:
             3 March 2021 at 08:03

             It stood empty for seven.

            • joiner (ret.) says:
              3 March 2021 at 09:47

              For nine. I closed the door.

          2. Ben says:
             3 March 2021 at 10:00

             I met her. Then Roe says:

             Sell it.

        Leave a Reply

        Your email address will not be published.
        """;
    List<Comment> comments =
        OnRecord.builder().build().readText("mill.txt", page).page().comments();
    assertEquals(
        Arrays.asList("Prof. em. A. Roe", "joiner (ret.)", "Ben"),
        comments.stream().map(Comment::author).toList());
    assertEquals("c1", comments.get(1).parent());
  }
}
