package org.onrecord.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.text.Diagnostic;

/** Readers' comments that a page's data hold. */
class ToldCommentsTest {
  private static final String ARTICLE =
      "<article><h1>Skell ferry to stop</h1><p>The ferry between Orrin and Skell will stop at the end"
          + " of March, the county said on Monday.</p><p>Nobody asked the islanders.</p></article>";

  private static String data(String json) {
    return "<script type='application/ld+json'>" + json + "</script>";
  }

  @Test
  void commentsInTheDataOfTheArticleStandInTheText() {
    Page page =
        Pages.html(
            ARTICLE
                + data(
                    "{\"@type\":\"NewsArticle\",\"headline\":\"Skell ferry to stop\",\"comment\":[{"
                        + "\"@type\":\"Comment\",\"text\":\"I took that boat.\",\"dateCreated\":"
                        + "\"2020-11-24T09:15:00Z\",\"author\":{\"@type\":\"Person\",\"name\":\"Liv Aune\"},"
                        + "\"comment\":{\"@type\":\"Comment\",\"text\":\"So did I.\\nOnce.\"}}]}"));
    assertEquals(List.of("c1 I took that boat.", "c1.1 So did I.\nOnce."), Pages.comments(page));
    assertEquals("Liv Aune", page.comments().get(0).author());
    assertEquals("2020-11-24T09:15:00Z", page.comments().get(0).posted());
    assertNull(page.comments().get(1).author());
  }

  @Test
  void wordsThatStandInTheDataAsTheyAreLeadBackThere() {
    String html =
        ARTICLE + data("{\"@type\":\"Comment\",\"text\":\"I took that boat.\",\"@id\":\"#c1\"}");
    Page page = Pages.html(html);
    int start = page.comments().get(0).span().start();
    assertEquals(html.indexOf("I took that boat."), page.sourceMap().toSource(start).orElseThrow());
  }

  @Test
  void aCommentThatIsShownAndToldIsListedOnce() {
    Page page =
        Pages.html(
            ARTICLE
                + "<ol><li class=comment id=comment-5><p>I took that boat.</p></li>"
                + "<li class=comment id=comment-6><p>So did I.</p></li></ol>"
                + data(
                    "[{\"@type\":\"Comment\",\"@id\":\"a\",\"text\":\"I took that boat.\",\"author\":"
                        + "\"Liv Aune\"},{\"@type\":\"Comment\",\"text\":\"So did I.\",\"parentItem\":"
                        + "{\"@id\":\"a\"},\"dateCreated\":\"2020-11-25\"}]"));
    assertEquals(List.of("c1 I took that boat.", "c1.1 So did I."), Pages.comments(page));
    assertEquals("Liv Aune", page.comments().get(0).author());
    assertEquals("2020-11-25", page.comments().get(1).posted());
  }

  @Test
  void anExportOfACommentSystemIsAThread() {
    Page page =
        Pages.html(
            ARTICLE
                + "<script type='application/json'>{\"story\":{\"comments\":{\"edges\":[{\"node\":{"
                + "\"id\":\"7\",\"body\":\"<p>I took that boat.</p>\",\"createdAt\":\"2020-11-24\","
                + "\"author\":{\"username\":\"liv\"}}},{\"node\":{\"id\":\"8\",\"parent\":{\"id\":\"7\"},"
                + "\"body\":\"So did I.\",\"createdAt\":\"2020-11-25\",\"author\":{\"username\":\"per\"}}"
                + "}]}}}</script>");
    assertEquals(List.of("c1 I took that boat.", "c1.1 So did I."), Pages.comments(page));
    assertEquals("per", page.comments().get(1).author());
  }

  @Test
  void whatHasNoAuthorInAnExportIsNoComment() {
    Page page =
        Pages.html(
            ARTICLE
                + "<script type='application/json'>{\"comments\":[{\"body\":\"Log in to comment\"}]}"
                + "</script>");
    assertTrue(page.comments().isEmpty());
  }

  @Test
  void parentsThatGoInCirclesAreSurvivedAndSaid() {
    Page page =
        Pages.html(
            ARTICLE
                + data(
                    "[{\"@type\":\"Comment\",\"@id\":\"a\",\"text\":\"I took that boat.\","
                        + "\"parentItem\":{\"@id\":\"b\"}},{\"@type\":\"Comment\",\"@id\":\"b\",\"text\":"
                        + "\"So did I.\",\"parentItem\":{\"@id\":\"a\"}}]"));
    assertEquals(List.of("c1 I took that boat.", "c1.1 So did I."), Pages.comments(page));
    assertTrue(
        page.diagnostics().stream()
            .anyMatch(diagnostic -> diagnostic.code() == Diagnostic.Code.MALFORMED_METADATA));
  }
}
