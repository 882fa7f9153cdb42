package org.onrecord.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.onrecord.read.Pages.ONE;
import static org.onrecord.read.Pages.TWO;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What tells one comment's parent, and a reader's comment from the teaser of a story. */
class CommentThreadRulesTest {
  private static final String ARTICLE =
      "<article><h1>Skell ferry to stop</h1><p>" + ONE + "</p><p>" + TWO + "</p></article>";

  private static String flat(String attributes, String author, String words) {
    return "<div class='comment-item' "
        + attributes
        + "><b class=author>"
        + author
        + "</b><div class=text>"
        + words
        + "</div></div>";
  }

  /** The ids of two comments, of which the second has these attributes and words. */
  private static List<String> ids(String first, String second, String words) {
    return Pages.html(
            ARTICLE + flat(first, "Liv Aune", "I took that boat.") + flat(second, "Per Moe", words))
        .comments()
        .stream()
        .map(comment -> comment.id())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "id=comment-31 > id=comment-32 data-parent-id=31 > true",
        "id=comment-31 > id=comment-32 data-parent=comment-31 > true",
        "id=comment-31 > id=comment-32 data-reply-to=x31 > true",
        "id=comment-31 > id=comment-32 data-parent-id=30 > false",
        "id=comment-31 > id=comment-32 data-parent-id=x > false",
        "id=comment-31 data-id=abc > id=comment-32 data-parent=abc > true",
        "id=comment-31 data-comment-id=77 > id=comment-32 data-parent=77 > true",
        "id=comment-31 data-level=0 > id=comment-32 data-level=1 > true",
        "id=comment-31 data-level=1 > id=comment-32 data-level=1 > false",
        "id=comment-31 data-level=1 > id=comment-32 data-level=12 > false",
        "id=comment-31 data-level=1 > id=comment-32 data-level=23 > false",
        "id=comment-31 data-level=1 > id=comment-32 data-level=x > false",
        "id=comment-31 style='margin-left:10px' > id=comment-32 style='margin-left:30.5px' > true",
        "id=comment-31 style='margin-left:10px' > id=comment-32 style='margin-right:30px' > false",
        "id=comment-31 style='padding-left:1em' > id=comment-32 style='padding-left:2em' > true",
        "id=comment-31 > id=comment-32 > false",
      })
  void anAttributeALevelOrAMarginTellsTheParent(String first, String second, boolean reply) {
    assertEquals(
        reply ? List.of("c1", "c1.1") : List.of("c1", "c2"), ids(first, second, "In winter too?"));
  }

  @Test
  void anAttributeThatNamesTheParentCountsBeforeALevel() {
    String page =
        ARTICLE
            + flat("id=comment-31 data-level=1", "Liv Aune", "I took that boat.")
            + flat("id=comment-32 data-level=2", "Per Moe", "In winter too?")
            + flat("id=comment-33 data-level=3 data-parent-id=31", "Ida Lie", "So did I.");
    assertEquals(
        List.of("c1", "c1.1", "c1.2"),
        Pages.html(page).comments().stream().map(comment -> comment.id()).toList());
  }

  @Test
  void whatALongCommentSaysAtItsEndIsNoLevel() {
    String level = "<p>level 2</p>";
    assertEquals(List.of("c1", "c1.1"), ids("id=comment-31", "id=comment-32", level));
    assertEquals(
        List.of("c1", "c2"),
        ids("id=comment-31", "id=comment-32", "<p>Not in winter.</p>".repeat(30) + level));
  }

  @ParameterizedTest
  @CsvSource({
    "depth-1, depth-2, true",
    "level_1, level_3, true",
    "x nested-1, x nested-12, true",
    "depth-2, depth-2, false",
    "depth-1, depth-200, false",
    "depth-1, mydepth-2, false",
  })
  void aClassThatSaysHowDeepTellsTheParent(String first, String second, boolean reply) {
    String page =
        ARTICLE
            + flat("id=comment-31", "Liv Aune", "I took that boat.")
                .replace("comment-item", "comment-item " + first)
            + flat("id=comment-32", "Per Moe", "In winter too?")
                .replace("comment-item", "comment-item " + second);
    assertEquals(
        reply ? List.of("c1", "c1.1") : List.of("c1", "c2"),
        Pages.html(page).comments().stream().map(comment -> comment.id()).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p class=meta>In reply to <a href='#comment-31'>Liv Aune</a></p> | true",
        "<p class=meta>Replying to <a href='/ferry#31'>Liv Aune</a></p> | true",
        "<p class=meta><a href='#comment-31'>In reply to Liv Aune</a></p> | true",
        "<p class=meta>In reply to <a href='/comment-31'>Liv Aune</a></p> | false",
        "<p class=meta>In reply to <a href='#comment-30'>Liv Aune</a></p> | false",
        "<p class=meta>See <a href='#comment-31'>Liv Aune</a></p> | false",
      })
  void aLinkTellsTheParentWhereItsLineSaysSo(String line, boolean reply) {
    String second =
        "<div class=comment-item id=comment-32><b class=author>Per Moe</b>"
            + line
            + "<div class=text>In winter too?</div></div>";
    assertEquals(
        reply ? List.of("c1", "c1.1") : List.of("c1", "c2"),
        Pages.html(ARTICLE + flat("id=comment-31", "Liv Aune", "I took that boat.") + second)
            .comments()
            .stream()
            .map(comment -> comment.id())
            .toList());
  }

  private static int comments(String heading) {
    String one =
        "<div class=comment>"
            + heading
            + "<span class=author>Liv Aune</span><div class=content>The boat was late each day of"
            + " this long winter.</div></div>";
    return Pages.html(ARTICLE + "<section>" + one + one + "</section>").comments().size();
  }

  @Test
  void aHeadingThatLeadsToAnotherPageMakesATeaserAndNoComment() {
    String title = "Why the ferry must stay";
    assertEquals(0, comments("<h3><a href=/ferry-must-stay>" + title + "</a></h3>"));
    assertEquals(0, comments("<a href=/ferry-must-stay><h3>" + title + "</h3></a>"));
    assertEquals(2, comments("<h3>" + title + "</h3>"));
    assertEquals(2, comments("<h3><a href='#c1'>" + title + "</a></h3>"));
    assertEquals(2, comments("<a href='javascript:open()'><h3>" + title + "</h3></a>"));
    assertEquals(2, comments("<h3><a>" + title + "</a></h3>"));
    assertEquals(2, comments("<h3><a href=/liv>Liv Aune</a></h3>"), "a name is short");
    assertEquals(2, comments("<h3 class=author><a href=/liv>" + title + "</a></h3>"));
  }

  @Test
  void mostOfTheCommentsMustBeTeasers() {
    String teaser =
        "<div class=comment><h3><a href=/stay>Why the ferry must stay</a></h3><p>The boat has been"
            + " late on each day of this winter.</p></div>";
    String comment =
        "<div class=comment><b class=author>Liv Aune</b><p>I took that boat for years.</p></div>";
    assertEquals(2, Pages.html(ARTICLE + teaser + comment).comments().size());
    assertEquals(0, Pages.html(ARTICLE + teaser + teaser + teaser + comment).comments().size());
  }

  private static String said(String author, String words) {
    return "<b class=author>" + author + "</b><p>" + words + "</p>";
  }

  private static List<String> thread(String html) {
    return Pages.comments(Pages.html(ARTICLE + "<section>" + html + "</section>"));
  }

  private static final String ONE_MORE =
      "<div class=comment>" + said("Ida Lund", "It will be missed.") + "</div>";

  @Test
  void namedElementsInsideEachOtherAreOneCommentUnlessTheyAreNamedAlikeOrAReply() {
    String first = said("Liv Aune", "I took that boat.");
    String second = said("Per Moe", "In winter too?");
    List<String> one = List.of("c1 I took that boat.", "c2 It will be missed.");
    List<String> reply =
        List.of("c1 I took that boat.", "c1.1 In winter too?", "c2 It will be missed.");
    assertEquals(
        one,
        thread("<div class=comment><div class=comment-box>" + first + "</div></div>" + ONE_MORE));
    assertEquals(
        reply,
        thread(
            "<div class=comment>"
                + first
                + "<div class=comment>"
                + second
                + "</div></div>"
                + ONE_MORE));
    for (String between : List.of("div class=replies", "div class='x children'", "ul")) {
      assertEquals(
          reply,
          thread(
              "<div class=comment>"
                  + first
                  + ("<" + between + "><li><div class=comment-box>")
                  + second
                  + "</div></li></"
                  + between.split(" ", 2)[0]
                  + "></div>"
                  + ONE_MORE),
          between);
    }
  }

  @Test
  void elementsOfOneNumberAreOneCommentAndOfTwoAreTwo() {
    String first = said("Liv Aune", "I took that boat.");
    assertEquals(
        List.of("c1 I took that boat."),
        thread("<div id=comment-7><div id=div-comment-7>" + first + "</div></div>"));
    assertEquals(
        List.of("c1 I took that boat.", "c1.1 In winter too?"),
        thread(
            "<div id=comment-7>"
                + first
                + "<div id=comment-8>"
                + said("Per Moe", "In winter too?")
                + "</div></div>"));
  }

  @Test
  void whatOnlyStandsAroundSeveralCommentsIsNone() {
    String two =
        "<div class=comment>" + said("Liv Aune", "I took that boat.") + "</div>" + ONE_MORE;
    List<String> both = List.of("c1 I took that boat.", "c2 It will be missed.");
    assertEquals(both, thread("<div class=comment-thread>" + two + "</div>"));
    assertEquals(both, thread("<div class=comment-thread><ul><li>" + two + "</li></ul></div>"));
    assertEquals(both, thread("<div class=comment-thread id=comment-9>" + numbered() + "</div>"));
  }

  private static String numbered() {
    return "<div class=comment id=comment-10>"
        + said("Liv Aune", "I took that boat.")
        + "</div><div class=comment id=comment-11>"
        + said("Ida Lund", "It will be missed.")
        + "</div>";
  }
}
