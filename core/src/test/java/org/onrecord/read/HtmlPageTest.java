package org.onrecord.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.onrecord.read.Pages.ONE;
import static org.onrecord.read.Pages.TWO;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.page.Page;
import org.onrecord.page.PartRole;

class HtmlPageTest {
  @Test
  void theArticleIsTakenAndItsSurroundingsAreNot() {
    Page page =
        Pages.html(
            "<html><head><title>x</title><style>p{}</style></head><body>"
                + "<nav><a href=/>Home</a></nav><header><h1>Skell ferry to stop</h1></header>"
                + "<article><div class='share-bar'>Share this story with friends</div><p>"
                + ONE
                + "</p><script>var no;</script><h2>No way on</h2><p>"
                + TWO
                + "</p><ul><li>Boat: one</li><li>Crew: three</li></ul>"
                + "<div style='display: none'>Secret</div></article>"
                + "<section id='comments'><p>I took that boat for years, and you never came.</p></section>"
                + "<footer>All rights reserved</footer></body></html>");
    assertEquals("text/html", page.mediaType());
    assertEquals(List.of("Skell ferry to stop"), Pages.words(page, PartRole.HEADLINE));
    assertEquals(
        List.of(ONE, "No way on", TWO, "Boat: one", "Crew: three"),
        Pages.words(page, PartRole.BODY));
    assertEquals(
        "Skell ferry to stop\n\n"
            + ONE
            + "\n\nNo way on\n\n"
            + TWO
            + "\n\nBoat: one\n\nCrew: three",
        page.text().string());
  }

  @Test
  void withoutAnArticleElementTheDensestBlockIsTaken() {
    String menu = "<li><a href=/x>Another story that is long enough to count as text</a></li>";
    Page page =
        Pages.html(
            "<body><div><ul>"
                + menu.repeat(12)
                + "</ul></div><div><div class=story><p>"
                + ONE
                + "</p><p>"
                + TWO
                + "</p><p>"
                + ONE
                + "</p></div></div></body>");
    assertEquals(List.of(ONE, TWO, ONE), Pages.words(page, PartRole.BODY));
  }

  @Test
  void teasersMarkedAsArticlesAreNotTheArticle() {
    Page page =
        Pages.html(
            "<body><article><p>A short teaser.</p></article><article><p>Another one.</p></article>"
                + "<div><p>"
                + ONE
                + "</p><p>"
                + TWO
                + "</p></div></body>");
    assertEquals(List.of(ONE, TWO), Pages.words(page, PartRole.BODY));
  }

  @Test
  void theWholeArticleIsKeptThoughItsClassSaysShare() {
    Page page =
        Pages.html(
            "<body><div class='share-content'><p>" + ONE + "</p><p>" + TWO + "</p></div></body>");
    assertEquals(List.of(ONE, TWO), Pages.words(page, PartRole.BODY));
  }

  @Test
  void theMarkupTellsTheParts() {
    Page page =
        Pages.html(
            "<article><h1>Skell ferry to stop</h1><p class=byline>By <a rel=author>Mia Torp</a></p>"
                + "<time datetime=2020-11-24>November 24, 2020</time>"
                + "<figure><img><figcaption>The ferry at Orrin pier</figcaption></figure><p>"
                + ONE
                + "</p><blockquote>"
                + TWO
                + "</blockquote><div class=author-bio><b>Mia Torp</b><p>Mia writes on boats.</p></div></article>");
    assertEquals(List.of("By Mia Torp"), Pages.words(page, PartRole.BYLINE));
    assertEquals(List.of("The ferry at Orrin pier"), Pages.words(page, PartRole.CAPTION));
    assertEquals(List.of("Mia Torp", "Mia writes on boats."), Pages.words(page, PartRole.BIO));
    assertEquals(List.of(ONE, TWO), Pages.words(page, PartRole.BODY));
    assertEquals(List.of("Mia Torp"), page.metadata().authors());
    assertEquals("2020-11-24", page.metadata().published());
  }

  @Test
  void aLineBreakIsALineAndTwoAreAParagraph() {
    Page page = Pages.html("<article>" + ONE + "<br>Next line <br> <br/> New paragraph</article>");
    assertEquals(List.of(ONE + "\nNext line", "New paragraph"), Pages.words(page, PartRole.BODY));
  }

  @Test
  void linesOfAPreStayLines() {
    Page page = Pages.html("<article><p>" + ONE + "</p><pre>first  line\n  second</pre></article>");
    assertEquals(List.of(ONE, "first line\nsecond"), Pages.words(page, PartRole.BODY));
  }

  @Test
  void softHyphensAndZeroWidthSpacesAreNotSeen() {
    Page page =
        Pages.html("<p>The coun&shy;ty said the fer\u200bry stops at the end of March.</p>");
    assertEquals("The county said the ferry stops at the end of March.", page.text().string());
  }

  @Test
  void xhtmlIsHtml() {
    Page page =
        Pages.read(
            "page",
            ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML"
                    + " 1.0 Strict//EN\" \"x.dtd\">\n<html xmlns=\"x\"><body><p>"
                    + TWO
                    + "</p></body></html>")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertEquals("text/html", page.mediaType());
    assertEquals(TWO, page.text().string());
  }

  @Test
  void theEndingDecidesOnlyWhereTheTextLeavesItOpen() {
    byte[] piece = ("<p>" + ONE + "</p>").getBytes(java.nio.charset.StandardCharsets.UTF_8);
    assertEquals("text/html", Pages.read("a", piece).mediaType());
    assertEquals("text/plain", Pages.read("a.txt", piece).mediaType());
    byte[] whole = ("<html><p>" + ONE).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    assertEquals("text/html", Pages.read("a.txt", whole).mediaType());
    byte[] bare = ONE.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    assertEquals("text/html", Pages.read("a.HTML", bare).mediaType());
    assertEquals("text/plain", Pages.read("a", bare).mediaType());
  }

  @Test
  void aDamagedPlaceLeadsToTheText() {
    byte[] head =
        "<html><meta charset=utf-8><article><p>Åse é “no” "
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    byte[] bytes = java.util.Arrays.copyOf(head, head.length + 1);
    bytes[head.length] = (byte) 0xff;
    Page page = Pages.read("a.html", bytes);
    assertFalse(page.diagnostics().isEmpty());
    assertEquals("\uFFFD", page.text().slice(page.diagnostics().get(0).span()));
  }
}
