package org.onrecord.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.read.Pages.ONE;
import static org.onrecord.read.Pages.TWO;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.page.Comment;
import org.onrecord.page.Page;
import org.onrecord.page.PartRole;

/** Readers' comments in the forms in which pages write them. */
class HtmlThreadTest {
  private static final String ARTICLE =
      "<article><h1>Skell ferry to stop</h1><p>" + ONE + "</p><p>" + TWO + "</p></article>";

  @Test
  void wordPressNestsRepliesInLists() {
    Page page =
        Pages.html(
            ARTICLE
                + "<div id=comments class=comments-area><h2>2 Comments</h2><ol class=comment-list>"
                + "<li id=comment-17 class='comment even depth-1 parent'>"
                + "<article id=div-comment-17 class=comment-body><footer class=comment-meta>"
                + "<div class='comment-author vcard'><b class=fn>Liv Aune</b> <span class=says>says:</span>"
                + "</div><time datetime='2020-11-24T09:15:00+01:00'>24 November 2020</time></footer>"
                + "<div class=comment-content><p>I took that boat for years.</p><p>It was never late.</p>"
                + "</div><div class=reply><a href=#>Reply</a></div></article>"
                + "<ol class=children><li id=comment-18 class='comment odd depth-2'>"
                + "<article id=div-comment-18 class=comment-body><footer class=comment-meta>"
                + "<div class='comment-author vcard'><b class=fn>Per Moe</b></div></footer>"
                + "<div class=comment-content><p>You never took it in winter.</p></div></article></li></ol>"
                + "</li></ol><form id=commentform><p>Leave a reply</p><textarea></textarea></form></div>");
    assertEquals(
        List.of(
            "c1 I took that boat for years.\n\nIt was never late.",
            "c1.1 You never took it in winter."),
        Pages.comments(page));
    assertEquals(List.of(ONE, TWO), Pages.words(page, PartRole.BODY));
    Comment first = page.comments().get(0);
    assertEquals("Liv Aune", first.author());
    assertEquals("2020-11-24T09:15:00+01:00", first.posted());
    assertNull(first.parent());
    Comment reply = page.comments().get(1);
    assertEquals("Per Moe", reply.author());
    assertEquals("c1", reply.parent());
    assertNull(reply.posted());
  }

  @Test
  void olderThemesPutAuthorAndTextIntoOneElement() {
    Page page =
        Pages.html(
            ARTICLE
                + "<ol class=commentlist><li class='comment' id=comment-5><div class=comment-body "
                + "id=div-comment-5><div class='comment-author vcard'><cite class=fn>Liv Aune</cite> sagt:"
                + "</div><div class='comment-meta'><a href=#>24. November 2020 um 9:15</a></div>"
                + "<p>I took that boat.</p><div class=reply><a>Antworten</a></div></div></li>"
                + "<li class='comment' id=comment-6><div class=comment-body id=div-comment-6>"
                + "<div class='comment-author vcard'><cite class=fn>Per Moe</cite> sagt:</div>"
                + "<p>So did I.</p></div></li></ol>");
    assertEquals(List.of("c1 I took that boat.", "c2 So did I."), Pages.comments(page));
    assertEquals("Liv Aune", page.comments().get(0).author());
    assertEquals("2020-11-24", page.comments().get(0).posted());
  }

  @Test
  void microdataTellsCommentsWhateverTheirNames() {
    Page page =
        Pages.html(
            ARTICLE
                + "<section><div class=x1 itemscope itemtype='https://schema.org/Comment'>"
                + "<span itemprop=author>Liv Aune</span><time itemprop=dateCreated datetime=2020-11-24>"
                + "yesterday</time><div itemprop=text>I took that boat.</div><span>12 likes</span></div>"
                + "<div class=x1 itemscope itemtype='https://schema.org/Comment'>"
                + "<span itemprop=author>Per Moe</span><div itemprop=text>So did I.</div></div></section>");
    assertEquals(List.of("c1 I took that boat.", "c2 So did I."), Pages.comments(page));
    assertEquals("Per Moe", page.comments().get(1).author());
  }

