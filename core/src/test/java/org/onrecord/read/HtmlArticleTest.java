package org.onrecord.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.read.Pages.ONE;
import static org.onrecord.read.Pages.TWO;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.page.Page;
import org.onrecord.page.PartRole;
import org.onrecord.read.line.Invitation;

/** What is of an article and what only stands in or near its element. */
class HtmlArticleTest {
  private static final String TITLE = "<h1>Skell ferry to stop</h1>";
  private static final String BODY = "<p>" + ONE + "</p><p>" + TWO + "</p>";

  @Test
  void theLeadBetweenHeadlineAndBodyIsOfTheArticle() {
    String lead = "After forty years nobody will cross the sound by boat.";
    Page page =
        Pages.html(
            "<main><header>"
                + TITLE
                + "<div class=intro>"
                + lead
                + "</div></header><div class=article-body>"
                + BODY
                + "</div></main>");
    assertEquals(List.of(lead, ONE, TWO), Pages.words(page, PartRole.BODY));
  }

  @Test
  void aListOfLinksIsNotOfTheArticle() {
    Page page =
        Pages.html(
            "<article>"
                + TITLE
                + BODY
                + "<ul><li><a href=/a>County sells the pier at Orrin</a></li>"
                + "<li><a href=/b>Bridge over the sound put off again</a></li></ul></article>");
    assertEquals(List.of(ONE, TWO), Pages.words(page, PartRole.BODY));
  }

  @Test
  void aListWithALinkInEachItemStays() {
    Page page =
        Pages.html(
            "<article>"
                + TITLE
                + BODY
                + "<ul><li>The pier, which <a href=/a>the county</a> built in 1961</li>"
                + "<li>The boat, which <a href=/b>a yard in Orrin</a> will take</li></ul></article>");
    assertEquals(4, Pages.words(page, PartRole.BODY).size());
  }

  @Test
  void aBoxThatAnnouncesOtherStoriesIsLeftOut() {
    Page page =
        Pages.html(
            "<article>"
                + TITLE
                + "<p>"
                + ONE
                + "</p><div class=x><h3>Read also</h3><p>A bridge over the sound was put off again.</p></div><p>"
                + TWO
                + "</p><p>"
                + ONE
                + "</p></article>");
    assertEquals(List.of(ONE, TWO, ONE), Pages.words(page, PartRole.BODY));
  }

  @Test
  void aHeadingWithNothingUnderItIsLeftOut() {
    Page page =
        Pages.html(
            "<article>"
                + TITLE
                + "<h2>No way on</h2>"
                + BODY
                + "<h2>The mayor's view</h2><ul><li><a href=/a>Her letter to the county</a></li>"
                + "<li><a href=/b>Her speech in Orrin</a></li></ul></article>");
    assertEquals(List.of("No way on", ONE, TWO), Pages.words(page, PartRole.BODY));
  }

  @Test
  void aPageWrittenAsOneFormIsRead() {
    Page page = Pages.html("<form action=/><div>" + TITLE + BODY + "</div></form>");
    assertEquals(List.of(ONE, TWO), Pages.words(page, PartRole.BODY));
  }

  @Test
  void whatOnlyAScriptlessReaderGetsIsReadWhereNothingElseIs() {
    Page page = Pages.html(TITLE + "<div id=app></div><noscript>" + BODY + "</noscript>");
    assertEquals(List.of(ONE, TWO), Pages.words(page, PartRole.BODY));
  }

  @Test
  void aTickerAboveTheHeadlineIsNotOfTheArticle() {
    Page page =
        Pages.html(
            "<head><title>Skell ferry to stop</title></head><main><div><p>Fire at the fish market in Orrin is out,"
                + " the brigade said at noon.</p></div>"
                + TITLE
                + BODY
                + "</main>");
    assertEquals(List.of(ONE, TWO), Pages.words(page, PartRole.BODY));
  }

  @Test
  void labelsAndDatesAreNoParagraphs() {
    Page page =
        Pages.html(
            "<article>"
                + TITLE
                + "<p>Aktualisiert: 24.11.2020, 10:27 Uhr</p>"
                + BODY
                + "<p>Teilen</p><p>Tags: ferry, Skell</p><p>https://courier.example/ferry</p></article>");
    assertEquals(List.of(ONE, TWO), Pages.words(page, PartRole.BODY));
  }

  @Test
  void classWordsOfTemplatesDoNotHideTheArticle() {
    Page page =
        Pages.html(TITLE + "<div class='field field--label-hidden no-sidebar'>" + BODY + "</div>");
    assertEquals(List.of(ONE, TWO), Pages.words(page, PartRole.BODY));
  }

  @Test
  void whatIsOnlyForScreenReadersIsNoText() {
    Page page =
        Pages.html(
            "<article>" + TITLE + "<p class=sr-only>Story starts here</p>" + BODY + "</article>");
    assertFalse(page.text().string().contains("Story starts"));
  }

