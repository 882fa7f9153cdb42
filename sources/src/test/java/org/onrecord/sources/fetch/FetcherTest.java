package org.onrecord.sources.fetch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {
  private static final String HTML = "text/html; charset=utf-8";
  private static final FetchLimits LIMITS =
      new FetchLimits(10_000, 5, 20, Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ZERO);

  @TempDir private Path temp;
  private final LoopbackSite site = new LoopbackSite();

  @AfterEach
  void stop() {
    site.close();
  }

  private static Fetcher fetcher(FetchLimits limits) {
    return new Fetcher(limits, AddressGuard.allowingAll(), null);
  }

  private Fetched fetch(String path) throws IOException {
    return fetcher(LIMITS).fetch(URI.create(site.url(path)));
  }

  private String refusal(String path) {
    return assertThrows(IOException.class, () -> fetch(path)).getMessage();
  }

  @Test
  void aPageComesWithItsTypeBehindItsRedirects() throws IOException {
    site.page("/b", HTML, "<p>Here").at("/a", exchange -> LoopbackSite.redirect(exchange, "b#top"));
    Fetched page = fetch("/a");
    assertEquals(site.url("/b"), page.url().toString());
    assertEquals(HTML, page.contentType());
    assertEquals("<p>Here", new String(page.body(), StandardCharsets.UTF_8));
  }

  @Test
  void robotsTxtIsAskedOnceAndObeyed() throws IOException {
    site.page("/robots.txt", "text/plain", "User-agent: OnRecord\nDisallow: /private\n")
        .page("/private", HTML, "x")
        .page("/open", HTML, "x")
        .at("/sly", exchange -> LoopbackSite.redirect(exchange, "/private"));
    Fetcher fetcher = fetcher(LIMITS);
    fetcher.fetch(URI.create(site.url("/open")));
    for (String path : List.of("/private", "/sly")) {
      IOException e =
          assertThrows(IOException.class, () -> fetcher.fetch(URI.create(site.url(path))));
      assertEquals("the site's robots.txt does not allow it", e.getMessage());
    }
    assertEquals(List.of("/robots.txt", "/open", "/sly"), site.asked());
  }

  @Test
  void nothingIsFetchedWhereRobotsTxtFailsOrAsksForPatience() {
    site.at("/robots.txt", exchange -> LoopbackSite.answer(exchange, 500, HTML, "x"));
    assertTrue(refusal("/a").contains("robots.txt cannot be had now"));
    try (LoopbackSite slow = new LoopbackSite()) {
      slow.page("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 200\n");
      URI url = URI.create(slow.url("/a"));
      IOException e = assertThrows(IOException.class, () -> fetcher(LIMITS).fetch(url));
      assertTrue(e.getMessage().contains("asks for more than 60 s"), e.getMessage());
    }
  }

  @Test
  void aRedirectLoopEndsAtANamedLimit() {
    site.at("/a", exchange -> LoopbackSite.redirect(exchange, "/a"));
    assertEquals("more than maxRedirects = 5 redirects", refusal("/a"));
    assertEquals(6, site.asked().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "ftp://example.org/", "http://a:b@example.org/"})
  void redirectsToOtherSchemesOrUsersAreRefused(String to) {
    site.at("/a", exchange -> LoopbackSite.redirect(exchange, to));
    assertTrue(refusal("/a").matches("(only http and https|an address needs a host).*"));
  }

  @Test
  void anAnswerWithoutEndIsCutOffAtANamedLimit() {
    site.at("/a", FetcherTest::goOnForever);
    assertTrue(refusal("/a").contains("goes on after byte 10000, beyond maxPageBytes = 10000"));
  }

  private static void goOnForever(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0); // chunked
    try (OutputStream out = exchange.getResponseBody()) {
      while (true) {
        out.write("more and more ".getBytes(StandardCharsets.US_ASCII));
      }
    }
  }

  @Test
  void aServerThatStallsIsGivenUpAtANamedLimit() {
    CountDownLatch end = new CountDownLatch(1);
    site.at(
        "/a",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write('x');
          exchange.getResponseBody().flush();
          try {
            end.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    FetchLimits hasty =
        new FetchLimits(
            10_000, 5, 20, Duration.ofSeconds(20), Duration.ofSeconds(2), Duration.ZERO);
    URI url = URI.create(site.url("/a"));
    IOException e = assertThrows(IOException.class, () -> fetcher(hasty).fetch(url));
    end.countDown();
    assertEquals("no whole answer within answerTimeout = 2 s", e.getMessage());
  }

  @Test
  void aServerThatHangsUpIsTold() {
    site.at(
        "/a",
        exchange -> {
          exchange.sendResponseHeaders(200, 5000);
          exchange.getResponseBody().write(new byte[10]);
          exchange.getResponseBody().flush();
          throw new IOException("gone");
        });
    assertFalse(refusal("/a").isBlank());
  }

  @Test
  void anErrorOfTheServerIsTold() {
    assertEquals("the server answered 404", refusal("/nowhere"));
  }

  @Test
  void whatHasNotChangedComesFromTheCache() throws IOException {
    AtomicInteger whole = new AtomicInteger();
    site.at(
        "/a",
        exchange -> {
          String known = exchange.getRequestHeaders().getFirst("If-None-Match");
          exchange.getResponseHeaders().set("ETag", "\"one\"");
          if ("\"one\"".equals(known)) {
            exchange.sendResponseHeaders(304, -1);
            exchange.close();
          } else {
            whole.incrementAndGet();
            LoopbackSite.answer(exchange, 200, HTML, "<p>Line\n\nand line");
          }
        });
    URI url = URI.create(site.url("/a"));
    FetchCache cache = new FetchCache(temp.resolve("cache"));
    Fetched first = new Fetcher(LIMITS, AddressGuard.allowingAll(), cache).fetch(url);
    Fetched second = new Fetcher(LIMITS, AddressGuard.allowingAll(), cache).fetch(url);
    assertEquals(1, whole.get());
    assertArrayEquals(first.body(), second.body());
    assertEquals(first.date(), second.date());
    assertEquals(HTML, second.contentType());
    try (Stream<Path> files = Files.list(temp.resolve("cache"))) {
      for (Path file : files.toList()) {
        Files.write(file, new byte[] {'u', 'r', 'l'}); // cut short
      }
    }
    new Fetcher(LIMITS, AddressGuard.allowingAll(), cache).fetch(url);
    assertEquals(2, whole.get());
  }

  @Test
  void theDelayIsKeptBetweenRequestsToOneHostAndNotToTwo() throws IOException {
    AtomicLong clock = new AtomicLong(-5);
    List<Long> slept = new ArrayList<>();
    Pace pace =
        new Pace(
            clock::get,
            milliseconds -> {
              slept.add(milliseconds);
              clock.addAndGet(milliseconds * 1_000_000);
            });
    Duration second = Duration.ofSeconds(1);
    pace.await("a.example", second);
    pace.await("b.example", second);
    assertEquals(List.of(), slept);
    clock.addAndGet(400_000_000);
    pace.await("a.example", second);
    assertEquals(List.of(601L), slept);
    clock.addAndGet(2_000_000_000);
    pace.await("a.example", second);
    assertEquals(List.of(601L), slept);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "192.0.2.1", "2130706433"})
  void hostsThatAreNotPublicAreRefused(String host) {
    IOException e =
        assertThrows(IOException.class, () -> AddressGuard.publicOnly().check(host), host);
    assertTrue(
        e.getMessage().contains("is not public") || e.getMessage().contains("no host"),
        e.getMessage());
  }

  @Test
  void aServerHasOneNameHoweverItsAddressIsWritten() {
    assertEquals("h.example", Site.host(URI.create("https://H.Example.:8443/a")));
    assertEquals(
        Site.host(URI.create("http://h.example/a")), Site.host(URI.create("https://h.example/b")));
    assertEquals("http://h.example", Site.of(URI.create("HTTP://H.example:80/a?b")));
    assertEquals("https://h.example", Site.of(URI.create("https://h.example:443/")));
    assertEquals("https://h.example:80", Site.of(URI.create("https://h.example:80/")));
  }

  @Test
  void everyHopsHostIsCheckedBeforeItIsAsked() {
    try (LoopbackSite inner = new LoopbackSite()) {
      inner.page("/secret", HTML, "x");
      String secret = inner.url("/secret").replace("127.0.0.1", "localhost");
      site.at("/a", exchange -> LoopbackSite.redirect(exchange, secret));
      AddressGuard guard =
          host -> {
            if (host.equals("localhost")) {
              AddressGuard.publicOnly().check(host);
            }
          };
      Fetcher fetcher = new Fetcher(LIMITS, guard, null);
      URI url = URI.create(site.url("/a"));
      IOException e = assertThrows(IOException.class, () -> fetcher.fetch(url));
      assertTrue(e.getMessage().contains("which is not public"), e.getMessage());
      assertEquals(List.of(), inner.asked());
    }
  }
}
