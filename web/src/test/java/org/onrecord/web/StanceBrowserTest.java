package org.onrecord.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.record.PageRecord;
import org.onrecord.stance.Relation;
import org.onrecord.stance.Stance;

/** Disputes and positions, as a desk sees them. */
@ExtendWith(OneBrowser.class)
class StanceBrowserTest {
  private static Browser browser;

  @TempDir private Path temp;
  private static final Page.GetByTextOptions WHOLE = new Page.GetByTextOptions().setExact(true);

  private Served served;
  private PageRecord record;
  private Page page;

  @BeforeAll
  static void open(Browser one) {
    browser = one;
  }

  @BeforeEach
  void serve() {
    record =
        new MadePage("gazette.html")
            .headline("Mayor promises a quay")
            .published("2021-03-04T09:15:00+01:00")
            .says("Orla Venn", "The new quay will be open by spring, I support it")
            .says("Tam Brandt", "I am against the northern ferry")
            .stands("Orla Venn", Stance.SUPPORTS, "the new quay", "2021")
            .stands("Tam Brandt", Stance.OPPOSES, "Orla Venn", null)
            .comment("harbourwatch", "That is simply not true.")
            .answers(1, Relation.DISPUTES, 0.9)
            .comment("gull", "She is right.")
            .answers(1, Relation.SUPPORTS, 0.3)
            .record();
    served = new Served(temp, record);
    page = browser.enter(served);
  }

  @AfterEach
  void stop() {
    page.context().close();
    served.close();
    assertEquals(List.of(), served.failures);
    browser.assertNoComplaints();
  }

  private void go(String path) {
    page.navigate("http://127.0.0.1:" + served.workbench.port() + path);
  }

  @Test
  void theMapOfAPageIsDrawnAndListedAndLeadsToThePage() {
    page.locator(".places").getByText("Disputes").click();
    assertEquals(1, page.getByText("2021-03-04", WHOLE).count());
    page.getByText("Mayor promises a quay").click();
    assertEquals(1, page.getByText("2021-03-04", WHOLE).count());
    assertEquals(1, page.locator(".map svg .box.claim").count());
    assertEquals(2, page.locator(".map svg .line").count());
    Locator list = page.locator("section.disputes ol");
    assertTrue(list.innerText().contains("That is simply not true."), list.innerText());
    page.locator("section.disputes ol a").first().click();
    page.waitForURL("**/page/" + record.page().id() + "#s1");
  }

  @Test
  void aCardTellsHowManyAnswerAndTheSearchFindsWhatIsDisputed() {
    go("/search");
    Locator card = page.locator(".hit").filter(new Locator.FilterOptions().setHasText("spring"));
    String counts = card.locator(".answers-count").innerText();
    assertEquals("disputed by 1; perhaps supported by 1", counts);
    page.locator(".narrow summary").getByText("disputed").click();
    page.locator(".narrow a").getByText("likely").click();
    page.waitForURL("**/search?disputed=likely*");
    page.locator(".chosen .pill").waitFor();
    assertEquals(1, page.locator(".hit").count());
    page.locator(".answers-count").click();
    page.waitForURL("**/statement/*#answers");
    assertEquals(2, page.locator(".answer-list > li").count());
  }

  @Test
  void aPageTellsItOfEachOfItsStatements() {
    go("/page/" + record.page().id());
    assertTrue(page.content().contains("disputed by 1; perhaps supported by 1"));
  }

  @Test
  void somebodysPageTellsWhoDisputesThemAndHowTheyStand() throws IOException {
    go("/person/" + served.ledger.personCalled("Orla Venn"));
    assertEquals(1, page.locator("section[aria-labelledby=against] li").count());
    assertTrue(page.locator("section[aria-labelledby=positions]").innerText().contains("opposes"));
    assertEquals(2, page.locator(".position-list > li").count());
  }

  @Test
  void positionsStandByWhomAndToWhomAndAlongALineOfTime() {
    go("/positions");
    assertEquals(2, page.locator(".pair").count());
    assertEquals(2, page.locator(".time svg a").count());
    page.locator("input[name=actor]").fill("ven");
    page.keyboard().press("Enter");
    page.waitForURL("**/positions?actor=ven*");
    assertEquals(1, page.locator(".pair").count());
    assertTrue(page.locator(".pair").innerText().contains("the new quay"));
    page.locator(".chosen a").getByText("denies").click();
    page.waitForURL("**stance=denies*");
    assertEquals(0, page.locator(".pair").count());
    go("/positions?said=yesterday");
    assertTrue(page.locator(".problem").isVisible());
  }

  @Test
  void nothingOfItCannotBeUsedInEitherTheme() throws IOException {
    List<String> paths =
        List.of(
            "/disputes",
            "/disputes/" + record.page().id(),
            "/positions",
            "/search?disputed=perhaps",
            "/statement/1.1",
            "/person/" + served.ledger.personCalled("Orla Venn"));
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      for (String path : paths) {
        go(path);
        assertEquals(List.of(), Browser.barriers(page), scheme + " " + path);
      }
    }
  }

  @Test
  void itFitsAPhoneAndAWall() throws IOException {
    List<String> paths =
        List.of(
            "/disputes",
            "/disputes/" + record.page().id(),
            "/positions",
            "/page/" + record.page().id(),
            "/verify",
            "/statement/1.1",
            "/person/" + served.ledger.personCalled("Orla Venn"));
    for (int width : new int[] {400, 1200, 2560}) {
      page.setViewportSize(width, 900);
      for (String path : paths) {
        go(path);
        Object over = page.evaluate("document.documentElement.scrollWidth - innerWidth");
        assertTrue(((Number) over).intValue() <= 0, width + " " + path + " " + over);
      }
    }
  }

  @Test
  void keysWalkPositionsAndPaperHasNeitherFormsNorNavigation() {
    go("/positions");
    page.keyboard().press("j");
    page.keyboard().press("j");
    assertEquals("x2", page.evaluate("document.activeElement.id"));
    page.keyboard().press("?");
    assertTrue(page.locator("#help").isVisible());
    page.locator("#keys-on").uncheck();
    page.keyboard().press("Escape");
    page.keyboard().press("k");
    assertTrue(page.locator("#x2.at").isVisible(), "single keys are off");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertFalse(page.locator(".bar").isVisible() || page.locator("form.ask").isVisible());
    assertTrue(page.locator(".pair blockquote").first().isVisible());
  }

  @Test
  void nothingMovesForWhoWantsThat() {
    String behaviour = "getComputedStyle(document.documentElement).scrollBehavior";
    go("/page/" + record.page().id());
    assertEquals("smooth", page.evaluate(behaviour));
    page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    assertEquals("auto", page.evaluate(behaviour));
    String moving =
        "[...document.querySelectorAll('*')].filter(e => parseFloat(getComputedStyle(e)"
            + ".transitionDuration) > 0 || getComputedStyle(e).animationName !== 'none').length";
    assertEquals(0, page.evaluate(moving));
  }

  @Test
  void certaintyAndActAreCorrectedInTheForm() {
    go("/statement/1.1");
    page.locator("select[name=certainty]").selectOption("hedged");
    page.locator("select[name=act]").selectOption("writing");
    page.keyboard().press("Escape");
    page.locator("button[value=corrected]").click();
    page.locator(".events").waitFor();
    assertTrue(page.locator(".events").innerText().contains("writing, hedged"));
    assertTrue(page.locator(".hit .origin").first().innerText().contains("hedged"));
  }
}
