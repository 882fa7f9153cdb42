package org.onrecord.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.onrecord.house.Steps;
import org.onrecord.ledger.RunningPostgres;
import org.onrecord.ledger.entry.Deed;
import org.onrecord.ledger.entry.Judgement;
import org.onrecord.ledger.entry.LedgerAddress;
import org.onrecord.ledger.entry.StatementNumber;
import org.onrecord.ledger.person.PersonNumber;
import org.onrecord.record.PageRecord;

/** What a desk does, in a real browser, with both databases. */
@ExtendWith(OneBrowser.class)
@ParameterizedClass
@EnumSource(BrowserTest.Backend.class)
class BrowserTest {
  /** Where the ledger is. */
  enum Backend {
    SQLITE {
      @Override
      LedgerAddress fresh(Path folder) {
        return LedgerAddress.File.of(folder.resolve("onrecord.db"));
      }
    },
    POSTGRESQL {
      @Override
      LedgerAddress fresh(Path folder) {
        RunningPostgres server = RunningPostgres.get();
        return server.ledger(server.database(""), folder.resolve("cache"));
      }
    };

    abstract LedgerAddress fresh(Path folder);
  }

  private static final StatementNumber DOUBTFUL = StatementNumber.parse("1.2").orElseThrow();
  private static Browser browser;

  @Parameter private Backend backend;
  @TempDir private Path temp;
  private Served served;
  private PageRecord gazette;
  private Page page;

  @BeforeAll
  static void open(Browser one) {
    browser = one;
  }

  @BeforeEach
  void serve() {
    gazette =
        new MadePage("gazette.html")
            .headline("Mayor promises a quay")
            .canonical("https://gazette.example/quay")
            .says("Orla Venn", quay("winter"))
            .says("Tam Brandt", "Nobody has asked the ferrymen about any of it", 0.4)
            .comment("harbourwatch", "I do not believe a word of this.")
            .record();
    PageRecord post =
        new MadePage("post.html")
            .outlet("The Senna Post")
            .published("2022")
            .says("Orla Venn", quay("spring"), 0.7)
            .record();
    served = new Served(backend.fresh(temp), gazette, post);
    page = browser.enter(served);
  }

  @AfterEach
  void stop() {
    page.context().close();
    served.close();
    assertEquals(List.of(), served.failures);
    browser.assertNoComplaints();
  }

  private static String quay(String season) {
    return "The new quay will be open before the "
        + season
        + " storms come, and no boat will have to wait outside of the harbour again";
  }

  private void go(String path) {
    page.navigate("http://127.0.0.1:" + served.workbench.port() + path);
  }

  @Test
  void somebodySearchesNarrowsAndOpensAHitInItsContext() {
    page.keyboard().press("/");
    page.keyboard().type("quay");
    page.keyboard().press("Enter");
    page.waitForURL("**/search?q=quay*");
    assertThat(page.locator(".tally")).hasText("1 hit of 2 statements");
    page.locator("summary", new Page.LocatorOptions().setHasText("outlet")).click();
    page.locator(".narrow a", new Page.LocatorOptions().setHasText("The Senna Post")).click();
    assertThat(page.locator(".tally")).hasText("1 hit of 1 statement");
    assertTrue(page.url().contains("outlet=The"), page.url());
    page.goBack();
    assertThat(page.locator(".tally")).hasText("1 hit of 2 statements");
    page.keyboard().press("j");
    page.keyboard().press("o");
    page.waitForURL("**/page/**");
    assertThat(page.locator(".hits-here mark")).hasText("quay");
    page.keyboard().press("h");
    assertTrue(page.url().endsWith("#s1"), page.url());
    assertThat(page.locator("#focus .card .name")).hasText("Orla Venn");
    assertThat(page.locator(".thread")).containsText("harbourwatch");
  }

  @Test
  void somebodyJudgesWithTheKeyboardAlone() throws IOException {
    go("/review");
    assertThat(page.locator(".context-text mark")).containsText("Nobody has asked");
    page.keyboard().press("{");
    page.keyboard().press("{");
    page.keyboard().press("]");
    assertThat(page.locator("#content")).hasValue("has asked the ferrymen about any");
    page.keyboard().press("c");
    page.waitForURL("**/review?last=1.2");
    assertEquals("has asked the ferrymen about any", served.ledger.hit(DOUBTFUL).words());
    assertThat(page.locator(".progress-line")).containsText("1 judged, 2 to go");
    page.keyboard().press("u");
    page.waitForURL("**/statement/1.2");
    assertThat(page.locator(".events")).containsText("restored");
    assertTrue(served.ledger.hit(DOUBTFUL).words().startsWith("“Nobody"));
    go("/review");
    page.keyboard().press("s");
    page.waitForURL("**after=*");
    page.keyboard().press("a");
    page.waitForURL("**last=2.1");
    assertEquals(
        "accepted", served.ledger.hit(StatementNumber.parse("2.1").orElseThrow()).judged());
  }