  @Test
  void whereOnlyTheTextsAreNamedEachTellsOfAComment() {
    Page page =
        Pages.html(
            ARTICLE
                + "<div class=discussionArea><div class=line><span class=userName>Liv Aune</span>"
                + "<p class=commentText>I took that boat.</p></div><div class=line>"
                + "<span class=userName>Per Moe</span><p class=commentText>So did I.</p></div></div>");
    assertEquals(List.of("c1 I took that boat.", "c2 So did I."), Pages.comments(page));
    assertEquals("Liv Aune", page.comments().get(0).author());
  }

  @Test
  void inAListOfCommentsEachItemWithAnAuthorIsOne() {
    Page page =
        Pages.html(
            ARTICLE
                + "<section id=comments><h2>2 comments</h2><ol><li><p class=comment-author>Liv Aune"
                + "</p><p>I took that boat for years.</p><ul><li><p class=comment-author>Per Moe</p>"
                + "<p>You never took it in winter.</p></li></ul></li><li>No more comments</li></ol>"
                + "</section>");
    assertEquals(
        List.of("c1 I took that boat for years.", "c1.1 You never took it in winter."),
        Pages.comments(page));
    assertEquals("Liv Aune", page.comments().get(0).author());
    assertEquals("c1", page.comments().get(1).parent());
    assertEquals(List.of(ONE, TWO), Pages.words(page, PartRole.BODY));
  }

  @Test
  void aListOfAuthorsIsNoThread() {
    String list =
        "<ol><li><p class=author>Liv Aune</p><p>Writes about boats.</p></li><li><p class=author>Per"
            + " Moe</p><p>Writes about the weather.</p></li></ol>";
    assertEquals(List.of(), Pages.html(ARTICLE + "<aside>" + list + "</aside>").comments());
  }

  @Test
  void aThreadInsideTheArticleIsNotTheArticle() {
    Page page =
        Pages.html(
            "<article class=entry-content><h1>Skell ferry to stop</h1><p>"
                + ONE
                + "</p><p>"
                + TWO
                + "</p><div class=comment id=comment-1><b class=author>Liv Aune</b><p class=text>I took it.</p>"
                + "</div><p>The county did not answer questions about the other boats on Monday.</p></article>");
    assertEquals(List.of("c1 I took it."), Pages.comments(page));
    assertFalse(String.join(" ", Pages.words(page, PartRole.BODY)).contains("I took it"));
    assertTrue(String.join(" ", Pages.words(page, PartRole.BODY)).contains("did not answer"));
  }

  @Test
  void aDeletedCommentKeepsItsPlaceAndItsReplies() {
    Page page =
        Pages.html(
            ARTICLE
                + "<ul><li class=comment id=comment-1><p class=text>This comment was deleted.</p>"
                + "<ul class=replies><li class=comment id=comment-2><p class=text>Why was it?</p></li></ul>"
                + "</li></ul>");
    assertEquals(List.of("c1 This comment was deleted.", "c1.1 Why was it?"), Pages.comments(page));
  }

  @Test
  void aReplyToAnEmptyCommentAnswersWhatThatAnswers() {
    Page page =
        Pages.html(
            ARTICLE
                + "<ul><li class=comment id=comment-1><b class=author>Liv Aune</b><p class=text>First.</p>"
                + "<ul class=replies><li class=comment id=comment-2><b class=author>Per Moe</b>"
                + "<ul class=replies><li class=comment id=comment-3><p class=text>Third.</p></li></ul></li>"
                + "</ul></li></ul>");
    assertEquals(List.of("c1 First.", "c1.1 Third."), Pages.comments(page));
  }

  @Test
  void theFirstPostOfAForumIsWhatTheOthersAnswer() {
    Page page =
        Pages.html(
            "<main><h1>Ferry times</h1><div class=forumComment id=comment-1><b class=author>Liv Aune</b>"
                + "<div class=text>Does anybody know when the ferry to Skell leaves on Sundays in the winter, and"
                + " whether it takes bicycles? The board at the pier is empty.</div></div>"
                + "<div class=forumComment id=comment-2><b class=author>Per Moe</b><div class=text>At nine.</div>"
                + "</div></main>");
    assertEquals(List.of("c1 At nine."), Pages.comments(page));
    assertTrue(String.join(" ", Pages.words(page, PartRole.BODY)).contains("on Sundays"));
  }

