package org.onrecord.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.page.Page;
import org.onrecord.page.PartRole;

class PlainTextTest {
  private static final String BODY =
      """
      The ferry between Orrin and Skell will stop at the end of March, the county said on Monday.

      “It carried eleven people last week,” county engineer Dag Holm said. “We cannot go on.”

      The boat has run since 1953, and the islanders say that they will run it themselves.""";

  @Test
  void theTextIsTheFilesOwnToTheLastLineEnd() {
    String text = "\r\nA headline here\r\n\r\n" + BODY.replace("\n", "\r\n") + "\r\n\r\n";
    Page page = Pages.text(text);
    assertEquals(text, page.text().string());
    assertEquals(text, page.decodedSource().string());
    assertEquals(0, page.sourceMap().runs().size());
    assertEquals("text/plain", page.mediaType());
    assertEquals(3, Pages.words(page, PartRole.BODY).size());
  }

  @Test
  void aShortFirstLineOverParagraphsIsTheHeadline() {
    Page page = Pages.text("Skell ferry to stop in March\n\n" + BODY);
    assertEquals("Skell ferry to stop in March", page.metadata().headline());
    assertEquals(List.of("Skell ferry to stop in March"), Pages.words(page, PartRole.HEADLINE));
  }

  @Test
  void aHeadlineMayEndWithAStopOrGoOnInASecondLine() {
    assertEquals(
        "Ferry stops. Again.", Pages.text("Ferry stops. Again.\n\n" + BODY).metadata().headline());
    assertEquals(
        "Ferry to stop in March; Islanders want to run it themselves",
        Pages.text("Ferry to stop in March;\nIslanders want to run it themselves\n\n" + BODY)
            .metadata()
            .headline());
  }

  @Test
  void aFirstParagraphIsNoHeadline() {
    assertNull(Pages.text(BODY).metadata().headline());
    assertNull(
        Pages.text("ORRIN, Northland (NP) - The ferry stops\n\n" + BODY).metadata().headline());
    assertNull(Pages.text("“We cannot go on.”\n\n" + BODY).metadata().headline());
    assertNull(Pages.text("Only one paragraph here").metadata().headline());
  }

  @Test
  void bylineAndDateAreReadFromTheLinesUnderTheHeadline() {
    Page page =
        Pages.text(
            "Skell ferry to stop in March\n\nBy Mia Torp and Jon A. Vik, Staff Writers\n"
                + "Published: Nov. 24, 2020\n\n"
                + BODY);
    assertEquals(List.of("Mia Torp", "Jon A. Vik"), page.metadata().authors());
    assertEquals("2020-11-24", page.metadata().published());
    assertEquals(
        List.of("By Mia Torp and Jon A. Vik, Staff Writers"), Pages.words(page, PartRole.BYLINE));
    assertEquals(List.of("Published: Nov. 24, 2020"), Pages.words(page, PartRole.OTHER));
    assertEquals(3, Pages.words(page, PartRole.BODY).size());
  }

  @Test
  void wordsThatStartWithByAreNotAlwaysAByline() {
    for (String line :
        List.of("By the Numbers", "By Monday the ferry was full", "By and large, yes")) {
      Page page = Pages.text("Skell ferry to stop\n\n" + line + "\n\n" + BODY);
      assertEquals(List.of(), Pages.words(page, PartRole.BYLINE), line);
      assertEquals(List.of(), page.metadata().authors(), line);
    }
  }

  @Test
  void aCreditMakesACaption() {
    for (String caption :
        List.of(
            "The ferry at Orrin pier (Photo: Northland County, May 2019)",
            "PHOTO: The ferry at Orrin pier",
            "Photo by Mia Torp",
            "The ferry leaves Orrin. (NP Photo/Mia Torp)",
            "Mia Torp via Getty Images")) {
      Page page = Pages.text("Skell ferry to stop\n\n" + caption + "\n\n" + BODY);
      assertEquals(List.of(caption), Pages.words(page, PartRole.CAPTION));
    }
    String body = "He left after the crash. (The video contains graphic images.)";
    assertEquals(
        List.of(), Pages.words(Pages.text("Crash\n\n" + body + "\n\n" + BODY), PartRole.CAPTION));
  }

  @Test
  void aNoteAfterTheArticleTellsTheAuthor() {
    Page page =
        Pages.text(
            "Skell ferry to stop\n\n"
                + BODY
                + "\n\n\nMia Torp\n\nOrrin Courier Editor\nMia Torp is the publisher of The Orrin Courier, a weekly.");
    assertEquals(List.of("Mia Torp"), page.metadata().authors());
    assertEquals(
        List.of(
            "Mia Torp",
            "Orrin Courier Editor",
            "Mia Torp is the publisher of The Orrin Courier, a weekly."),
        Pages.words(page, PartRole.BIO));
  }

  @Test
  void somebodyOfTheArticleIsNotItsAuthor() {
    Page page =
        Pages.text("Ferry\n\n" + BODY + "\n\nDag Holm is a former editor of the county gazette.");
    assertEquals(List.of(), Pages.words(page, PartRole.BIO));
    assertEquals(List.of(), page.metadata().authors());
  }

  @Test
  void aCreditLineTellsWhoReportedButNotWhoEdited() {
    Page page =
        Pages.text(
            "Ferry\n\n"
                + BODY
                + "\n\n(Reporting by Mia Torp in Orrin and Jon Vik; Editing by Una Moe)");
    assertEquals(List.of("Mia Torp", "Jon Vik"), page.metadata().authors());
    assertEquals(1, Pages.words(page, PartRole.BIO).size());
  }

  @Test
  void linesWrappedByHandAreOneParagraph() {
    String wrapped =
        """
        Skell ferry to stop in March

        The ferry between Orrin and Skell will stop at the end of
        March, the county said on Monday. It is the last boat that
        still runs in winter, and it has run since the year when
        1953. Then, as now, nobody wanted to pay for it, and so it
        went on.

        "We cannot go on," county engineer Dag Holm said. He spoke
        at a meeting in the church hall, where most of the village
        had come to hear him and to shout.
        """;
    assertEquals(2, Pages.words(Pages.text(wrapped), PartRole.BODY).size());
  }

  @Test
  void linesThatEachEndASentenceAreParagraphs() {
    Page page = Pages.text("Skell ferry to stop in March\n" + BODY.replace("\n\n", "\n"));
    assertEquals(3, Pages.words(page, PartRole.BODY).size());
    assertEquals("Skell ferry to stop in March", page.metadata().headline());
  }

  @Test
  void theMachineryOfAPageIsNoArticle() {
    Page page =
        Pages.text(
            "Ferry\n\n"
                + BODY
                + "\n\nAdvertisement\n\nRead more: Bridge toll doubles\n\nThe county will vote in May.\n\n"
                + "Share this:\n\nLeave a Reply none\n\nRequired fields are marked *\n\nName *\n\nEmail *\n\nPost Comment");
    assertEquals(4, Pages.words(page, PartRole.BODY).size());
    assertEquals(8, Pages.words(page, PartRole.OTHER).size());
    assertEquals(List.of(), page.comments());
  }

  @Test
  void aFirstLineOfMarkupInsideATextDoesNotMakeItHtml() {
    assertEquals(
        "text/plain", Pages.text("The tag <p> starts a paragraph.\n\nIt does.").mediaType());
  }
}
