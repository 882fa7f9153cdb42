package org.onrecord.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.ledger.entry.Deed;
import org.onrecord.ledger.entry.Judgement;
import org.onrecord.ledger.entry.StatementNumber;
import org.onrecord.ledger.person.PersonNumber;
import org.onrecord.record.PageRecord;

/** What somebody would try. Each request goes over a socket, as an attacker's does. */
class AttackTest {
  private static final String BREAKOUT =
      "\"'><img src=x onerror=alert(1)><script>alert(2)</script><svg onload=alert(3)>{{7*7}}${7*7}";
  private static final List<String> PARAMETERS =
      List.of(
          "q",
          "by",
          "about",
          "to",
          "through",
          "outlet",
          "said",
          "act",
          "sort",
          "after",
          "name",
          "words",
          "statement",
          "token",
          "limit",
          "x\"><script>alert(4)</script>");

  @TempDir private Path temp;
  private Served served;
  private PageRecord hostile;
  private String speaker;
  private String draft;

  @BeforeEach
  void serve() throws IOException {
    hostile =
        new MadePage("news/" + BREAKOUT + ".html")
            .headline("Toll " + BREAKOUT)
            .outlet("Outlet " + BREAKOUT)
            .author("Author " + BREAKOUT)
            .canonical("javascript:alert(5)//toll")
            .says("Speaker " + BREAKOUT, "There is a toll, " + BREAKOUT)
            .says("Ida Moll", "There is no toll at all on this quay", 0.3)
            .comment("Reader " + BREAKOUT, "I do not believe it. " + BREAKOUT)
            .record();
    served = new Served(temp, hostile);
    sayHostileThings();
  }

  @AfterEach
  void stop() {
    served.close();
  }

  /** Addresses of every view that shows what others wrote. */
  private List<String> views() {
    return List.of(
        "/search",
        "/search?q=toll",
        "/page/" + hostile.page().id(),
        "/page/" + hostile.page().id() + "?q=toll",
        "/people",
        "/person/" + speaker,
        "/trace?statement=1.1",
        "/statement/1.1",
        "/review",
        "/review?last=1.1",
        draft);
  }

  /** Somebody says hostile things of a statement, and has a hostile draft verified. */
  private void sayHostileThings() throws IOException {
    PersonNumber person = served.ledger.people("Speaker").get(0);
    served.ledger.name(person, "Named " + BREAKOUT, "Who " + BREAKOUT, "Note " + BREAKOUT);
    speaker = person.toString();
    StatementNumber first = StatementNumber.parse("1.1").orElseThrow();
    served.ledger.judge(
        first, "Who " + BREAKOUT, new Judgement(Deed.NOTED, null, null, null, "Note " + BREAKOUT));
    Http reader = served.reader();
    String text = "She said: “There is a toll, " + BREAKOUT + " on this quay”.";
    Http.Reply sent =
        reader.post(
            "/verify",
            "csrf="
                + Served.csrf(reader)
                + "&draft="
                + URLEncoder.encode(text, StandardCharsets.UTF_8));
    assertEquals(303, sent.status(), sent.body());
    draft = sent.header("Location");
  }

  @Test
  void nothingThatSomebodyWroteBecomesMarkup() {
    Http reader = served.reader();
    for (String view : views()) {
      Http.Reply reply = reader.get(view);
      assertEquals(200, reply.status(), view);
      assertHarmless(view, reply);
      assertTrue(
          reply.body().contains("&lt;script&gt;alert(2)")
              || reply.body().contains("&lt;script>alert(2)"),
          view + " does not show it");
    }
  }

  @Test
  void nothingThatAnAddressSaysBecomesMarkup() {
    Http reader = served.reader();
    String value = URLEncoder.encode(BREAKOUT, StandardCharsets.UTF_8);
    List<String> paths =
        new ArrayList<>(views().stream().map(view -> view.split("\\?", 2)[0]).toList());
    paths.add("/enter");
    paths.add("/" + value);
    paths.add("/page/" + value);
    paths.add("/statement/" + value);
    for (String path : paths) {
      for (String parameter : PARAMETERS) {
        String name = URLEncoder.encode(parameter, StandardCharsets.UTF_8);
        assertHarmless(path, reader.get(path + "?" + name + "=" + value));
      }
    }
    assertHarmless("stranger", served.stranger().get("/search?q=" + value));
    assertEquals(List.of(), served.failures);
  }