  @Test
  void aColumnNamedCommentIsAnArticle() {
    Page page =
        Pages.html(
            "<h1>Skell ferry to stop</h1><div class=comment><p>"
                + ONE
                + "</p><p>"
                + TWO
                + "</p></div>");
    assertEquals(List.of(), page.comments());
    assertEquals(List.of(ONE, TWO), Pages.words(page, PartRole.BODY));
  }

  private static String flat(String attributes, String author, String text) {
    return "<div class='comment-item' "
        + attributes
        + "><b class=author>"
        + author
        + "</b><div class=text>"
        + text
        + "</div></div>";
  }

  @Test
  void anAttributeTellsWhatAFlatCommentAnswers() {
    Page page =
        Pages.html(
            ARTICLE
                + flat("id=comment-31 data-parent-id=0", "Liv Aune", "I took that boat.")
                + flat("id=comment-32", "Per Moe", "It will be missed.")
                + flat("id=comment-33 data-parent-id=31", "Ida Lund", "In winter too?"));
    assertEquals(
        List.of("c1 I took that boat.", "c2 It will be missed.", "c1.1 In winter too?"),
        Pages.comments(page));
  }

  @Test
  void aLinkInReplyToTellsTheParentButALinkToAnotherCommentAloneDoesNot() {
    String first = flat("id=comment-31", "Liv Aune", "I took that boat.");
    String second =
        flat("id=comment-32", "Per Moe", "So did I, as <a href='#comment-31'>here</a>.");
    String reply =
        "<div class=comment-item id=comment-33><b class=author>Ida Lund</b>"
            + "<p class=meta>Antwort auf <a href='/ferry#comment-31'>Liv Aune</a></p>"
            + "<div class=text>In winter too?</div></div>";
    assertEquals(
        List.of("c1 I took that boat.", "c2 So did I, as here.", "c1.1 In winter too?"),
        Pages.comments(Pages.html(ARTICLE + first + second + reply)));
  }

  @Test
  void depthInClassOrMarginTellsTheParent() {
    for (String[] deep :
        new String[][] {
          {"data-depth=1", "data-depth=2"},
          {"style='margin-left: 0px'", "style='margin-left: 40px'"},
          {"aria-level=1", "aria-level=2"}
        }) {
      Page page =
          Pages.html(
              ARTICLE
                  + flat("id=comment-31 " + deep[0], "Liv Aune", "I took that boat.")
                  + flat("id=comment-32 " + deep[1], "Per Moe", "In winter too?")
                  + flat("id=comment-33 " + deep[0], "Ida Lund", "It will be missed."));
      assertEquals(
          List.of("c1 I took that boat.", "c1.1 In winter too?", "c2 It will be missed."),
          Pages.comments(page),
          deep[1]);
    }
  }

  @Test
  void aLineAtItsHeadTellsHowDeepACommentIs() {
    assertEquals(
        List.of(
            "c1 I would sell the boat.",
            "c1.1 Nobody would buy it.",
            "c1.1.1 The museum asked for it at level 2 already.",
            "c2 Level 2"),
        told("level 1", "level 2", "Level 3", "level 1"));
    assertEquals(
        told("level 1", "level 2", "level 3", "level 1"),
        told("Ebene 1", "niveau 2", "Nivel 3", "livello 1"));
  }

  @Test
  void aLineThatSaysMoreThanALevelTellsNone() {
    List<String> flat =
        List.of(
            "c1 I would sell the boat.",
            "c2 Nobody would buy it.",
            "c3 The museum asked for it at level 2 already.");
    assertEquals(flat, told("level 1 badge", "level 2 badge", "on level 3"));
  }

