package org.onrecord.sources.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.onrecord.sources.FoundPage;
import org.onrecord.sources.ReadingLog;

class WebPagesTest implements ReadingLog {
  private final LoopbackSite site = new LoopbackSite();
  private final List<String> problems = new ArrayList<>();

  @AfterEach
  void stop() {
    site.close();
  }

  private List<FoundPage> pages(String path, FetchSettings.Links links) {
    FetchLimits limits =
        new FetchLimits(
            100_000, 5, 4, Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ZERO);
    FetchSettings settings = new FetchSettings(limits, FetchSettings.Hosts.ALL, links, null);
    List<FoundPage> found = new ArrayList<>();
    try (WebPages pages = WebPages.at(site.url(path), new Web(settings), (s, n) -> true, this)) {
      for (FoundPage page = pages.next(); page != null; page = pages.next()) {
        found.add(page);
      }
    }
    return found;
  }

  private String feed(String... paths) {
    StringBuilder feed = new StringBuilder("<rss version=\"2.0\"><channel><title>T</title>");
    for (String path : paths) {
      feed.append("<item><title>t</title><link>").append(site.url(path));
      feed.append("</link><description>In the feed: ").append(path).append("</description></item>");
    }
    return feed + "</channel></rss>";
  }

  @Test
  void aPageIsCapturedWithItsAddressTypeAndDigest() {
    site.page("/story", "text/html", "<p>Fog.");
    FoundPage page = pages("/story", FetchSettings.Links.KEPT).get(0);
    assertEquals(site.url("/story"), page.source());
    assertEquals("fetch", page.capture().type());
    assertEquals(site.url("/story"), page.capture().url());
    assertEquals("text/html", page.capture().contentType());
    assertTrue(page.capture().digest().startsWith("sha256:"));
    assertTrue(page.capture().date().matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ"));
  }

  @Test
  void aFeedIsItsOwnTextOrThePagesItLeadsTo() {
    site.page("/feed", "application/rss+xml", feed("/a", "/b", "/gone"))
        .page("/a", "text/html", "<p>Page a")
        .page("/b", "text/html", "<p>Page b");
    List<FoundPage> own = pages("/feed", FetchSettings.Links.KEPT);
    assertEquals(3, own.size());
    assertEquals(site.url("/feed") + "#1", own.get(0).source());
    List<FoundPage> followed = pages("/feed", FetchSettings.Links.FOLLOWED);
    assertEquals(
        List.of(site.url("/a"), site.url("/b")), followed.stream().map(FoundPage::source).toList());
    assertEquals(List.of(site.url("/gone") + ": the server answered 404"), problems);
  }

  @Test
  void aSitemapAndAnIndexOfSitemapsLeadToTheirPages() {
    String ns = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";
    site.page(
            "/index.xml",
            "text/xml",
            "<sitemapindex"
                + ns
                + "><sitemap><loc>"
                + site.url("/map.xml")
                + "</loc></sitemap></sitemapindex>")
        .page(
            "/map.xml",
            "text/xml",
            "<urlset" + ns + "><url><loc>" + site.url("/a") + "</loc></url></urlset>")
        .page("/a", "text/html", "<p>Page a");
    List<FoundPage> found = pages("/index.xml", FetchSettings.Links.FOLLOWED);
    assertEquals(List.of(site.url("/a")), found.stream().map(FoundPage::source).toList());
    assertEquals(List.of(), problems);
    assertEquals(List.of(), pages("/map.xml", FetchSettings.Links.KEPT));
    assertTrue(problems.get(0).contains("if links are followed"), problems.get(0));
  }

  @Test
  void listsThatLeadToEachOtherEndAndLongOnesAreCutAtANamedLimit() {
    site.page("/feed", "application/rss+xml", feed("/feed", "/other", "/1", "/2", "/3", "/4"))
        .page("/other", "application/rss+xml", feed("/feed", "/other"));
    for (int i = 1; i < 5; i++) {
      site.page("/" + i, "text/html", "<p>" + i);
    }
    assertEquals(2, pages("/feed", FetchSettings.Links.FOLLOWED).size());
    assertEquals(
        List.of("2 addresses were not fetched: they are more than maxLinks = 4"), problems);
  }

  @Test
  void severalInputsOfOneRunShareWhatRobotsTxtSaysAndTheDelayOfTheirHost() {
    site.page("/robots.txt", "text/plain", "").page("/a", "text/html", "x");
    List<Long> slept = new ArrayList<>();
    AtomicLong clock = new AtomicLong();
    Pace pace =
        new Pace(
            clock::get,
            milliseconds -> {
              slept.add(milliseconds);
              clock.addAndGet(milliseconds * 1_000_000);
            });
    FetchLimits limits = FetchLimits.of(1000).withDelay(Duration.ofSeconds(3));
    FetchSettings settings =
        new FetchSettings(limits, FetchSettings.Hosts.ALL, FetchSettings.Links.KEPT, null);
    Web web = new Web(settings, new Fetcher(limits, AddressGuard.allowingAll(), null, pace));
    try (LoopbackSite otherPort = new LoopbackSite()) {
      otherPort.page("/robots.txt", "text/plain", "").page("/a", "text/html", "x");
      for (String url : List.of(site.url("/a"), site.url("/a"), otherPort.url("/a"))) {
        try (WebPages pages = WebPages.at(url, web, (s, n) -> true, this)) {
          assertEquals(url, pages.next().source());
        }
      }
      assertEquals(List.of("/robots.txt", "/a"), otherPort.asked());
    }
    assertEquals(List.of("/robots.txt", "/a", "/a"), site.asked());
    assertEquals(List.of(3001L, 3001L), slept);
  }

  @Test
  void aPackedPageIsHandedOverAndABombIsNotUnpackedHere() {
    byte[] packed =
        org.onrecord.sources.archive.WarcBuilder.gzip("<p>Packed".getBytes(StandardCharsets.UTF_8));
    site.at(
        "/a",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          exchange.sendResponseHeaders(200, packed.length);
          exchange.getResponseBody().write(packed);
          exchange.close();
        });
    assertEquals(packed.length, pages("/a", FetchSettings.Links.KEPT).get(0).bytes().length);
  }

  @Override
  public void problem(String message) {
    problems.add(message);
  }

  @Override
  public void fail(String name, Throwable cause) {
    problem(name + ": " + cause);
  }

  @Override
  public void note(String message) {
    problems.add(message);
  }

  @Override
  public void passedOver(long records) {}
}