  private static void assertHarmless(String view, Http.Reply reply) {
    assertTrue(reply.status() < 500, view + ": " + reply.status());
    assertTrue(reply.header("Content-Security-Policy").startsWith("default-src 'none'"), view);
    assertFalse(reply.header("Content-Security-Policy").contains("unsafe"), view);
    assertEquals("nosniff", reply.header("X-Content-Type-Options"), view);
    if (!reply.header("Content-Type").startsWith("text/html")) {
      return;
    }
    Document page = Jsoup.parse(reply.body());
    for (Element element : page.getAllElements()) {
      String name = element.normalName();
      assertFalse(
          List.of("img", "iframe", "object", "embed", "style", "base").contains(name),
          view + ": " + name);
      if (name.equals("script")) {
        assertTrue(element.attr("src").startsWith("/assets/") && element.data().isEmpty(), view);
      }
      for (Attribute attribute : element.attributes()) {
        assertFalse(attribute.getKey().startsWith("on"), view + ": " + attribute);
        assertFalse(attribute.getKey().equals("style"), view + ": " + attribute);
        String value = attribute.getValue().strip().toLowerCase(Locale.ROOT);
        boolean leads = List.of("href", "src", "action", "formaction").contains(attribute.getKey());
        assertFalse(
            leads && (value.startsWith("javascript:") || value.startsWith("data:")),
            view + ": " + attribute);
      }
    }
  }

  @Test
  void dataIsNeverHtml() {
    Http reader = served.reader();
    for (String view : views()) {
      for (String ending : List.of(".json", ".jsonl", ".csv")) {
        String[] parts = view.split("\\?", 2);
        Http.Reply reply = reader.get(parts[0] + ending + (parts.length > 1 ? "?" + parts[1] : ""));
        assertEquals(200, reply.status(), view + ending);
        assertFalse(reply.header("Content-Type").contains("html"), view + ending);
        assertEquals("nosniff", reply.header("X-Content-Type-Options"));
      }
    }
  }

  @Test
  void aPageOfAnotherNameThatLeadsHereGetsNothing() {
    int port = served.workbench.port();
    Http reader = served.reader();
    for (String host :
        List.of(
            "evil.example",
            "evil.example:" + port,
            "127.0.0.1",
            "127.0.0.1:" + (port + 1),
            "127.0.0.1.evil.example:" + port,
            "localhost.evil.example:" + port,
            "evil.example#127.0.0.1:" + port,
            "evil@127.0.0.1:" + port)) {
      for (String path : List.of("/search?q=toll", "/", "/assets/x", "/enter", "/nowhere")) {
        Http.Reply reply = reader.with("Host", host).get(path);
        assertTrue(reply.status() == 421 || reply.status() == 400, host + path + reply.status());
        assertFalse(reply.body().contains("toll"), host);
      }
    }
    assertEquals(400, reader.with("Host", null).get("/search").status());
    for (String host :
        List.of(
            "127.0.0.1:" + port,
            "localhost:" + port,
            "LOCALHOST:" + port,
            "[::1]:" + port,
            "desk.example:" + port,
            "desk.example")) {
      assertEquals(200, reader.with("Host", host).get("/search").status(), host);
    }
  }

  @Test
  void anotherPageCannotWriteInSomebodysName() {
    Http reader = served.reader();
    String form = "csrf=" + Served.csrf(reader);
    String own = "http://127.0.0.1:" + served.workbench.port();
    assertEquals(403, reader.post("/leave", "").status());
    assertEquals(403, reader.post("/leave", "csrf=").status());
    assertEquals(403, reader.post("/leave", "csrf=" + "A".repeat(43)).status());
    assertEquals(403, reader.post("/leave", "csrf=" + Served.csrf(served.reader())).status());
    for (String site : List.of("cross-site", "same-site", "none")) {
      assertEquals(403, reader.with("Sec-Fetch-Site", site).post("/leave", form).status(), site);
    }
    for (String origin :
        List.of("null", "http://evil.example", own + ".evil.example", "http://127.0.0.1")) {
      assertEquals(403, reader.with("Origin", origin).post("/leave", form).status(), origin);
    }
    assertEquals(200, reader.get("/search").status(), "still in");
    Http.Reply left =
        reader.with("Origin", own).with("Sec-Fetch-Site", "same-origin").post("/leave", form);
    assertEquals(303, left.status());
    assertEquals(401, reader.get("/search").status());
  }

