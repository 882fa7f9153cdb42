package org.onrecord.app.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.app.console.ModelOnDemand;
import org.onrecord.ledger.Ledger;
import org.onrecord.ledger.RunningPostgres;
import org.onrecord.ledger.entry.LedgerAddress;
import org.onrecord.text.Sha256;
import org.onrecord.web.Workbench;
import org.onrecord.web.WorkbenchSettings;

/** Pages that are added in the browser, by the real reading, over a socket. */
class AddInBrowserTest {
  private static final String BOUNDARY = "----quay";

  /** Of a bomb: more than is taken of any page or part. */
  private static final int MEGABYTES = 70;

  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
  private static final String PAGE =
      "Toll on the quay\n\n“There will be no toll on the quay this winter,” said the harbour master"
          + " Ida Moll on Monday. The council had asked for one.\n";

  @TempDir private static Path temp;
  private static Desk sqlite;

  /** A served ledger, and a browser that came in. */
  private static final class Desk implements AutoCloseable {
    final Ledger ledger;
    private final ModelOnDemand model = new ModelOnDemand();
    private final Workbench workbench;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String cookie;
    private final String csrf;
    final List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());

    Desk(LedgerAddress address) throws IOException, InterruptedException {
      ledger = Ledger.openOrCreate(address);
      WorkbenchAdder adder = new WorkbenchAdder(ledger, model::get, 1);
      workbench =
          Workbench.start(
              ledger,
              new WorkbenchSettings(
                      "127.0.0.1",
                      0,
                      List.of(),
                      "ida",
                      model::get,
                      (number, failure) -> failures.add(failure))
                  .withAdder(adder));
      HttpResponse<String> entered =
          client.send(
              HttpRequest.newBuilder(URI.create(workbench.address())).build(),
              HttpResponse.BodyHandlers.ofString());
      cookie = entered.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
      Matcher form = CSRF.matcher(get("/add").body());
      assertTrue(form.find());
      csrf = form.group(1);
    }

