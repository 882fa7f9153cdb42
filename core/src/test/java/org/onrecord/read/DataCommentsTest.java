package org.onrecord.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.onrecord.page.Comment;
import org.onrecord.page.Page;
import org.onrecord.text.Diagnostic;

/** Readers' comments that a page's data hold. */
class DataCommentsTest {
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

  /** Each comment is the id of its own and the id of the one that it says it answers. */
  private static Page answering(String... comments) {
    StringBuilder list = new StringBuilder();
    for (String comment : comments) {
      list.append(list.isEmpty() ? "" : ",")
          .append("{\"@type\":\"Comment\",\"@id\":\"")
          .append(comment.charAt(0))
          .append("\",\"text\":\"Words of ")
          .append(comment.charAt(0))
          .append(".\",\"parentItem\":{\"@id\":\"")
          .append(comment.charAt(1))
          .append("\"}}");
    }
    return Pages.html(ARTICLE + data("[" + list + "]"));
  }

  private static void assertCircleIsSaid(Page page) {
    assertEquals(
        List.of(Diagnostic.Code.MALFORMED_METADATA),
        page.diagnostics().stream().map(Diagnostic::code).toList());
    String message = page.diagnostics().get(0).message();
    assertTrue(message.contains("circle"), message);
    Map<String, Comment> byId = new HashMap<>();
    page.comments().forEach(comment -> byId.put(comment.id(), comment));
    for (Comment comment : page.comments()) {
      Set<String> above = new HashSet<>(Set.of(comment.id()));
      for (String at = comment.parent(); at != null; at = byId.get(at).parent()) {
        assertTrue(above.add(at), comment.id() + " is above itself");
      }
    }
  }

  @Test
  void aCommentThatAnswersItselfAnswersTheArticle() {
    Page page = answering("aa", "ba");
    assertEquals(List.of("c1 Words of a.", "c1.1 Words of b."), Pages.comments(page));
    assertCircleIsSaid(page);
  }

  @Test
  void theFirstOfTwoCommentsThatAnswerEachOtherAnswersTheArticle() {
    Page page = answering("ab", "ba");
    assertEquals(List.of("c1 Words of a.", "c1.1 Words of b."), Pages.comments(page));
    assertCircleIsSaid(page);
  }

  @Test
  void theFirstOfThreeCommentsInACircleAnswersTheArticle() {
    Page page = answering("ab", "bc", "ca");
    assertEquals(
        List.of("c1 Words of a.", "c1.1 Words of c.", "c1.1.1 Words of b."), Pages.comments(page));
    assertCircleIsSaid(page);
  }

  @Test
  void aCommentOutsideACircleKeepsTheParentItHasInIt() {
    Page page = answering("xb", "ab", "ba", "ya", "zx");
    assertEquals(
        List.of(
            "c1 Words of a.",
            "c1.1 Words of b.",
            "c1.1.1 Words of x.",
            "c1.1.1.1 Words of z.",
            "c1.2 Words of y."),
        Pages.comments(page));
    assertCircleIsSaid(page);
  }

  @Test
  void twoCirclesAreBrokenEach() {
    Page page = answering("ab", "ba", "cd", "dc", "ee");
    assertEquals(
        List.of(
            "c1 Words of a.",
            "c1.1 Words of b.",
            "c2 Words of c.",
            "c2.1 Words of d.",
            "c3 Words of e."),
        Pages.comments(page));
    assertCircleIsSaid(page);
  }

  @Test
  void dataThatTurnTheShownOrderAroundMakeNoCircle() {
    String shown =
        "<ol><li class=comment id=comment-5><p>Words of a.</p><ol class=children>"
            + "<li class=comment id=comment-6><p>Words of b.</p></li></ol></li></ol>";
    String told =
        "[{\"@type\":\"Comment\",\"@id\":\"a\",\"text\":\"Words of a.\",\"parentItem\":"
            + "{\"@id\":\"b\"}},{\"@type\":\"Comment\",\"@id\":\"b\",\"text\":\"Words of b.\"}]";
    Page page = Pages.html(ARTICLE + shown + data(told));
    assertEquals(List.of("c1 Words of a.", "c1.1 Words of b."), Pages.comments(page));
  }
}