  /** Comments with a line each before the name of who wrote them. */
  private static List<String> told(String... lines) {
    String page = ARTICLE;
    List<String> posts =
        List.of(
            "I would sell the boat.",
            "Nobody would buy it.",
            "The museum asked for it at level 2 already.",
            "Level 2");
    for (int i = 0; i < lines.length; i++) {
      page +=
          "<div style='padding-left:16px'><div class='P8SG Comment t1_c"
              + i
              + "'><button>up</button><div class=x1><span>"
              + lines[i]
              + "</span><div><a href=/u/liv"
              + i
              + " class=username>liv"
              + i
              + "</a><span>39 points</span><span> · </span><a href=/c/"
              + i
              + "><span>6 years ago</span></a></div><div data-test-id=comment><div><p>"
              + posts.get(i)
              + "</p></div></div></div></div></div>";
    }
    return Pages.comments(Pages.html(page));
  }

  @Test
  void repliesToRepliesGoNoDeeperThanIdsCanTell() {
    StringBuilder thread = new StringBuilder(ARTICLE);
    for (int i = 1; i <= 3000; i++) {
      thread.append(
          flat("id=comment-" + i + " data-parent-id=" + (i - 1), "Liv Aune", "Answer " + i + "."));
    }
    Page page = Pages.html(thread.toString());
    assertEquals(3000, page.comments().size());
    int longest =
        page.comments().stream().mapToInt(comment -> comment.id().length()).max().orElse(0);
    assertTrue(longest < 300, "an id of " + longest + " characters");
  }

  @Test
  void commentsThatNameEachOtherAsParentsAreNoCircle() {
    Page page =
        Pages.html(
            ARTICLE
                + flat("id=comment-31 data-parent-id=32", "Liv Aune", "I took that boat.")
                + flat("id=comment-32 data-parent-id=31", "Per Moe", "In winter too?"));
    assertEquals(List.of("c1 I took that boat.", "c1.1 In winter too?"), Pages.comments(page));
  }

  @Test
  void whatAPostQuotesOfAnotherIsNotItsOwn() {
    String quoted = "I took that boat for years and it was never late.";
    Page page =
        Pages.html(
            ARTICLE
                + flat("id=comment-31", "Liv Aune", quoted)
                + flat("id=comment-32", "Per Moe", "It will be missed.")
                + flat(
                    "id=comment-33",
                    "Ida Lund",
                    "<blockquote><p>Liv Aune schrieb:</p><p>"
                        + quoted
                        + "</p></blockquote>"
                        + "<p>You never took it in winter.</p>"));
    assertEquals(
        List.of("c1 " + quoted, "c2 It will be missed.", "c1.1 You never took it in winter."),
        Pages.comments(page));
    assertTrue(Pages.words(page, PartRole.OTHER).contains(quoted));
  }

  @Test
  void aQuotationBetweenTwoParagraphsOfAPostIsNoSentenceOfIts() {
    String quoted = "I took that boat for years and it was never late.";
    Page page =
        Pages.html(
            ARTICLE
                + flat("id=comment-31", "Liv Aune", quoted)
                + flat(
                    "id=comment-32",
                    "Ida Lund",
                    "<p>Never late?</p><blockquote>" + quoted + "</blockquote><p>It was.</p>"));
    assertEquals(
        List.of("Never late?", "It was."),
        page.sections().stream()
            .filter(section -> section.name().equals("c1.1"))
            .flatMap(section -> section.paragraphs().stream())
            .map(page.text()::slice)
            .toList());
  }

  @Test
  void aQuotationOfSomethingElseStaysInTheComment() {
    Page page =
        Pages.html(
            ARTICLE
                + flat("id=comment-31", "Liv Aune", "I took that boat.")
                + flat(
                    "id=comment-32",
                    "Per Moe",
                    "<blockquote>A boat is a hole in the water.</blockquote><p>So they say.</p>"));
    assertEquals("c2 A boat is a hole in the water.\n\nSo they say.", Pages.comments(page).get(1));
  }

  @Test
  void closedRepliesOfDetailsAreRepliesStill() {
    Page page =
        Pages.html(
            ARTICLE
                + "<details open class=comment id=comment-1><summary><b class=author>Liv Aune</b></summary>"
                + "<p class=text>I took that boat.</p><div class=replies><details class=comment id=comment-2>"
                + "<summary><b class=author>Per Moe</b></summary><p class=text>In winter too?</p></details>"
                + "</div></details>");
    assertEquals(List.of("c1 I took that boat.", "c1.1 In winter too?"), Pages.comments(page));
  }

