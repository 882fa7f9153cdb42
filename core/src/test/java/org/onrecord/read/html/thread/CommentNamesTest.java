package org.onrecord.read.html.thread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages call readers' comments and their parts, and what only has such a word in its name. */
class CommentNamesTest {
  private final CommentNames names = new CommentNames();

  private static Element element(String html) {
    return Objects.requireNonNull(Jsoup.parseBodyFragment(html).body().firstElementChild(), html);
  }

  private boolean isComment(String attributes) {
    return names.isComment(element("<div " + attributes + ">x</div>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class=comment",
        "class='odd comment'",
        "class=comment-item",
        "class=commentContainer",
        "class=user-comment",
        "class=blog-user-comment-wrapper",
        "class=kommentar",
        "id=comment-17",
        "id=kommentar_17",
        "id=c123456789012",
        "itemtype=https://schema.org/Comment",
        "itemtype=https://schema.org/UserComments",
      })
  void anElementNamedSoIsAComment(String attributes) {
    assertTrue(isComment(attributes));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "title=comment",
        "class=comments",
        "class=no-comment",
        "class=post-comment",
        "class=commented-by",
        "class=comment-form",
        "class=by-the-comment",
        "class=one-two-three-comment",
        "id=c12345678901",
        "id=comment",
        "id=story-17",
        "itemtype=https://schema.org/Article",
      })
  void otherElementsAreNone(String attributes) {
    assertFalse(isComment(attributes));
  }

  @Test
  void aWordAfterBySaysNothingOfAHelper() {
    assertFalse(isComment("class=by-comment"));
    assertTrue(isComment("class=by-user-comment-item"));
    assertFalse(isComment("class=by-user-comment"));
  }

  @Test
  void aLinkALabelAndTheLikeAreNeverOne() {
    assertFalse(names.isComment(element("<a class=comment>x</a>")));
    assertFalse(names.isComment(element("<span class=comment>x</span>")));
    assertTrue(names.isComment(element("<article class=comment>x</article>")));
  }

  @Test
  void namesOfMoreThan200LettersAreNotLookedAt() {
    String filler = " x".repeat(96);
    assertTrue(isComment("class='comment" + filler + "'"));
    assertFalse(isComment("class='comment" + filler + "xy'"));
    assertEquals("1", number("comment" + "0".repeat(192) + "1").replaceFirst("^0+", ""));
    assertNull(names.number(element("<div id=comment" + "0".repeat(193) + "1>x</div>")));
  }

  private String number(String id) {
    return Objects.requireNonNull(names.number(element("<div id=" + id + ">x</div>")), id);
  }

  @Test
  void theNumberOfACommentStandsInItsId() {
    assertEquals("17", number("comment-17"));
    assertEquals("17", number("div-comment-17"));
    assertEquals("17", number("Reply17"));
    assertEquals("123456789012", number("c123456789012"));
    assertNull(names.number(element("<div>x</div>")));
    assertNull(names.number(element("<div id=comment-17a>x</div>")));
    assertNull(names.number(element("<div id=17>x</div>")));
  }

  @Test
  void whatLinksHereFromAnotherPageIsAPingback() {
    assertTrue(CommentNames.isPingback(element("<li class='comment pingback'>x</li>")));
    assertTrue(CommentNames.isPingback(element("<li class=trackback>x</li>")));
    assertFalse(CommentNames.isPingback(element("<li class=comment>x</li>")));
  }

  @ParameterizedTest
  @CsvSource({
    "comment-text, true",
    "commentText, true",
    "user-comment-body, true",
    "the-user-comment-body, true",
    "all-the-user-comment-body, false",
    "comment, false",
    "text, false",
    "story-text, false",
    "comment-count, false",
  })
  void theTextOfACommentIsNamedSoWhereverItStands(String name, boolean expected) {
    assertEquals(expected, names.isCommentText(element("<div class=" + name + ">x</div>")));
    assertFalse(names.isCommentText(element("<span class=" + name + ">x</span>")));
  }

  @ParameterizedTest
  @CsvSource({
    "class=text, true",
    "class=post-message, true",
    "class=a-b-c-text, true",
    "class=a-b-c-d-text, false",
    "class=date, false",
    "itemprop=text, true",
    "itemprop=commentText, true",
    "itemprop=description, true",
    "itemprop=author, false",
    "id=text, false",
  })
  void insideACommentTheTextHasAShorterName(String attribute, boolean expected) {
    assertEquals(expected, names.isText(element("<div " + attribute + ">x</div>")));
  }

  @Test
  void theAuthorIsNamedOrCited() {
    assertTrue(names.isAuthor(element("<cite>x</cite>")));
    assertTrue(names.isAuthor(element("<b class=fn>x</b>")));
    for (String property : new String[] {"author", "creator", "name"}) {
      assertTrue(names.isAuthor(element("<b itemprop=" + property + ">x</b>")), property);
    }
    assertFalse(names.isAuthor(element("<b itemprop=text>x</b>")));
    assertFalse(names.isAuthor(element("<b class=text>x</b>")));
    assertFalse(names.isAuthor(element("<b>x</b>")));
  }

  @Test
  void whatStandsBesideTheTextIsNamedSo() {
    assertTrue(names.isMeta(element("<time>x</time>")));
    assertTrue(names.isMeta(element("<div class='x comment-actions'>x</div>")));
    assertFalse(names.isMeta(element("<div class=comment-body>x</div>")));
    assertFalse(names.isMeta(element("<div class='" + "date x".repeat(34) + "'>x</div>")));
  }
}
