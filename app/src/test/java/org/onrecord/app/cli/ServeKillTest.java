package org.onrecord.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.app.console.ExitCode;
import org.onrecord.house.Steps;
import org.onrecord.ledger.Ledger;
import org.onrecord.ledger.RunningPostgres;
import org.onrecord.ledger.entry.Event;
import org.onrecord.ledger.entry.Judgement;
import org.onrecord.ledger.entry.LedgerAddress;
import org.onrecord.ledger.entry.StatementNumber;
import org.onrecord.text.Sha256;

/**
 * A server that is killed while people correct, review, answer and add loses nothing for which it
 * had answered. What was sent to be added is read by the next server where it was not before.
 */
class ServeKillTest {
  /** More by {@code -Dserve.kills=100}. */
  private static final int KILLS = Integer.getInteger("serve.kills", Steps.all() ? 2 : 1);

  private static final String BOUNDARY = "quay";
  private static final Pattern SEEN = Pattern.compile("\"seen\":([0-9]+)");
  private static final Pattern PAGE = Pattern.compile("\"page\":\"(sha256:[0-9a-f]{64})\"");

  @TempDir private Path temp;
  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);
  private final HttpClient client = HttpClient.newHttpClient();
  private final Set<String> notes = Collections.synchronizedSet(new TreeSet<>());
  private final Set<String> replies = Collections.synchronizedSet(new TreeSet<>());
  private final Set<String> pages = Collections.synchronizedSet(new TreeSet<>());
  private final Set<String> sent = Collections.synchronizedSet(new TreeSet<>());
  private final Set<String> due = new TreeSet<>();
  private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());
  private String base;
  private String token;

  private static String page(String name) {
    return "The quay of "
        + name
        + "\n\n“The quay of "
        + name
        + " will be open before the winter storms,” said the harbour master Ida Moll on Monday."
        + " “Nobody has asked the ferrymen,” Tam Brandt said.\n";
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void aKilledServerLosesNothingForWhichItHadAnswered(String database) throws Exception {
    String named = temp.resolve("desk.db").toString();
    Map<String, String> environment = Map.of();
    LedgerAddress address = LedgerAddress.File.of(Path.of(named));
    if (database.equals("postgresql")) {
      RunningPostgres server = RunningPostgres.get();
      String fresh = server.database("");
      named = server.addressWithPassword(fresh);
      environment = Map.of("XDG_CACHE_HOME", temp.resolve("cache").toString());
      address = server.ledger(fresh, temp.resolve("cache"));
    }
    Path first = Files.writeString(temp.resolve("first.txt"), page("the first"));
    CliRun.of("add", "--ledger", named, first).ended(ExitCode.DONE);
    for (int kill = 0; kill < KILLS; kill++) {
      serveUntilKilled(named, environment, kill);
      check(address, "seed " + seed + ", kill " + kill);
    }
    assertTrue(!notes.isEmpty(), "seed " + seed + ": it was killed before anything was said");
    // which looks whether the last replies are there, and reads what was sent
    serveUntilKilled(named, environment, KILLS);
    assertTrue(!sent.isEmpty(), "seed " + seed + ": it was killed before anything was sent");
    check(address, "seed " + seed);
  }

  /** So that nothing is stopped more than twice, which would not be read again. */
  private void awaitThatAllIsRead() throws IOException, InterruptedException {
    String works = send(to("/add.jsonl").build()).body();
    while (works.contains("\"waiting\"") || works.contains("\"reading\"")) {
      Thread.sleep(20);
      works = send(to("/add.jsonl").build()).body();
    }
    assertTrue(!works.contains("\"failed\":1"), works);
    due.addAll(sent);
  }

  private void serveUntilKilled(String ledger, Map<String, String> environment, int kill)
      throws Exception {
    List<String> command = new ArrayList<>(ChildJvm.command());
    command.add(Main.class.getName());
    command.addAll(List.of("serve", "--ledger", ledger, "--port", "0", "--quiet", "--replies"));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(temp.resolve("err-" + kill).toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      String printed = out.readLine();
      base = printed.substring(0, printed.indexOf("/enter"));
      token = printed.substring(printed.indexOf('=') + 1);
      String waiting = send(to("/replies.jsonl").build()).body();
      replies.forEach(words -> assertTrue(waiting.contains(words), "seed " + seed + ": " + words));
      awaitThatAllIsRead();
      List<Thread> people =
          List.of(
              someone(() -> judges("1.1", "", kill)),
              someone(() -> judges("1.2", "&from=review", kill)),
              someone(() -> answers(kill)),
              someone(() -> adds(kill)));
      int before = notes.size() + replies.size() + pages.size();
      int until = before + 3 + random.nextInt(40);
      while (process.isAlive()
          && wrong.isEmpty()
          && notes.size() + replies.size() + pages.size() < until) {
        Thread.sleep(2);
      }
      Thread.sleep(random.nextInt(20));
      process.destroyForcibly();
      assertTrue(process.waitFor(60, TimeUnit.SECONDS));
      for (Thread each : people) {
        each.join(60_000);
      }
    } finally {
      process.destroyForcibly();
    }
    assertEquals("", Files.readString(temp.resolve("err-" + kill)), "seed " + seed);
    assertEquals(List.of(), wrong, "seed " + seed);
  }

  /** Does something until the server is gone. */
  @FunctionalInterface
  private interface Doing {
    void all() throws IOException, InterruptedException;
  }

  private static Thread someone(Doing doing) {
    Thread thread =
        new Thread(
            () -> {
              try {
                doing.all();
              } catch (IOException | InterruptedException e) {
                return; // the server is gone
              }
            });
    thread.start();
    return thread;
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .header("Authorization", "Bearer " + token);
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String type, String body)
      throws IOException, InterruptedException {
    return send(
        to(path)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private HttpResponse<String> form(String path, String fields)
      throws IOException, InterruptedException {
    return post(path, "application/x-www-form-urlencoded", fields);
  }

  private boolean isDone(HttpResponse<String> answer) {
    if (answer.statusCode() != 303) {
      wrong.add(answer.statusCode() + ": " + answer.body());
    }
    return answer.statusCode() == 303;
  }

  /** Accepts, corrects and notes, each time knowing what was said before. */
  private void judges(String statement, String more, int kill)
      throws IOException, InterruptedException {
    String path = "/statement/" + statement;
    for (int i = 0; wrong.isEmpty(); i++) {
      String body = send(to(path + ".json").build()).body();
      Matcher seen = SEEN.matcher(body);
      assertTrue(seen.find(), body);
      String note = statement + " of " + kill + " and " + i;
      String deed =
          List.of("accepted", "corrected&speaker=Vera+Lund+" + kill + "+" + i, "noted", "rejected")
              .get(i % 4);
      String fields = "deed=" + deed + "&seen=" + seen.group(1) + more + "&note=" + encoded(note);
      if (isDone(form(path + "/judge", fields))) {
        notes.add(note);
      }
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** As often as one sender may. */
  private void answers(int kill) throws IOException, InterruptedException {
    String data = send(to("/statement/1.1.json").build()).body();
    String link = data.replaceAll("(?s).*\"reply\":\"([^\"]*)\".*", "$1");
    for (int i = 0; wrong.isEmpty(); i++) {
      String words = "I never said that, " + kill + " and " + i;
      String fields = "name=Ida&email=ida@gazette.example&words=" + encoded(words);
      HttpResponse<String> answer = form(link, fields);
      if (answer.statusCode() == 429) {
        return;
      }
      if (isDone(answer)) {
        replies.add(words);
      }
    }
  }

  private void adds(int kill) throws IOException, InterruptedException {
    for (int i = 0; wrong.isEmpty(); i++) {
      String body =
          "--"
              + BOUNDARY
              + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"quay.txt\"\r\n"
              + "Content-Type: text/plain\r\n\r\n"
              + page(kill + " and " + i)
              + "\r\n--"
              + BOUNDARY
              + "--\r\n";
      HttpResponse<String> begun = post("/add", "multipart/form-data; boundary=" + BOUNDARY, body);
      if (isDone(begun)) {
        sent.add(Sha256.named(page(kill + " and " + i).getBytes(StandardCharsets.UTF_8)));
        follow(begun.headers().firstValue("Location").orElseThrow());
      }
    }
  }

  private void follow(String work) throws IOException, InterruptedException {
    while (true) {
      String told = send(to(work + ".json").build()).body();
      if (told.contains("\"state\":\"done\"")) {
        Matcher page = PAGE.matcher(told);
        if (page.find()) {
          pages.add(page.group(1));
        } else {
          wrong.add(told);
        }
        return;
      }
      Thread.sleep(10);
    }
  }

  private void check(LedgerAddress address, String what) throws IOException {
    try (Ledger ledger = Ledger.open(address)) {
      assertEquals(List.of(), ledger.check(done -> {}).findings(), what);
      Set<String> kept = kept(ledger, 0);
      kept.addAll(kept(ledger, 1));
      assertTrue(kept.containsAll(notes), what + ": " + notes + " of " + kept);
      pages.addAll(due);
      for (String page : pages) {
        assertEquals(page, ledger.judged(page).record().page().id(), what);
      }
    }
  }

  private static Set<String> kept(Ledger ledger, int statement) throws IOException {
    return ledger.history(StatementNumber.of(1, statement)).stream()
        .map(Event::judgement)
        .map(Judgement::note)
        .filter(note -> note != null)
        .collect(Collectors.toSet());
  }
}
