package org.onrecord.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.page.Metadata;
import org.onrecord.page.Page;
import org.onrecord.read.line.DateText;

/** Metadata of pages that have none but what a reader sees. */
class ShownMetadataTest {
  private static final String BODY =
      "<p>The ferry between Orrin and Skell will stop at the end of March, the county said.</p>";

  @Test
  void theHeadingIsTheTitleThoughTheTitleElementSaysMore() {
    Metadata metadata =
        Pages.html(
                "<head><title>Skell ferry to stop - Local news - Orrin Courier</title></head>"
                    + "<h1>Orrin Courier</h1><article><h2>Skell ferry to stop</h2>"
                    + BODY
                    + "</article>")
            .metadata();
    assertEquals("Skell ferry to stop", metadata.headline());
  }

  @Test
  void aDateInAnElementNamedForItIsRead() {
    assertEquals("2020-11-24", published("<span class=entry-date>24. November 2020</span>"));
    assertEquals("2020-11-24", published("<div class='post-meta datum'>Stand: 24.11.2020</div>"));
  }

  @Test
  void anElementsDatetimeComesBeforeItsWords() {
    assertEquals(
        "2020-11-24T09:15:00+01:00",
        published("<time datetime='2020-11-24T09:15:00+01:00'>25.11.2020</time>"));
  }

  @Test
  void theAddressTellsTheDayWhereNothingElseDoes() {
    Metadata metadata =
        Pages.html(
                "<head><link rel=canonical href='https://courier.example/2020/11/24/ferry'></head>"
                    + "<article><h1>Ferry</h1>"
                    + BODY
                    + "</article>")
            .metadata();
    assertEquals("2020-11-24", metadata.published());
  }

  @Test
  void aMarkedAuthorMayGoByOneName() {
    assertEquals(List.of("Torpedo"), authors("<a rel=author href=/t>Torpedo</a>"));
    assertEquals(List.of("Mia Torp"), authors("<span class='author vcard'>von Mia Torp</span>"));
    assertEquals(
        List.of("Mia Torp", "Jon Vik"), authors("<div class=byline>By Mia Torp and Jon Vik</div>"));
  }

  @Test
  void theOutletIsNoAuthor() {
    Metadata metadata =
        Pages.html(
                "<head><meta property=og:site_name content='Orrin Courier'>"
                    + "<meta name=author content='Orrin Courier'></head><article><h1>Ferry</h1>"
                    + BODY
                    + "</article>")
            .metadata();
    assertEquals(List.of(), metadata.authors());
  }

  @Test
  void datesAreFoundInTheLanguagesOfNews() {
    assertEquals(
        "2020-11-24", DateText.find("Publié le 24 novembre 2020 à 10h", DateText.Order.DAY_FIRST));
    assertEquals("2020-11-24", DateText.find("24 de noviembre de 2020", DateText.Order.DAY_FIRST));
    assertEquals("2020-11-24", DateText.find("Tuesday, Nov. 24th, 2020", DateText.Order.DAY_FIRST));
    assertEquals("2020-03-04", DateText.find("04/03/2020", DateText.Order.DAY_FIRST));
    assertEquals("2020-04-03", DateText.find("04/03/2020", DateText.Order.MONTH_FIRST));
    assertEquals("2020-11-24", DateText.find("24.11.20, 10:27", DateText.Order.DAY_FIRST));
    assertNull(DateText.find("Version 1.2.3 of 10", DateText.Order.DAY_FIRST));
    assertNull(DateText.find("call 40 30 11 41", DateText.Order.DAY_FIRST));
  }

  @Test
  void aFactInATableIsNoDateOfPublication() {
    String row = "<tr><th>Harbour charter</th><td>26 September 2007</td></tr>";
    assertNull(published("<table>" + row + "</table>"));
    assertNull(published("<dl><dt>Founded</dt><dd>26 September 2007</dd></dl>"));
    assertNull(published("<table class=infobox><tr><td>Charter<td>26 September 2007</table>"));
    assertNull(published("<ul><li>Harbour news. Retrieved 1 May 2014.</li></ul>"));
    assertNull(published("<div>26 September 1907</div>"));
    assertEquals("2007-09-26", published("<table>" + row.replace("Harbour charter", "Published")));
    assertEquals("2007-09-26", published("<table><tr><td>26 September 2007</td></tr></table>"));
  }

  @Test
  void theRegionSaysWhetherTheMonthComesFirst() {
    String[][] regions = {
      {"<html lang=en-US>", "", "2020-03-04"},
      {"<html lang=en>", "<meta property=og:locale content=en_US>", "2020-03-04"},
      {"<html>", "<meta http-equiv=content-language content=en-us>", "2020-03-04"},
      {"<html lang=en-GB>", "<meta property=og:locale content=en_US>", "2020-04-03"},
      {"<html lang=en>", "", "2020-04-03"}
    };
    for (String[] region : regions) {
      for (String told :
          List.of(
              "<meta name=date content='03/04/2020'>",
              "<script type='application/ld+json'>{\"@type\":\"NewsArticle\","
                  + "\"datePublished\":\"03/04/2020 10:00\"}</script>")) {
        String head = region[0] + "<head>" + region[1] + told + "</head>";
        Page page = Pages.html(head + "<article><h1>Ferry</h1>" + BODY + "</article>");
        assertEquals(region[2], page.metadata().published(), head);
      }
    }
  }

