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
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onrecord.ledger.Ledger;
import org.onrecord.ledger.RunningPostgres;
import org.onrecord.ledger.entry.LedgerAddress;
import org.onrecord.record.PageRecord;
import org.onrecord.web.Users.Role;
import org.onrecord.web.account.Origins;
import org.onrecord.web.account.Replies;
import org.onrecord.web.add.PageAdder;
import org.onrecord.web.guard.Access;
import org.onrecord.web.view.View;
import org.onrecord.web.view.Views;
import org.onrecord.web.view.Write;
import org.onrecord.web.work.Inbox;
import org.onrecord.web.work.Works;

/** Who may come in by a password, and do what; over a socket. */
class UsersTest {
  private static final String PASSWORD = "a toll of 9 groschen & more";
  private static final PageRecord PAGE =
      new MadePage("toll.html").says("Ida Moll", "There is no toll on this quay").record();

  @TempDir private Path temp;

  /** Where a ledger is. */
  enum Place {
    FILE,
    SERVER
  }

  private LedgerAddress address(Place place) {
    if (place == Place.FILE) {
      return LedgerAddress.File.of(temp.resolve("onrecord.db"));
    }
    RunningPostgres server = RunningPostgres.get();
    return server.ledger(server.database(""), temp.resolve("cache"));
  }

  private Served served() {
    return new Served(address(Place.FILE), PAGE);
  }