  @Test
  void somebodyCorrectsWordsWithTheMouseAndSeesItInTheHistory() throws IOException {
    go("/statement/1.2");
    page.evaluate(
        "() => { const mark = document.querySelector('#context mark').firstChild;"
            + " const range = document.createRange();"
            + " range.setStart(mark, mark.data.indexOf('the ferrymen'));"
            + " range.setEnd(mark, mark.data.indexOf(' about'));"
            + " getSelection().removeAllRanges(); getSelection().addRange(range); }");
    page.locator("#context").dispatchEvent("mouseup");
    assertThat(page.locator("#content")).hasValue("the ferrymen");
    page.locator("input[name=speaker]").fill("Tom Brandt");
    page.locator("button[value=corrected]").click();
    assertThat(page.locator(".events")).containsText("corrected, said by Tom Brandt: the ferrymen");
    assertThat(page.locator(".hit .name")).hasText("Tom Brandt");
    assertEquals("the ferrymen", served.ledger.hit(DOUBTFUL).words());
  }

  @Test
  void twoWhoReviewAtOnceDoNotOverwriteEachOther() throws IOException {
    go("/statement/1.2");
    Page other = browser.enter(served);
    other.navigate("http://127.0.0.1:" + served.workbench.port() + "/statement/1.2");
    page.locator("button[value=accepted]").click();
    assertThat(page.locator(".events")).containsText("accepted");
    int status =
        ((Number)
                other.evaluate(
                    "() => { const form = new FormData(document.querySelector('#judge'));"
                        + " form.set('deed', 'rejected');"
                        + " return fetch(document.querySelector('#judge').action,"
                        + " {method: 'POST', body: form}).then(r => r.status); }"))
            .intValue();
    assertEquals(409, status);
    assertEquals("accepted", served.ledger.hit(DOUBTFUL).judged());
    other.context().close();
    browser.forgetComplaints(); // Chromium notes the answer that was refused
  }

  @Test
  void twoPeopleAreMadeOneAndThatIsTakenBack() throws IOException {
    PersonNumber first = served.ledger.people("Venn").get(0);
    PersonNumber second = served.ledger.people("Venn").get(1);
    go("/person/" + first);
    page.locator("input[name=other]").fill(second.toString());
    page.locator("button", new Page.LocatorOptions().setHasText("Make one")).click();
    assertThat(page.locator(".events li")).containsText("are one");
    assertThat(page.locator(".time .range")).hasCount(1);
    assertThat(page.locator(".time .dot")).hasCount(1);
    page.locator(".events button").click();
    assertThat(page.locator(".events .undone")).hasCount(1);
    assertThat(page.locator(".parts")).hasCount(0);
  }

  @Test
  void aDraftIsVerified() {
    go("/verify");
    page.locator("#draft").fill("She said: “" + quay("summer") + ".” So it goes.");
    page.locator("button", new Page.LocatorOptions().setHasText("Verify")).click();
    page.waitForURL("**/verify/*");
    assertThat(page.locator(".passage .warning").first()).containsText("summer for winter");
    page.keyboard().press("j");
    assertTrue(page.url().endsWith("#q1"), page.url());
    page.keyboard().press("?");
    assertThat(page.locator("#help")).isVisible();
  }

  @Test
  void readingNeedsNoScript() {
    Page plain =
        browser.enter(
            served, new NewContextOptions().setJavaScriptEnabled(false).setViewportSize(400, 900));
    plain.locator("#q").fill("quay");
    plain.locator("button", new Page.LocatorOptions().setHasText("Search")).click();
    assertThat(plain.locator(".tally")).hasText("1 hit of 2 statements");
    plain.locator(".hit a.open").first().click();
    assertThat(plain.locator("main article")).containsText("Tam Brandt said");
    assertThat(plain.locator(".record .card").first()).isVisible();
    assertThat(plain.locator(".tools button").first()).isHidden();
    plain.context().close();
  }

  @Test
  void singleKeysCanBeSwitchedOff() {
    page.keyboard().press("?");
    page.locator("#keys-on").uncheck();
    page.locator("#help button").click();
    page.keyboard().press("/");
    assertFalse((boolean) page.evaluate("() => document.activeElement.id === 'q'"));
    page.keyboard().press("?");
    assertThat(page.locator("#help")).isHidden();
  }

  @Test
  void everybodyCanUseEachViewLightAndDarkNarrowAndWide() throws IOException {
    served.ledger.judge(DOUBTFUL, "ida", Judgement.of(Deed.NOTED, "Ask him."));
    PersonNumber person = served.ledger.people("Venn").get(0);
    // What a view looks like does not hang on the database: with the second one, one look is
    // enough.
    boolean all = Steps.all() || backend == Backend.SQLITE;
    for (ColorScheme scheme :
        all ? List.of(ColorScheme.LIGHT, ColorScheme.DARK) : List.of(ColorScheme.LIGHT)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      for (int width : all ? new int[] {400, 1800} : new int[] {400}) {
        page.setViewportSize(width, 900);
        for (String view :
            List.of(
                "/search?q=quay&act=speech",
                "/search?q=nothing+at+all",
                "/page/" + gazette.page().id() + "?q=quay",
                "/people",
                "/person/" + person,
                "/trace?statement=1.1",
                "/statement/1.2",
                "/review",
                "/verify")) {
          go(view);
          assertEquals(List.of(), Browser.barriers(page), view + " " + scheme + " " + width);
          int wide =
              ((Number) page.evaluate("() => document.documentElement.scrollWidth")).intValue();
          assertTrue(wide <= width, view + " is " + wide + " wide in " + width);
        }
      }
    }
  }
}
