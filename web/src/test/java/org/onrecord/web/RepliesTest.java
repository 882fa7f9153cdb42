package org.onrecord.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onrecord.ledger.Ledger;
import org.onrecord.ledger.RunningPostgres;
import org.onrecord.ledger.entry.LedgerAddress;
import org.onrecord.record.PageRecord;

/** What readers answer: seen by a moderator first, and whose address nobody sees. */
class RepliesTest {
  private static final String ADDRESS = "quill.secret@harbour.example";
  private static final String HOSTILE = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>";

  @TempDir private Path temp;
  private final PageRecord page =
      new MadePage("toll.html").says("Ida Moll", "There is no toll on this quay").record();
  private final List<Throwable> failures = new ArrayList<>();

  private Workbench open(Ledger ledger, WorkbenchSettings.OpenTo replies) throws IOException {
    return Workbench.start(
        ledger,
        new WorkbenchSettings(
                "127.0.0.1",
                0,
                List.of(),
                "ida",
                Served.READER,
                (number, failure) -> failures.add(failure))
            .withReplies(replies));
  }

  private static String form(String name, String email, String words) {
    return "name=" + in(name) + "&email=" + in(email) + "&words=" + in(words);
  }

  private static String in(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The link to a statement, as its view tells it. */
  private static String link(Http owner, String statement) {
    String data = owner.get("/statement/" + statement + ".json").body();
    String link = data.replaceAll("(?s).*\"reply\":\"([^\"]*)\".*", "$1");
    assertTrue(link.matches("/reply/" + statement + "/[\\w-]{22}"), link);
    return link;
  }

  private static Http owner(Workbench workbench) {
    Http visit = new Http(workbench.port());
    return visit.with("Cookie", visit.get("/enter?token=" + workbench.token()).cookie());
  }

  @ParameterizedTest
  @EnumSource(UsersTest.Place.class)
  void aModeratorSeesAReplyFirstAndNobodyItsAddress(UsersTest.Place place) throws IOException {
    RunningPostgres server = place == UsersTest.Place.SERVER ? RunningPostgres.get() : null;
    LedgerAddress address =
        server == null
            ? LedgerAddress.File.of(temp.resolve("onrecord.db"))
            : server.ledger(server.database(""), temp.resolve("cache"));
    try (Ledger ledger = Ledger.openOrCreate(address)) {
      ledger.add(List.of(page));
      try (Workbench workbench = open(ledger, WorkbenchSettings.OpenTo.ANYBODY)) {
        Http stranger = new Http(workbench.port());
        Http owner = owner(workbench);
        String link = link(owner, "1.1");
        assertTrue(stranger.get(link).body().contains("There is no toll on this quay"));
        assertEquals(401, stranger.get("/replies").status());
        String sent = form("Bo " + HOSTILE, ADDRESS, "But I paid.\nTwice. " + HOSTILE);
        assertEquals(303, stranger.post(link, sent).status());
        assertFalse(stranger.get(link).body().contains("But I paid"), "not yet");
        assertTrue(owner.get("/replies").body().contains("But I paid"));
        String csrf = "csrf=" + Served.csrf(owner);
        assertEquals(401, stranger.post("/replies/1/show", csrf).status());
        assertEquals(404, owner.post("/replies/2/show", csrf).status());
        assertEquals(303, owner.post("/replies/1/show", csrf).status());
        String shown = stranger.get(link).body();
        assertTrue(shown.contains("But I paid.\nTwice. "), shown);
        assertFalse(shown.contains("<script>alert") || shown.contains("<img"), "plain text only");
        assertTrue(owner.get("/statement/1.1").body().contains("But I paid"), "beneath it");
        String onPage = owner.get("/page/" + page.page().id()).body();
        assertTrue(onPage.contains("But I paid.\nTwice. "), "beneath it");
        assertTrue(onPage.contains(">1 reply</a>"), "and on its card");
        assertFalse(onPage.contains("<script>alert") || onPage.contains("<img"), "plain text");
        assertTrue(owner.get("/page/" + page.page().id() + ".json").body().contains("But I paid"));
        assertNowhere(ledger, owner, stranger, link);
        assertEquals(303, owner.post("/replies/1/refuse", csrf).status());
        assertFalse(stranger.get(link).body().contains("But I paid"));
        assertTrue(owner.get("/replies.csv?state=refused").body().contains("But I paid"));
      }
    }
    assertEquals(List.of(), failures);
  }

  /** In no view, in none of its forms, in no copy, and in nothing beside the database. */
  private void assertNowhere(Ledger ledger, Http owner, Http stranger, String link)
      throws IOException {
    List<String> views =
        List.of(
            "/search",
            "/page/" + page.page().id(),
            "/add",
            "/replies",
            "/replies?state=shown",
            "/replies?state=refused",
            "/statement/1.1",
            link,
            link + "?sent=yes");
    for (String view : views) {
      String[] parts = view.split("\\?", 2);
      String query = parts.length > 1 ? "?" + parts[1] : "";
      for (String ending : List.of("", ".json", ".jsonl", ".csv")) {
        Http.Reply reply = owner.get(parts[0] + ending + query);
        assertEquals(200, reply.status(), view + ending);
        assertHidden(view + ending, reply.body() + reply.headers());
        assertHidden(view + ending, stranger.get(parts[0] + ending + query).body());
      }
      assertHidden(view, owner.get("/api/v1" + view).body());
    }
    ledger.backup(temp.resolve("copy.db"));
    try (Stream<Path> files = Files.walk(temp)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.getFileName().toString().startsWith("onrecord.db")
            || file.toString().contains(".index")) {
          assertHidden(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    }
  }

  private static void assertHidden(String where, String text) {
    assertFalse(text.contains("quill.secret") || text.contains("harbour.example"), where);
  }

  @Test
  void whereItIsNotOpenNobodyAnswersOrSees() throws IOException {
    try (Served served = new Served(temp, page)) {
      assertEquals(404, served.stranger().get("/reply/1.1").status());
      String sent = form("Bo", ADDRESS, "But I paid.");
      assertEquals(404, served.stranger().post("/reply/1.1", sent).status());
    }
  }

  @Test
  void whatIsNoReplyIsRefusedAndWhoSendsManyWaits() throws IOException {
    try (Ledger ledger = Ledger.openOrCreate(LedgerAddress.File.of(temp.resolve("onrecord.db")))) {
      ledger.add(List.of(page));
      try (Workbench workbench = open(ledger, WorkbenchSettings.OpenTo.ANYBODY)) {
        Http stranger = new Http(workbench.port());
        Http owner = owner(workbench);
        String link = link(owner, "1.1");
        for (String wrong :
            List.of(
                form("", ADDRESS, "words"),
                form("Bo\nBcc: x", ADDRESS, "words"),
                form("Bo", "no address", "words"),
                form("Bo", "two@one.example two@two.example", "words"),
                form("Bo", ADDRESS, " "),
                form("Bo", ADDRESS, "a bell \u0007"))) {
          Http.Reply reply = stranger.post(link, wrong);
          assertEquals(400, reply.status(), wrong);
          assertHidden(wrong, reply.body());
        }
        String lengthy = form("Bo", ADDRESS, "x".repeat(4001));
        assertEquals(413, stranger.post(link, lengthy).status());
        String key = link.substring(link.lastIndexOf('/'));
        for (String wrong :
            List.of("/reply/9.1" + key, "/reply/1.2" + key, "/reply/x" + key, "/reply/1.1/x")) {
          assertEquals(404, stranger.get(wrong).status(), wrong);
          assertEquals(404, owner.get(wrong).status(), wrong);
          assertEquals(404, stranger.post(wrong, form("Bo", ADDRESS, "words")).status(), wrong);
        }
        assertEquals(404, stranger.get("/reply/1.1").status());
        String sent = form("Bo", ADDRESS, "words");
        String other = "http://evil.example";
        assertEquals(403, stranger.with("Origin", other).post(link, sent).status());
        for (int i = 0; i < 5; i++) {
          assertEquals(303, stranger.post(link, sent).status());
        }
        assertEquals(429, stranger.post(link, sent).status());
      }
    }
    assertEquals(List.of(), failures);
  }

  @Test
  void aLinkStaysWhatItIsWhenTheServerStartsAgainAndIsAnotherInAnotherLedger() throws IOException {
    LedgerAddress address = LedgerAddress.File.of(temp.resolve("onrecord.db"));
    List<String> links = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      try (Ledger ledger = Ledger.openOrCreate(address)) {
        ledger.add(List.of(page));
        try (Workbench workbench = open(ledger, WorkbenchSettings.OpenTo.ANYBODY)) {
          links.add(link(owner(workbench), "1.1"));
        }
      }
    }
    assertEquals(links.get(0), links.get(1));
    try (Ledger other = Ledger.openOrCreate(LedgerAddress.File.of(temp.resolve("other.db")))) {
      other.add(List.of(page));
      try (Workbench workbench = open(other, WorkbenchSettings.OpenTo.ANYBODY)) {
        assertNotEquals(links.get(0), link(owner(workbench), "1.1"));
      }
    }
  }
}