  @Test
  void aLeadNamedTeaserIsOfTheArticleAndATeaserThatLeadsElsewhereIsNot() {
    String lead =
        "After forty years nobody will cross the sound by boat, and few are sorry for it.";
    Page page =
        Pages.html(
            "<main><div class=article>"
                + TITLE
                + "<div class=teaser-text><p>"
                + lead
                + "</p></div><div class=news-text-wrap>"
                + BODY
                + "</div></div><div class=teaser><a href=/pier>County sells the pier</a><p>"
                + "The pier at Orrin, built in 1961, will be sold to a yard in the spring of the year."
                + "</p></div></main>");
    assertEquals(List.of(lead, ONE, TWO), Pages.words(page, PartRole.BODY));
  }

  @Test
  void aPostThatTheArticleShowsIsOfIt() {
    Page page =
        Pages.html(
            "<article>"
                + TITLE
                + BODY
                + "<div class=social-media-embed><blockquote><p>We will swim then, thank you very much."
                + "</p>Skell Harbour Club</blockquote></div><div class=social-media-bar>"
                + "<p>Twelve people like what you are reading.</p></div></article>");
    String body = String.join(" ", Pages.words(page, PartRole.BODY));
    assertTrue(body.contains("We will swim"));
    assertFalse(body.contains("Twelve people"));
  }

  @Test
  void boxesOfPageBuildersMayHoldTheArticle() {
    String footer =
        "<p>The Orrin Courier is printed in Orrin and read on both sides of the sound since 1890.</p>";
    Page page =
        Pages.html(
            "<body><h1>Skell ferry to stop</h1><div class='builder-widget theme-post-content'>"
                + "<div class=widget-container>"
                + BODY
                + "</div></div><div>"
                + footer.repeat(3)
                + "</div></body>");
    assertTrue(Pages.words(page, PartRole.BODY).containsAll(List.of(ONE, TWO)));
  }

  @Test
  void anArticleCutIntoElementsOfOneNameIsWhole() {
    Page page =
        Pages.html(
            "<main>"
                + TITLE
                + "<div class=part><div class='text-block'>"
                + BODY
                + BODY
                + "</div></div><div class=part><div class='text-block'><p>"
                + ONE.replace("Monday", "Friday")
                + "</p></div></div></main>");
    assertEquals(5, Pages.words(page, PartRole.BODY).size());
  }

  @Test
  void storiesUnderTheHeadingThatAnnouncesThemAreLeftOut() {
    String other =
        "<article><h3><a href=/pier>County sells the pier</a></h3><p>"
            + "The pier at Orrin, built in 1961, will be sold to a yard in the spring of next year, the"
            + " county said, and nobody asked who wants it.</p></article>";
    Page page =
        Pages.html(
            "<article><div class=entry-content>"
                + TITLE
                + BODY
                + "<h3>Das könnte Sie auch interessieren</h3>"
                + other
                + other
                + "</div></article>");
    assertEquals(List.of(ONE, TWO), Pages.words(page, PartRole.BODY));
  }

  @Test
  void invitationsCreditsAndNoticesAreNoParagraphs() {
    Page page =
        Pages.html(
            "<article>"
                + TITLE
                + "<p>Foto: Mia Torp</p>"
                + BODY
                + "<p>Folgen Sie uns auf Facebook und Instagram für mehr aus Orrin.</p>"
                + "<p>Did you like this? Subscribe to our newsletter!</p>"
                + "<p>Dieser Beitrag wurde am 24. November 2020 von mia in Sund veröffentlicht.</p></article>");
    assertEquals(List.of(ONE, TWO), Pages.words(page, PartRole.BODY));
  }

  @Test
  void whatAnArticleSaysOfNetworksIsNoInvitation() {
    for (String words :
        List.of(
            "On Facebook the harbour club asked its members to stay calm.",
            "Jetzt äußert sich auch der Verein: Auf Twitter nennt er den Plan falsch.",
            "The newsletter of the harbour club was printed in Orrin for thirty years.")) {
      assertFalse(Invitation.matches(words), words);
    }
  }

  private static final String LETTER =
      "In a letter to the county the ferry company wrote that it “will not print a timetable” for"
          + " a boat that may not sail.";

  @Test
  void aSentenceThatIsALinkStaysBetweenParagraphs() {
    for (String form :
        List.of("<p>%</p>", "<div><p>%</p></div>", "<div><div><p>%</p></div></div>")) {
      String link = form.replace("%", "<a href=/letter>" + LETTER + "</a>");
      Page page =
          Pages.html(
              "<article>" + TITLE + "<p>" + ONE + "</p>" + link + "<p>" + TWO + "</p></article>");
      assertEquals(List.of(ONE, LETTER, TWO), Pages.words(page, PartRole.BODY), form);
      Page last = Pages.html("<article>" + TITLE + BODY + link + "</article>");
      assertEquals(List.of(ONE, TWO), Pages.words(last, PartRole.BODY), form);
    }
  }

  @Test
  void aListOfLinksStaysWhereTheArticleIntroducesIt() {
    String intro =
        "The county published three letters on Monday and has asked the readers for theirs:";
    String list =
        "<ul><li><a href=/a>The letter of May</a></li><li><a href=/b>Of June</a></li></ul>";
    Page page =
        Pages.html(
            "<article>"
                + TITLE
                + BODY
                + "<p>"
                + intro
                + "</p>"
                + list
                + "<p>"
                + ONE
                + "</p></article>");
    assertEquals(
        List.of(ONE, TWO, intro, "The letter of May", "Of June", ONE),
        Pages.words(page, PartRole.BODY));
  }