  @Test
  void aZoneOfTheUnitedStatesSaysItToo() {
    assertEquals("2020-03-04", published("<span class=date>03/04/2020 04:22 pm ET</span>"));
    assertEquals("2020-04-03", published("<span class=date>03/04/2020 04:22 pm</span>"));
    assertEquals("2020-03-04", DateText.find("03-04-2020", DateText.Order.MONTH_FIRST));
  }

  @Test
  void aDateBehindANameIsNoPartOfIt() {
    String[][] lines = {
      {"<p>By Mia Torp Monday, February 8</p>", "Mia Torp"},
      {"<p>By Mia Torp, February 8, 2021</p>", "Mia Torp"},
      {"<span class=byline>Mia Torp · 8 February 2021</span>", "Mia Torp"},
      {"<span class=byline>by Mia Torp on Friday</span>", "Mia Torp"},
      {"<span class=byline>April May June</span>", "April May June"}
    };
    for (String[] line : lines) {
      assertEquals(List.of(line[1]), authors(line[0]), line[0]);
    }
  }

  @Test
  void initialsAndShortNamesInParenthesesAreOfTheName() {
    for (String name : List.of("Mia (C.J.) Torp", "Mia (Mimi) Torp", "Mia “Mimi” Torp")) {
      assertEquals(List.of(name), authors("<a rel=author href=/t>" + name + "</a>"), name);
    }
    assertEquals(List.of("Mia Torp"), authors("<span class=byline>Mia Torp (Skell)</span>"));
  }

  @Test
  void labelsThatLookLikeBylinesNameNobody() {
    for (String line :
        List.of("Story Continues Below", "Text Without Notes", "Story continues", "Words Fail")) {
      assertEquals(List.of(), authors("<p>" + line + "</p>"), line);
    }
    assertEquals(List.of("Mia Torp"), authors("<p>Story by Mia Torp</p>"));
    assertEquals(List.of("Mia Torp"), authors("<p>Text: Mia Torp</p>"));
    assertEquals(List.of("Mia Torp"), authors("<span class=author>Text Mia Torp</span>"));
  }

  private static String published(String line) {
    return page(line).metadata().published();
  }

  private static List<String> authors(String line) {
    return page(line).metadata().authors();
  }

  private static Page page(String line) {
    return Pages.html("<article><h1>Ferry</h1>" + line + BODY + BODY + "</article>");
  }

  @Test
  void aLinkToTheAuthorsPageNamesTheAuthor() {
    assertEquals(
        List.of("Mia Torp"), authors("<p class=x7><a href='/reporters/mia-torp'>Mia Torp</a></p>"));
    assertEquals(List.of(), authors("<p class=x7><a href='/reporters/jon-vik'>Mia Torp</a></p>"));
    assertEquals(List.of(), authors("<p class=x7><a href='/islands/mia-torp'>Mia Torp</a></p>"));
  }

  @Test
  void bylinesMayGoOverSeveralElementsAndAfterADate() {
    assertEquals(List.of("Mia Torp"), authors("<p><b>Text:</b> Mia Torp</p>"));
    assertEquals(
        List.of("Mia Torp", "Jon Vik"),
        authors("<p>Autoren: <i>Mia Torp</i> und <i>Jon Vik</i></p>"));
    assertEquals(
        List.of("Mia Torp"), authors("<div class=author>Posted on May 3, 2021 by Mia Torp</div>"));
  }

  @Test
  void aLabelIsNoAuthor() {
    assertEquals(List.of(), authors("<div class=author>Foto: x</div>"));
    assertEquals(List.of(), authors("<div class=author>view all stories</div>"));
  }

  @Test
  void personsShownComeBeforeABodyThatDataName() {
    String head = "<head><meta name=author content='courier'></head>";
    String page = "<article><h1>Ferry</h1>%s" + BODY + BODY + "</article>";
    assertEquals(
        List.of("Mia Torp"),
        Pages.html(head + page.replace("%s", "<p class=byline>Von Mia Torp</p>"))
            .metadata()
            .authors());
    assertEquals(
        List.of("courier"), Pages.html(head + page.replace("%s", "")).metadata().authors());
  }

  @Test
  void whoWroteInTheSidebarDidNotWriteTheArticle() {
    Page page =
        Pages.html(
            "<article><h1>Ferry</h1>"
                + BODY
                + BODY
                + "</article><p>One</p><ul>"
                + "<li>Pier</li>".repeat(40)
                + "</ul><span class=author>Liv Aune</span>");
    assertEquals(List.of(), page.metadata().authors());
  }
}
