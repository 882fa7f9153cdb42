package org.onrecord.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The system's Chromium, without a window; a test with {@link OneBrowser} is skipped where there is
 * none.
 */
final class Browser implements AutoCloseable {
  private static final String AXE = "/axe.min.js";

  /** Asks for what the Web Content Accessibility Guidelines 2.2 want at level AA. */
  private static final String CHECK =
      "() => axe.run(document, {runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa']})"
          + ".then(r => r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' | ')))";

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser browser;
  private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());

  /** Started by {@link OneBrowser}. */
  Browser() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium().orElseThrow())
                    .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
  }

  static Optional<Path> chromium() {
    return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** A window of somebody who came in. */
  Page enter(Served served, com.microsoft.playwright.Browser.NewContextOptions options) {
    BrowserContext context = browser.newContext(options);
    Page page = context.newPage();
    page.setDefaultTimeout(15_000);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(page.url() + ": " + message.text());
          }
        });
    page.onPageError(error -> complaints.add(page.url() + ": " + error));
    page.navigate(served.workbench.address());
    page.waitForURL("**/search");
    return page;
  }

  Page enter(Served served) {
    return enter(
        served,
        new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(1000, 900));
  }

  /** Nobody's script failed, and nothing was held back by the policy. */
  void assertNoComplaints() {
    List<String> all = List.copyOf(complaints);
    complaints.clear(); // the next test has its own
    assertEquals(List.of(), all);
  }

  void forgetComplaints() {
    complaints.clear();
  }

  /** What in a page somebody cannot use. */
  static Object barriers(Page page) throws IOException {
    try (InputStream in = Objects.requireNonNull(Browser.class.getResourceAsStream(AXE), AXE)) {
      page.evaluate(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    return page.evaluate(CHECK);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
