package org.onrecord.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.StatementAssert;
import org.onrecord.page.PageExplanation;
import org.onrecord.page.PageLimits;

/** Each rule by which a page is read is told of by the page that it decides. */
class PageRuleTest {
  private static final String TEXT = "<p>" + Pages.ONE + "</p>\n<p>" + Pages.TWO + "</p>\n";
  private static final String HEAD = "<title>The last ferry to Skell</title>\n";
  private static final String HEADLINE = "<h1>The last ferry to Skell</h1>\n";

  private static PageExplanation explain(String html) throws IOException {
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    PageExplanation explanation =
        new PageReader(PageLimits.DEFAULT)
            .explain("page.html", new ByteArrayInputStream(bytes), null);
    StatementAssert.assertSound(explanation.page());
    return explanation;
  }

  /** Elements as "rule element line". */
  private static List<String> told(List<PageExplanation.Choice> choices, String what) {
    return choices.stream()
        .filter(choice -> choice.what().equals(what))
        .map(choice -> choice.rule() + " " + choice.element() + " " + choice.line())
        .toList();
  }

  private static List<String> article(String html) throws IOException {
    return told(explain(html).choices(), "article");
  }

  private static List<String> headline(String html) throws IOException {
    return told(explain(html).choices(), "headline");
  }