  @Test
  void aGalleryOfOtherNewsIsNotOfTheArticle() {
    String item =
        "<li><h3>%</h3><p>The football club has lost a fifth of its members, and no more.</p></li>";
    String gallery =
        "<div class=full-gallery><h2>News in pictures</h2><ul>"
            + item.replace("%", "Club in red")
            + item.replace("%", "Eels are dear")
            + "</ul></div>";
    Page page =
        Pages.html(
            "<article>"
                + TITLE
                + "<p>"
                + ONE
                + "</p>"
                + gallery
                + "<p>"
                + TWO
                + "</p><p>"
                + LETTER
                + "</p></article>");
    assertEquals(List.of(ONE, TWO, LETTER), Pages.words(page, PartRole.BODY));
  }

  @Test
  void whatABrowserShowsOfATemplateIsRead() {
    String shadow = "<div><template shadowrootmode=open>" + BODY + "</template></div>";
    Page page = Pages.html("<article>" + TITLE + shadow + "</article>");
    assertEquals(List.of(ONE, TWO), Pages.words(page, PartRole.BODY));
    Page inert = Pages.html("<article>" + TITLE + BODY + "<template><p>" + LETTER + "</template>");
    assertEquals(List.of(ONE, TWO), Pages.words(inert, PartRole.BODY));
  }

  @Test
  void elementsThatASiteMadeUpAreWhatTheirNamesSay() {
    for (String tag : List.of("amp-ad", "newsletter-signup", "related-stories", "ad-slot")) {
      String box = "<" + tag + "><p>" + LETTER + "</p></" + tag + ">";
      Page page =
          Pages.html(
              "<article>" + TITLE + "<p>" + ONE + "</p>" + box + "<p>" + TWO + "</p></article>");
      assertEquals(List.of(ONE, TWO), Pages.words(page, PartRole.BODY), tag);
    }
  }

  @Test
  void aSignThatLinksToItsHeadingIsNoText() {
    Page page =
        Pages.html(
            "<article><h1>Skell ferry to stop<a class=headerlink href=#top>¶</a></h1><p>"
                + ONE
                + "</p><h2 id=c>The costs <a href=#c>#</a></h2><p>"
                + TWO
                + "</p></article>");
    assertEquals("Skell ferry to stop", page.metadata().headline());
    assertEquals(List.of(ONE, "The costs", TWO), Pages.words(page, PartRole.BODY));
  }

  @Test
  void formulasAreTextAndTheirSourceIsNot() {
    String math =
        "The load is <math><semantics><mrow><mi>F</mi><mo>=</mo><mi>m</mi><mi>a</mi></mrow>"
            + "<annotation encoding='application/x-tex'>F = ma</annotation></semantics></math> at most.";
    Page page = Pages.html("<article>" + TITLE + BODY + "<p>" + math + "</p></article>");
    assertEquals(List.of(ONE, TWO, "The load is F=ma at most."), Pages.words(page, PartRole.BODY));
  }

  @Test
  void textOfNoSizeOrFarBesideThePageIsHidden() {
    for (String style :
        List.of(
            "font-size:0",
            "position:absolute; left:-9999px",
            "text-indent: -9999px",
            "clip:rect(0 0 0 0)")) {
      String hidden = "<p style='" + style + "'>" + LETTER + "</p>";
      Page page = Pages.html("<article>" + TITLE + BODY + hidden + "</article>");
      assertEquals(List.of(ONE, TWO), Pages.words(page, PartRole.BODY), style);
    }
    String shown = "<p style='font-size:0.9em; left:-9px'>" + LETTER + "</p>";
    Page page = Pages.html("<article>" + TITLE + BODY + shown + "</article>");
    assertEquals(List.of(ONE, TWO, LETTER), Pages.words(page, PartRole.BODY));
  }

  @Test
  void aBoxLabelledAsAnAdvertisementIsNotOfTheArticle() {
    for (String label : List.of("Advertisement", "ANZEIGE")) {
      String box =
          "<div><p>" + label + "</p><p>Sleep better on a mattress by Dromm this season.</p></div>";
      Page page =
          Pages.html(
              "<article>" + TITLE + "<p>" + ONE + "</p>" + box + "<p>" + TWO + "</p></article>");
      assertEquals(List.of(ONE, TWO), Pages.words(page, PartRole.BODY), label);
    }
  }

  @Test
  void aWordWithANoteOverItStaysAndTheNoteGoes() {
    String note = "<span class=tooltip-text>Dag Holm has been an engineer for nine years.</span>";
    Page page =
        Pages.html(
            "<article>"
                + TITLE
                + BODY
                + "<p>Engineer <span class=tooltip>Holm"
                + note
                + "</span> said the county would pay.</p></article>");
    assertEquals(
        List.of(ONE, TWO, "Engineer Holm said the county would pay."),
        Pages.words(page, PartRole.BODY));
  }
}