  @Test
  void nothingIsWrittenByOtherMethods() {
    Http reader = served.reader();
    for (String method : List.of("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND")) {
      int status = reader.send(method, "/search", null).status();
      assertTrue(status == 405 || status == 501 || status == 400, method + " " + status);
    }
    assertEquals(403 / 100, reader.get("/leave").status() / 100, "leaving is no link");
  }

  @Test
  void whoHasNotComeInSeesNothing() {
    Http stranger = served.stranger();
    for (String view : views()) {
      assertEquals(401, stranger.get(view).status(), view);
      assertFalse(stranger.get(view).body().contains("Ida Moll"), view);
      String[] parts = view.split("\\?", 2);
      assertEquals(401, stranger.get(parts[0] + ".json").status(), view);
      assertEquals(401, stranger.get("/api/v1" + parts[0]).status(), view);
    }
    assertEquals(401, stranger.get("/enter?token=").status());
    assertEquals(401, stranger.get("/enter?token=" + "A".repeat(43)).status());
    assertEquals("", stranger.get("/enter?token=wrong").cookie());
    assertEquals(
        401, stranger.with("Authorization", "Bearer wrong").get("/api/v1/search").status());
    assertEquals(
        200,
        stranger
            .with("Authorization", "Bearer " + served.workbench.token())
            .get("/api/v1/search")
            .status());
  }

  @Test
  void aSessionThatSomebodyElseChoseIsNobodys() {
    String name = "onrecord_" + served.workbench.port();
    Http victim = served.stranger().with("Cookie", name + "=chosen");
    Http.Reply entered = victim.get("/enter?token=" + served.workbench.token());
    assertFalse(entered.cookie().contains("chosen"));
    assertEquals(401, victim.get("/search").status());
    String set = entered.header("Set-Cookie");
    assertTrue(
        set.contains("HttpOnly") && set.contains("SameSite=Strict") && set.contains("Path=/"), set);
    assertFalse(set.toLowerCase(Locale.ROOT).contains("domain"), set);
    Http first = served.stranger().with("Cookie", entered.cookie());
    Http.Reply again = first.get("/enter?token=" + served.workbench.token());
    assertNotEquals(entered.cookie(), again.cookie());
    assertEquals(401, first.get("/search").status(), "the one before has ended");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/../../../../etc/passwd",
        "/assets/..%2f..%2f..%2fetc%2fpasswd",
        "/assets/%2e%2e/%2e%2e/etc/passwd",
        "/assets/..%252f..%252fetc%252fpasswd",
        "/assets/....//....//etc/passwd",
        "/assets//etc/passwd",
        "/assets/..\\..\\etc\\passwd",
        "/assets/workbench.css",
        "/assets/htmx-2.0.11.min.js",
        "/page/..%2f..%2fetc%2fpasswd",
        "/page/sha256:../../etc/passwd",
        "/page/%00",
        "//etc/passwd",
        "/..;/search",
        "/search;x=.json"
      })
  void aPathLeadsNowhereElse(String path) {
    Http.Reply reply = served.reader().get(path);
    assertTrue(reply.status() == 404 || reply.status() == 400, path + ": " + reply.status());
    assertFalse(reply.body().contains("root:"), path);
    assertEquals(List.of(), served.failures);
  }

  @Test
  void whatFailsIsToldHereAndNotToWhoAsked() throws SQLException {
    Http reader = served.reader();
    try (Connection ledger =
            DriverManager.getConnection("jdbc:sqlite:" + temp.resolve("onrecord.db"));
        Statement statement = ledger.createStatement()) {
      statement.execute("pragma busy_timeout = 60000");
      statement.execute("alter table page rename to page_no_more");
    }
    for (String path :
        List.of("/page/" + hostile.page().id(), "/page/" + hostile.page().id() + ".json")) {
      Http.Reply reply = reader.get(path);
      assertEquals(500, reply.status());
      for (String secret :
          List.of("Exception", "org.onrecord", "java.", "sqlite", "SQL", temp.toString())) {
        assertFalse(reply.body().contains(secret), secret);
      }
    }
    assertEquals(2, served.failures.size());
  }

  @Test
  void moreThanIsTakenIsRefused() {
    Http reader = served.reader();
    String form = "csrf=" + Served.csrf(reader) + "&x=";
    assertEquals(413, reader.post("/leave", form + "a".repeat(5 << 20)).status());
    assertEquals(400, reader.get("/search?q=" + "a".repeat(5000)).status());
    assertEquals(431, reader.with("X-Long", "a".repeat(40 << 10)).get("/search").status());
    assertEquals(200, reader.get("/search").status());
    assertEquals(List.of(), served.failures);
  }
}