  /** What was left out of an article, as "rule element line: words". */
  private static List<String> leftOut(String html) throws IOException {
    return explain(HEAD + "<body><article>\n" + html + "</article>").leftOut().stream()
        .map(one -> one.rule() + " " + last(one.element()) + " " + one.line() + ": " + one.words())
        .toList();
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf(' ') + 1);
  }

  @Test
  void anElementNamedAsTheTextIsTheArticle() throws IOException {
    assertEquals(
        List.of("ARTICLE_BODY_NAMED html > body > div.article-body 3"),
        article(HEAD + "<body><p>Harbour news</p>\n<div class=article-body>" + TEXT + "</div>"));
  }

  @Test
  void anElementMarkedAsTheArticleIsTheArticle() throws IOException {
    assertEquals(
        List.of("ARTICLE_MARKED html > body > article 3"),
        article(HEAD + "<body><p>Harbour news</p>\n<article>" + TEXT + "</article>"));
  }

  @Test
  void whereNothingIsSaidTheDeepestElementWithMostOfTheTextIsTheArticle() throws IOException {
    assertEquals(
        List.of("ARTICLE_DENSEST html > body > div > div.c7 2"),
        article(HEAD + "<body><div><div>Harbour news</div><div class=c7>" + TEXT + "</div></div>"));
  }

  @Test
  void whereTheTextLiesInPiecesWhatIsAroundThemIsTheArticle() throws IOException {
    String piece = "<div class=article-body>" + TEXT + "</div>";
    PageExplanation explanation =
        explain(HEAD + "<body><p>Harbour news</p><div id=all>" + piece + piece + "</div>");
    assertEquals(
        List.of("ARTICLE_IN_PIECES html > body > div#all 2"),
        told(explanation.choices(), "article"));
    assertEquals(
        List.of("ARTICLE_ONE_PIECE html > body > div#all > div.article-body 2"),
        told(explanation.rejected(), "article"));
  }

  @Test
  void aPageInWhichNothingStandsOutIsReadAsAWhole() throws IOException {
    assertEquals(List.of("ARTICLE_WHOLE_PAGE the whole page 1"), article("<a href=/home>Home</a>"));
  }

  @Test
  void aNamedElementWithTooLittleIsRejected() throws IOException {
    PageExplanation explanation =
        explain(
            HEAD
                + "<body><div class=article-body><p>It rained a little in Orrin, as it does.</p>"
                + "</div>\n<div class=c7>"
                + TEXT.repeat(3)
                + "</div>");
    assertEquals(
        List.of("ARTICLE_DENSEST html > body > div.c7 3"), told(explanation.choices(), "article"));
    assertEquals(
        List.of("ARTICLE_TOO_LITTLE html > body > div.article-body 2"),
        told(explanation.rejected(), "article"));
  }

  @Test
  void theElementWithMostTextIsRejectedWhereAMarkedOneHasEnough() throws IOException {
    PageExplanation explanation =
        explain(HEAD + "<body><div class=c7>\n<article>" + TEXT + "</article>" + TEXT + "</div>");
    assertEquals(
        List.of("ARTICLE_MARKED html > body > div.c7 > article 3"),
        told(explanation.choices(), "article"));
    assertEquals(
        List.of("ARTICLE_OUTDONE html > body > div.c7 3"), told(explanation.rejected(), "article"));
  }

  @Test
  void aHeadingThatSaysWhatTheDataSayIsTheHeadline() throws IOException {
    assertEquals(
        List.of("HEADLINE_TOLD html > body > article > h3 2"),
        headline(HEAD + "<body><article><h3>The last ferry to Skell</h3>" + TEXT + "</article>"));
  }

  @Test
  void anH1IsTheHeadlineWhateverTheDataSay() throws IOException {
    assertEquals(
        List.of("HEADLINE_FIRST_RANK html > body > h1 1"),
        headline("<title>Start page</title><body><h1>Nobody sails in April</h1>" + TEXT));
  }

  @Test
  void anH2ThatSharesSomeWordsWithTheDataIsTheHeadline() throws IOException {
    assertEquals(
        List.of("HEADLINE_SECOND_RANK html > body > h2 1"),
        headline("<title>Last ferry to Skell</title><body><h2>Nobody sails to Skell</h2>" + TEXT));
  }

  private static List<String> thread(String comments) throws IOException {
    PageExplanation explanation =
        explain(HEAD + "<body><article>" + HEADLINE + TEXT + "</article>\n" + comments);
    List<PageExplanation.Choice> all =
        explanation.page().comments().isEmpty() ? explanation.rejected() : explanation.choices();
    return told(all, "thread");
  }

  @Test
  void numberedCommentsAreAThread() throws IOException {
    assertEquals(
        List.of("THREAD_NUMBERED html > body > ol 6"),
        thread("<ol><li id=comment-5><p>I took that boat.</p></li></ol>"));
  }

  @Test
  void signedCommentsAreAThread() throws IOException {
    assertEquals(
        List.of("THREAD_SIGNED html > body > div#talk 6"),
        thread(
            "<div id=talk><div class=comment><b class=author>Maud P.</b><p>I took that boat.</p>"
                + "</div><div class=comment><b class=author>Quill</b><p>So did I.</p></div></div>"));
  }

  @Test
  void commentsThatOnlyTheDataHoldAreAThread() throws IOException {
    assertEquals(
        List.of("THREAD_IN_DATA the page's data 0"),
        thread(
            "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"comment\":[{\"@type\":"
                + "\"Comment\",\"text\":\"I took that boat.\",\"author\":\"Maud P.\"}]}</script>"));
  }

  @Test
  void whatIsOnlyNamedACommentIsRejected() throws IOException {
    assertEquals(
        List.of("THREAD_UNSIGNED html > body > div.comment 6"),
        thread("<div class=comment>Why the county is wrong about its boats.</div>"));
  }

  @Test
  void whatIsHiddenIsLeftOut() throws IOException {
    assertEquals(
        List.of("LEFT_OUT_HIDDEN div 6: Seen by nobody"),
        leftOut(TEXT + "\n<div hidden>Seen by nobody</div>"));
  }

  @Test
  void aFormIsLeftOut() throws IOException {
    assertEquals(
        List.of("LEFT_OUT_FORM form 5: Your name"), leftOut(TEXT + "<form>Your name</form>"));
  }

  @Test
  void whatIsMarkedAsStandingAroundIsLeftOut() throws IOException {
    assertEquals(
        List.of("LEFT_OUT_AROUND nav 5: Home Sport"),
        leftOut(TEXT + "<nav>Home <b>Sport</b></nav>"));
  }

  @Test
  void thePlaceOfTheCommentsIsLeftOut() throws IOException {
    assertEquals(
        List.of("LEFT_OUT_COMMENTS div#comments 5: 12 comments"),
        leftOut(TEXT + "<div id=comments>12 comments</div>"));
  }

  @Test
  void aLineNamedForTagsIsLeftOut() throws IOException {
    assertEquals(
        List.of("LEFT_OUT_META div.tagged 5: Ferries, Orrin"),
        leftOut(TEXT + "<div class=tagged>Ferries, Orrin</div>"));
  }

  @Test
  void whatIsNamedForSharingIsLeftOut() throws IOException {
    assertEquals(
        List.of("LEFT_OUT_NAMED div.share-bar 5: Tell a friend"),
        leftOut(TEXT + "<div class=share-bar>Tell a friend</div>"));
  }

  @Test
  void anotherStorysTeaserIsLeftOut() throws IOException {
    assertEquals(
        List.of("LEFT_OUT_TEASER div.teaser 5: Fog closes the bridge"),
        leftOut(TEXT + "<div class=teaser><a href=/fog>Fog closes the bridge</a></div>"));
  }

  @Test
  void whatStandsBeforeTheHeadlineIsLeftOut() throws IOException {
    assertEquals(
        List.of("LEFT_OUT_BEFORE_HEADLINE div 3: Orrin Courier"),
        leftOut("<div>Orrin Courier</div>" + HEADLINE + TEXT));
  }

  @Test
  void aBoxThatAnnouncesOtherStoriesIsLeftOutAndWhatStandsBelowIt() throws IOException {
    assertEquals(
        List.of(
            "LEFT_OUT_OTHER_STORIES h4 5: Related articles",
            "LEFT_OUT_ANNOUNCED ul 5: Fog closes the bridge"),
        leftOut(
            TEXT
                + "<h4>Related articles</h4><ul><li><a href=/fog>Fog closes the bridge</a></li></ul>"
                + TEXT));
  }

  @Test
  void aBlockOfLinksIsLeftOut() throws IOException {
    assertEquals(
        List.of("LEFT_OUT_LINKS div 5: Orrin Skell Tamm"),
        leftOut(TEXT + "<div><a href=/o>Orrin</a> <a href=/s>Skell</a> <a href=/t>Tamm</a></div>"));
  }

  @Test
  void aHeadingWithNothingUnderItIsLeftOut() throws IOException {
    assertEquals(
        List.of("LEFT_OUT_EMPTY_HEADING h3 5: What comes next"),
        leftOut(TEXT + "<h3>What comes next</h3>"));
  }
}