    private HttpRequest.Builder request(String path) {
      URI uri = URI.create("http://127.0.0.1:" + workbench.port() + path);
      return HttpRequest.newBuilder(uri).header("Cookie", cookie);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
      return client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> events(String path) throws IOException, InterruptedException {
      return client.send(
          request(path).header("Accept", "text/event-stream").build(),
          HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> send(Map<String, byte[]> files, String addresses)
        throws IOException, InterruptedException {
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      part(body, "name=\"csrf\"", csrf.getBytes(StandardCharsets.UTF_8));
      part(body, "name=\"addresses\"", addresses.getBytes(StandardCharsets.UTF_8));
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        part(body, "name=\"files\"; filename=\"" + file.getKey() + "\"", file.getValue());
      }
      body.write(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
      return client.send(
          request("/add")
              .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
              .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }

    private static void part(OutputStream body, String disposition, byte[] content)
        throws IOException {
      String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition;
      body.write((head + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
      body.write(content);
      body.write("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /** Sends, waits for the end by the stream of events, and gives the report. */
    String added(Map<String, byte[]> files, String addresses)
        throws IOException, InterruptedException {
      HttpResponse<String> sent = send(files, addresses);
      assertEquals(303, sent.statusCode(), sent.body());
      String work = sent.headers().firstValue("Location").orElseThrow();
      String told = events(work + "/events").body();
      assertTrue(told.contains("\"state\":\"done\""), told);
      assertEquals(List.of(), failures);
      return get(work + ".json").body();
    }

    @Override
    public void close() throws IOException {
      workbench.close();
      model.close();
      ledger.close();
    }
  }

  @BeforeAll
  static void serve() throws Exception {
    sqlite = new Desk(LedgerAddress.File.of(temp.resolve("onrecord.db")));
  }

  @AfterAll
  static void stop() throws IOException {
    sqlite.close();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void assertAddedAndFound(Desk desk, String page) throws Exception {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("toll.txt", bytes(page));
    files.put("again.txt", bytes(page));
    files.put("empty page.txt", bytes(" "));
    String report = desk.added(files, "");
    assertTrue(report.contains("\"added\":1"), report);
    assertTrue(report.contains("\"present\":1"), report);
    assertTrue(report.contains("\"failed\":1"), report);
    assertTrue(report.contains("empty page.txt"), report);
    assertTrue(report.contains("\"source\":\"toll.txt\""), report);
    String found = desk.get("/search.json?q=toll&by=Moll").body();
    assertTrue(found.contains("no toll on the quay"), found);
    String id = Sha256.named(bytes(page));
    assertTrue(desk.get("/page/" + id).body().contains("added by <bdi>ida</bdi>"));
    assertEquals(page, desk.get("/page/" + id + "/source").body());
    String shown = desk.get("/add").body();
    assertTrue(shown.contains("toll.txt") && shown.contains(">ida<"), shown);
  }

  @Test
  void aFileThatIsSentIsReadAndFound() throws Exception {
    assertAddedAndFound(sqlite, PAGE);
  }

  @Test
  void soItIsInALedgerOnAServer() throws Exception {
    RunningPostgres postgres = RunningPostgres.get();
    try (Desk desk = new Desk(postgres.ledger(postgres.database(""), temp.resolve("cache")))) {
      assertAddedAndFound(desk, PAGE);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://127.0.0.1:22/",
        "http://localhost/",
        "http://[::1]/",
        "http://169.254.169.254/latest/meta-data/",
        "http://10.0.0.1/",
        "http://192.168.1.1/",
        "http://0.0.0.0/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://[::ffff:127.0.0.1]/",
        "http://user@127.0.0.1/"
      })
  void onlyPublicServersAreAsked(String address) throws Exception {
    String report = sqlite.added(Map.of(), address);
    assertTrue(report.contains("\"failed\":1") && report.contains("\"added\":0"), report);
    assertFalse(report.contains("--allow-private"), report);
  }

  @Test
  void theWorkbenchItselfIsNeverAsked() throws Exception {
    String own = "http://127.0.0.1:" + sqlite.workbench.port() + "/search";
    String report = sqlite.added(Map.of(), own);
    assertTrue(report.contains("\"added\":0"), report);
    assertTrue(report.contains("there is no such public server"), report);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "/etc/passwd",
        "../onrecord.db",
        "ftp://example.org/x",
        "jar:file:/x!/y",
        "https:/one.example",
        "http://one.example/\u0001"
      })
  void whatIsNoAddressIsRefused(String address) throws Exception {
    assertEquals(400, sqlite.send(Map.of(), address).statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../escaped.txt",
        "..\\\\..\\\\escaped.txt",
        "/tmp/escaped.txt",
        "C:\\\\escaped.txt",
        "http://one.example/escaped.txt",
        "a/../../../escaped.txt"
      })
  void theNameOfAFileIsNeverAPath(String name) throws Exception {
    String page = PAGE + "\nOne more line for " + name.replaceAll("[^a-z]", "") + ".\n";
    String report = sqlite.added(Map.of(name, bytes(page)), "");
    assertTrue(report.contains("\"failed\":0"), report);
    assertTrue(report.contains("\"names\":[\"escaped.txt\"]"), report);
    assertFalse(report.contains(".."), report);
    Path around = temp.toAbsolutePath().getParent();
    try (Stream<Path> files = Files.walk(around, 2)) {
      Optional<Path> escaped =
          files.filter(file -> file.getFileName().toString().equals("escaped.txt")).findFirst();
      assertEquals(Optional.empty(), escaped);
    } catch (java.io.UncheckedIOException e) {
      // another process's folder, which this user may not look into
    }
    assertFalse(Files.exists(Path.of("/tmp/escaped.txt")));
  }

  /** A file that is named like one beside it on this machine brings nothing of that along. */
  @Test
  void nothingThatLiesHereIsRead() throws Exception {
    Files.writeString(temp.resolve("secret.txt"), PAGE + "A secret of this house.\n");
    String link = "<html><body><a href='" + temp.resolve("secret.txt") + "'>x</a></body></html>";
    sqlite.added(Map.of(temp.resolve("secret.txt").toString(), bytes(link)), "");
    assertFalse(sqlite.get("/search.json?q=secret").body().contains("secret of this house"));
  }

  @Test
  void bombsAreRefusedAndTheOthersAreRead() throws Exception {
    byte[] much = new byte[1 << 20];
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
      for (int i = 0; i < MEGABYTES; i++) {
        out.write(much);
      }
    }
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      for (String part : List.of("[Content_Types].xml", "word/document.xml", "archive/data.warc")) {
        out.putNextEntry(new ZipEntry(part));
        for (int i = 0; i < MEGABYTES; i++) {
          out.write(much);
        }
      }
    }
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("bomb.html.gz", gzip.toByteArray());
    files.put("bomb.docx", zip.toByteArray());
    files.put("bomb.wacz", zip.toByteArray());
    files.put("beside.txt", bytes(PAGE + "\nThis one stands beside bombs.\n"));
    String report = sqlite.added(files, "");
    assertTrue(report.contains("\"added\":1"), report);
    for (String bomb : List.of("bomb.html.gz: ", "bomb.docx: ", "bomb.wacz")) {
      assertTrue(report.contains("\"" + bomb), bomb + report);
    }
    assertFalse(report.contains("onrecord-sent"), report);
  }

  @Test
  void moreThanIsTakenIsRefused() throws Exception {
    HttpResponse<String> reply = sqlite.send(Map.of("large.txt", new byte[65 << 20]), "");
    assertEquals(413, reply.statusCode(), reply.body());
    assertEquals(List.of(), sqlite.failures);
  }

  @Test
  void whatIsNotTheirsIsNotThere() throws Exception {
    assertEquals(404, sqlite.get("/add/" + "A".repeat(43)).statusCode());
    assertEquals(404, sqlite.events("/add/" + "A".repeat(43) + "/events").statusCode());
    assertEquals(400, sqlite.send(Map.of(), "").statusCode());
  }
}