  @Test
  void aParagraphNamedAsACommentHasItsAuthorAndDateBesideIt() {
    Page page =
        Pages.html(
            ARTICLE
                + "<section><blockquote><small>Liv A. am 10.4.2020</small><p class=comment>I took that"
                + " boat.</p></blockquote><blockquote><small>Per M. am 11.4.2020</small><p class=comment>"
                + "So did I.</p></blockquote></section>");
    assertEquals(List.of("c1 I took that boat.", "c2 So did I."), Pages.comments(page));
    assertEquals("2020-04-10", page.comments().get(0).posted());
  }

  @Test
  void wordsInsideTheElementNamedForTheAuthorAreTheComment() {
    Page page =
        Pages.html(
            ARTICLE
                + "<ol><li class=comment id=comment-5><div class='comment-author vcard'><p>I took that"
                + " boat.</p><p><cite>Comment by <span class=fn>Jon Anderson</span></cite></p></div></li>"
                + "</ol>");
    assertEquals(List.of("c1 I took that boat."), Pages.comments(page));
    assertEquals("Jon Anderson", page.comments().get(0).author());
  }

  @Test
  void aLineThatSaysWhoPostedWhenNamesTheAuthorAlone() {
    String[][] lines = {
      {
        "Posted May 4, 2021 9:12 UTC (Tue) by <b>liv</b> (subscriber, #1201) [<a href=/p>Link</a>]",
        "liv"
      },
      {"Posted by Liv Aune on May 4, 2021", "Liv Aune"},
      {"Liv Aune · May 4, 2021 at 12:20 AM", "Liv Aune"},
      {"Liv Aune | 4 May 2021", "Liv Aune"},
      {"Liv Aune – 3 hours ago", "Liv Aune"}
    };
    for (String[] line : lines) {
      Page page =
          Pages.html(
              ARTICLE
                  + "<div class=comment id=comment-1><p class=comment-author>"
                  + line[0]
                  + "</p><div class=comment-text>I took that boat for years.</div></div>");
      assertEquals(List.of("c1 I took that boat for years."), Pages.comments(page), line[0]);
      assertEquals(line[1], page.comments().get(0).author(), line[0]);
    }
  }

  @Test
  void teasersOfOpinionPiecesAreNoReaders() {
    String teaser =
        "<li class='item comment'><a href=/opinion/%><h3>Comment: the pier is a chance</h3></a>"
            + "<p class=author>Per Moe</p><time datetime=2021-05-03>3 May</time></li>";
    Page page = Pages.html(ARTICLE + "<ol>" + teaser.replace("%", "1") + teaser.replace("%", "2"));
    assertEquals(List.of(), page.comments());
    String titled =
        "<div class=comment><h3><a href='/node/1#comment-%'>What the boat was for</a></h3>"
            + "<span class=author>Per Moe</span><div class=content>It was for fish, % of them.</div></div>";
    Page own = Pages.html(ARTICLE + titled.replace("%", "1") + titled.replace("%", "2"));
    assertEquals(2, own.comments().size());
  }

  @Test
  void noticesOfOtherPagesAreNoReaders() {
    Page page =
        Pages.html(
            ARTICLE
                + "<ol class=comment-list><li class='comment' id=comment-1><cite class=fn>Liv</cite>"
                + "<div class=comment-content><p>I took that boat.</p></div></li>"
                + "<li class='pingback comment' id=comment-2><p>Pingback: <a href=/x>Boats of May</a></p></li>"
                + "<li class='trackback' id=comment-3><p>Boats of June</p></li></ol>");
    assertEquals(List.of("c1 I took that boat."), Pages.comments(page));
  }

  @Test
  void aReadersCallIsNoButton() {
    Page page =
        Pages.html(
            ARTICLE
                + "<div class=comment id=comment-1><cite class=fn>Liv</cite><div class=comment-content>"
                + "<p>Like!</p><p>More of this.</p><p>Reply</p></div></div>");
    assertEquals(List.of("c1 Like!\n\nMore of this."), Pages.comments(page));
  }
}
