package org.onrecord.read.block;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.page.Page;
import org.onrecord.read.Pages;

/** Which words of a page are its headline. */
class HeadlineTest {
  private static final String TITLE = "Ferry to Skell stops in March";

  private static String headline(String title, String headings) {
    Page page =
        Pages.html(
            "<html><head><title>"
                + title
                + "</title></head><body>"
                + headings
                + "<p>"
                + Pages.ONE
                + "</p><p>"
                + Pages.TWO
                + "</p></body></html>");
    return page.metadata().headline();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<span>Island</span> Ferry to Skell stops in March",
        "<span>12 March 2024</span>Ferry to Skell stops in March",
        "Local news | Ferry to Skell stops in March",
        "<small>Island:</small><br>Ferry to Skell stops in March",
        "Ferry to Skell stops in March <small>The county cannot go on</small>",
        "Ferry to Skell stops in March<br><span>12 March 2024</span>"
      })
  void isWithoutTheKickerOrDeckInTheSameHeading(String heading) {
    assertEquals(TITLE, headline(TITLE, "<h1>" + heading + "</h1>"));
    assertEquals(TITLE, headline(TITLE + " | The Skell Post", "<h1>" + TITLE + "</h1>"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "“No boats?” – the ferry stops # <b>Skell?</b> “No boats?” – the ferry stops",
        "Does the ferry stop? # Does the ferry stop?<em>Yes, in March</em>"
      })
  void keepsItsMarks(String title, String heading) {
    assertEquals(title, headline(title, "<h1>" + heading + "</h1>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Why the ferry to Skell stops in March",
        "“A disaster”: Ferry to Skell stops in March",
        "<b>Island</b> Ferry to Skell stops in May",
        "Ferry to Skell stops in March, and nobody was asked"
      })
  void isTheWholeHeadingWhereTheTitleIsOnlyAPieceOfIt(String heading) {
    String line = heading.replaceAll("<[^>]+>", "");
    assertEquals(line, headline(TITLE, "<h1>" + heading + "</h1>"));
  }

  @Test
  void aShortTitleCutsNothing() {
    assertEquals(
        "Ferry: the last boat", headline("Last boat", "<h1>Ferry: <b>the</b> last boat</h1>"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "https://skell.example/", "//skell.example", "index.php"})
  void isNoHeadingThatLeadsToTheSitesFirstPage(String home) {
    String site = "<h1><a href='" + home + "'>The Skell Post</a></h1>";
    assertEquals(
        TITLE,
        headline(TITLE + " | The Skell Post, for all islands", site + "<h3>" + TITLE + "</h3>"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<a name=top>", "<a href='#top'>", "<a href='/2024/ferry'>"})
  void mayLeadElsewhere(String link) {
    assertEquals(TITLE, headline("The Skell Post", "<h1>" + link + TITLE + "</a></h1>"));
  }
}
