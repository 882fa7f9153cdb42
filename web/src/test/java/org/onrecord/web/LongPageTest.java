package org.onrecord.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.record.PageRecord;

/** A page of many statements has their cards folded, and lacks nothing. */
@ExtendWith(OneBrowser.class)
class LongPageTest {
  private static final int STATEMENTS = 620;

  private static Browser browser;

  @TempDir private Path temp;
  private Served served;
  private PageRecord record;

  @BeforeAll
  static void open(Browser one) {
    browser = one;
  }

  @BeforeEach
  void serve() {
    MadePage made = new MadePage("long.html").headline("All that was said of the quay");
    for (int i = 1; i <= STATEMENTS; i++) {
      made.says(i % 2 == 0 ? "Orla Venn" : "Tam Brandt", "It will take " + i + " more winters");
    }
    record = made.record();
    served = new Served(temp, record);
  }

  @AfterEach
  void stop() {
    served.close();
    assertEquals(List.of(), served.failures);
    browser.assertNoComplaints();
  }

  private Page look(NewContextOptions options) {
    Page page = browser.enter(served, options);
    page.navigate("http://127.0.0.1:" + served.workbench.port() + "/page/" + record.page().id());
    return page;
  }

  private static NewContextOptions wide() {
    return new NewContextOptions().setViewportSize(1300, 900);
  }

  @Test
  void aCardIsThereWhenItIsWanted() {
    Page page = look(wide());
    assertThat(page.locator(".record article.card")).hasCount(0);
    page.locator("a.sign").nth(310).click();
    assertThat(page.locator("#focus .card blockquote")).containsText("It will take 311 more");
    page.locator(".record [data-do=unfold]").first().click();
    assertThat(page.locator(".record article.card")).hasCount(40);
    assertThat(page.locator(".record [data-do=unfold]").first()).hasText("Show 270 more");
    page.context().close();
  }

  @Test
  void htmxDoesNotLookThroughALongPage() {
    Page page = look(wide());
    assertThat(page.locator("script[src]")).not().hasCount(0);
    assertThat(page.locator("script[src*=htmx]")).hasCount(0);
    page.context().close();
  }

  @Test
  void onlyOneSpeakerMayBeShown() {
    Page page = look(wide());
    page.locator("a.sign").first().click();
    page.keyboard().press("o");
    assertThat(page.locator("#shown")).hasText("310 of 620 statements shown");
    assertThat(page.locator(".record > .speaker:visible")).hasCount(1);
    page.keyboard().press("a");
    assertThat(page.locator(".record > .speaker:visible")).hasCount(2);
    page.context().close();
  }

  @Test
  void whoPrintsGetsAllCards() {
    Page page = look(wide());
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))");
    assertThat(page.locator(".record article.card")).hasCount(STATEMENTS);
    page.context().close();
  }

  @Test
  void withoutScriptsAllCardsStandThere() {
    Page page = look(wide().setJavaScriptEnabled(false));
    assertThat(page.locator(".record article.card")).hasCount(STATEMENTS);
    assertThat(page.locator(".record article.card").last()).containsText("more winters");
    page.context().close();
  }
}