  private static Http.Reply signIn(Http visit, String name, String password) {
    return visit.post("/enter", "name=" + encoded(name) + "&password=" + encoded(password));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Http in(Served served, Role role) throws IOException {
    String name = role.name().toLowerCase(Locale.ROOT) + " Çağ";
    new Users(served.ledger).add(name, role, PASSWORD);
    Http.Reply entered = signIn(served.stranger(), name, PASSWORD);
    assertEquals(303, entered.status());
    return served.stranger().with("Cookie", entered.cookie());
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void aNameAndItsPasswordLetInUntilTheyAreTaken(Place place) throws IOException {
    try (Served served = new Served(address(place), PAGE)) {
      Users users = new Users(served.ledger);
      assertFalse(served.stranger().get("/search").body().contains("name=\"password\""));
      assertTrue(users.add("ida", Role.READER, PASSWORD));
      assertFalse(users.add("ida", Role.OWNER, "another password"), "stays as she is");
      assertTrue(served.stranger().get("/search").body().contains("name=\"password\""));
      for (String wrong : List.of("", PASSWORD + " ")) {
        Http.Reply reply = signIn(served.stranger(), "ida", wrong);
        assertEquals(401, reply.status());
        assertEquals("", reply.cookie());
      }
      Http.Reply entered = signIn(served.stranger(), "ida", PASSWORD);
      Http ida = served.stranger().with("Cookie", entered.cookie());
      assertEquals(200, ida.get("/search?q=toll").status());
      assertTrue(ida.get("/search").body().contains("<bdi>ida</bdi>"));
      assertEquals(401, signIn(served.stranger(), "nobody", PASSWORD).status());
      assertTrue(users.password("ida", "another long password"));
      assertEquals(401, ida.get("/search").status(), "her visits have ended");
      assertTrue(users.remove("ida"));
      assertFalse(users.remove("ida"));
      assertEquals(List.of(), users.all());
      assertEquals(List.of(), served.failures);
    }
  }

  @Test
  void whoeverGuessesWaitsAndIsToldHowLong() throws IOException {
    try (Served served = served()) {
      new Users(served.ledger).add("ida", Role.READER, PASSWORD);
      int status = 401;
      for (int i = 0; i < 4; i++) {
        Http.Reply reply = signIn(served.stranger(), "ida", "guess number " + i);
        status = reply.status();
        assertEquals(status == 429, !reply.header("Retry-After").isEmpty());
      }
      assertEquals(429, status);
      assertEquals(429, signIn(served.stranger(), "ida", PASSWORD).status(), "right, but too soon");
    }
  }

  /** For each thing that can be changed: whoever may less is refused, and nothing is done. */
  @Test
  void nobodyChangesWhatIsNotForThem() throws IOException {
    try (Served served = served();
        Works works =
            new Works(
                PageAdder.NONE,
                new Origins(served.ledger, Clock.systemUTC()),
                Inbox.in(temp.resolve("sent")),
                Clock.systemUTC(),
                (work, failure) -> {})) {
      List<View> views =
          Views.of(
              served.ledger,
              Served.READER,
              works,
              new Replies(served.ledger, Clock.systemUTC()),
              Views.OpenTo.NOBODY);
      List<Write> writes = new ArrayList<>();
      views.forEach(view -> writes.addAll(view.writes()));
      assertFalse(writes.isEmpty());
      for (Role role : Role.values()) {
        Http visit = in(served, role);
        String csrf = Served.csrf(visit);
        Access access = Access.valueOf(role.name());
        for (Write write : writes) {
          String path = write.path().replaceAll("\\{[^}]*}", "1");
          int status = visit.post(path, "csrf=" + csrf).status();
          boolean may = access.compareTo(write.access()) >= 0;
          assertEquals(!may, status == 403, role + " " + write.path() + " " + status);
          assertNotEquals(303, visit.post(path, "csrf=wrong").status(), write.path());
        }
        for (View view : views) {
          String path = view.path().replaceAll("\\{[^}]*}", "1");
          boolean may = access.compareTo(view.access()) >= 0;
          for (String form : List.of("", ".json", ".jsonl", ".csv")) {
            int status = visit.get(path + form).status();
            assertEquals(!may, status == 403, role + " " + path + form + " " + status);
          }
          assertEquals(!may, visit.get("/api/v1" + path).status() == 403, role + path);
        }
      }
      for (Write write : writes) {
        String path = write.path().replaceAll("\\{[^}]*}", "1");
        if (write.access() != Access.OPEN) {
          assertEquals(401, served.stranger().post(path, "csrf=").status(), path);
        }
      }
    }
  }

  @Test
  void whatOneAddsIsNotAnothers() throws IOException {
    try (Served served = served()) {
      Http editor = in(served, Role.EDITOR);
      Http moderator = in(served, Role.MODERATOR);
      Http owner = in(served, Role.OWNER);
      Http.Reply begun =
          editor.post(
              "/add", "csrf=" + Served.csrf(editor) + "&addresses=https%3A%2F%2Fone.example%2F");
      assertEquals(303, begun.status(), begun.body());
      String work = begun.header("Location");
      assertEquals(200, editor.get(work).status());
      assertEquals(200, owner.get(work).status());
      for (String form : List.of("", ".json", ".jsonl", ".csv")) {
        assertEquals(404, moderator.get(work + form).status(), form);
      }
      Http listening = moderator.with("Accept", "text/event-stream");
      assertEquals(404, listening.get(work + "/events").status());
      assertFalse(moderator.get("/add.json").body().contains("one.example"));
    }
  }

  @Test
  void aVisitGetsAnIdOfItsOwnAndEndsTheOneBefore() throws IOException {
    try (Served served = served()) {
      new Users(served.ledger).add("ida", Role.READER, PASSWORD);
      String name = "onrecord_" + served.workbench.port();
      Http victim = served.stranger().with("Cookie", name + "=chosen");
      Http.Reply entered = signIn(victim, "ida", PASSWORD);
      assertFalse(entered.cookie().contains("chosen"));
      assertEquals(401, victim.get("/search").status());
      Http first = served.stranger().with("Cookie", entered.cookie());
      Http.Reply again = signIn(first, "ida", PASSWORD);
      assertNotEquals(entered.cookie(), again.cookie());
      assertEquals(401, first.get("/search").status(), "the one before has ended");
      String set = again.header("Set-Cookie");
      assertTrue(set.contains("HttpOnly") && set.contains("SameSite=Strict"), set);
    }
  }

  @Test
  void leavingEverywhereEndsAllVisitsOfOneAndOfNobodyElse() throws IOException {
    try (Served served = served()) {
      Http here = in(served, Role.EDITOR);
      Http.Reply entered = signIn(served.stranger(), "editor Çağ", PASSWORD);
      Http there = served.stranger().with("Cookie", entered.cookie());
      Http other = in(served, Role.READER);
      assertEquals(403, here.post("/leave-everywhere", "").status());
      String form = "csrf=" + Served.csrf(here);
      assertEquals(303, here.post("/leave-everywhere", form).status());
      assertEquals(401, here.get("/search").status());
      assertEquals(401, there.get("/search").status());
      assertEquals(200, other.get("/search").status());
    }
  }

  @Test
  void aVisitOutlivesTheServerAndNeitherItsIdNorAPasswordLiesInTheFile() throws IOException {
    String id;
    try (Served served = served()) {
      String cookie = signIn(readerAdded(served), "ida", PASSWORD).cookie();
      id = cookie.substring(cookie.indexOf('=') + 1);
    }
    try (Served served = served()) {
      Http visit =
          served.stranger().with("Cookie", "onrecord_" + served.workbench.port() + "=" + id);
      assertEquals(200, visit.get("/search").status());
      served.ledger.backup(temp.resolve("copy.db"));
    }
    String file = Files.readString(temp.resolve("onrecord.db"), StandardCharsets.ISO_8859_1);
    assertFalse(file.contains(id));
    assertFalse(file.contains(PASSWORD));
    assertTrue(file.contains("$argon2id$v=19$m=19456,t=2,p=1$"));
    String copy = Files.readString(temp.resolve("copy.db"), StandardCharsets.ISO_8859_1);
    assertFalse(copy.contains("argon2id") || copy.contains("workbench"), "copies have no users");
    try (Ledger ledger = Ledger.open(LedgerAddress.File.of(temp.resolve("copy.db")))) {
      assertEquals(1, ledger.status().pages());
      assertEquals(List.of(), new Users(ledger).all());
    }
  }

  private static Http readerAdded(Served served) throws IOException {
    new Users(served.ledger).add("ida", Role.READER, PASSWORD);
    return served.stranger();
  }

  @Test
  void aProxysHeaderCountsFromNamedAddressesAlone() throws IOException {
    try (Served served = served()) {
      new Users(served.ledger).add("ida", Role.EDITOR, PASSWORD);
      Http told = served.stranger().with("X-Forwarded-User", "ida");
      assertEquals(401, told.get("/search").status());
      for (Map.Entry<String, Integer> proxy :
          Map.of("127.0.0.1", 200, "10.0.0.2", 401, "::1", 401).entrySet()) {
        WorkbenchSettings settings =
            new WorkbenchSettings(
                    "127.0.0.1", 0, List.of(), "root", Served.READER, (number, failure) -> {})
                .withProxies(List.of(proxy.getKey()), "X-Forwarded-User");
        try (Workbench behind = Workbench.start(served.ledger, settings)) {
          Http visit = new Http(behind.port());
          int status = visit.with("X-Forwarded-User", "ida").get("/search").status();
          assertEquals(proxy.getValue(), status, proxy.getKey());
          assertEquals(401, visit.with("X-Forwarded-User", "nobody").get("/search").status());
          assertEquals(401, visit.get("/search").status());
          String login = "token=" + behind.token();
          Http asked = visit.with("X-Forwarded-Proto", "https, http");
          boolean secure = asked.post("/enter", login).header("Set-Cookie").contains("Secure");
          assertEquals(status == 200, secure, proxy.getKey());
          assertFalse(visit.post("/enter", login).header("Set-Cookie").contains("Secure"));
          if (status == 200) {
            Http ida = visit.with("X-Forwarded-User", "ida");
            assertEquals(403, ida.post("/add", "csrf=").status());
            assertEquals(400, ida.post("/add", "csrf=" + Served.csrf(ida)).status());
          }
        }
      }
    }
  }
}
