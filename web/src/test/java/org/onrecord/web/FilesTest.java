package org.onrecord.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.record.PageRecord;
import org.onrecord.web.account.Origins;

/** What may be saved, and files that are sent to be compared with. */
class FilesTest {
  private static final String QUAY =
      "The new quay will be open before the winter storms come, and no boat will have to wait";
  private static final String HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>";

  @TempDir private Path temp;
  private Path file;
  private PageRecord record;
  private Served served;
  private Http desk;
  private String csrf;

  /** The bytes of the page are those of a file that could run in a browser. */
  @BeforeEach
  void serve() throws IOException {
    file = temp.resolve("evil page.html");
    record =
        new MadePage(file.toString()).says("Orla Venn", QUAY).says("Tam Brandt", HOSTILE).record();
    Files.writeString(file, file + "|" + record.page().text().string());
    served = new Served(temp, record);
    desk = served.reader();
    csrf = Served.csrf(desk);
  }

  @AfterEach
  void stop() {
    served.close();
    assertEquals(List.of(), served.failures);
  }

  private String source() {
    return "/page/" + record.page().id() + "/source";
  }

  @Test
  void theBytesOfAPageAreSavedAndNeverShown() {
    Http.Reply reply = desk.get(source());
    assertEquals(200, reply.status(), reply.body());
    assertEquals(file + "|" + record.page().text().string(), reply.body());
    assertEquals("text/plain", reply.header("Content-Type").replaceFirst(";.*", ""));
    assertEquals("nosniff", reply.header("X-Content-Type-Options"));
    assertEquals(
        "attachment; filename*=UTF-8''evil_page.html.txt", reply.header("Content-Disposition"));
    assertTrue(reply.header("Content-Security-Policy").contains("sandbox"));
    assertTrue(desk.get("/page/" + record.page().id()).body().contains(source()));
  }

  @Test
  void linesOfJsonKeepTheirCharacters() {
    Http.Reply lines = desk.get("/search.jsonl?q=quay");
    assertTrue(lines.body().contains("“" + QUAY + "”"), lines.body());
    assertTrue(lines.header("Content-Type").startsWith("application/jsonl"));
  }

  @Test
  void otherBytesThanThePagesAreNotGivenOut() throws IOException {
    Files.writeString(file, "Something else");
    assertEquals(404, desk.get(source()).status());
    Files.delete(file);
    assertEquals(404, desk.get(source()).status());
    assertEquals(404, desk.get("/page/sha256:" + "0".repeat(64) + "/source").status());
    assertEquals(401, served.stranger().get(source()).status());
  }

  @Test
  void keptBytesAreGivenOutUntilThePageIsTakenOut() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Files.delete(file);
    Origins origins = new Origins(served.ledger, java.time.Clock.systemUTC());
    origins.keepSource(record.page().id(), "others".getBytes(UTF_8));
    assertEquals(404, desk.get(source()).status());
    origins.keepSource(record.page().id(), gzip(bytes, 1));
    assertEquals(new String(bytes, UTF_8), desk.get(source()).body());
    origins.keep(record.page().id(), "bo");
    assertTrue(desk.get("/page/" + record.page().id()).body().contains("added by <bdi>bo</bdi>"));
    assertTrue(desk.get("/page/" + record.page().id() + ".json").body().contains("\"who\":\"bo\""));
    origins.tidy();
    assertEquals(200, desk.get(source()).status());
    served.ledger.remove(record.page().id());
    origins.tidy();
    assertTrue(origins.source(record.page().id(), "nowhere").isEmpty());
    assertTrue(origins.of(record.page().id()).isEmpty());
  }

  private String verified(String draft) {
    String sent = "csrf=" + csrf + "&draft=" + URLEncoder.encode(draft, UTF_8);
    Http.Reply reply = desk.post("/verify", sent);
    assertEquals(303, reply.status(), reply.body());
    return reply.header("Location");
  }

  @Test
  void verdictsAreSavedAsAReportThatStandsAloneAndRunsNothingOfTheDraft() {
    String verdicts = verified("She said: “" + QUAY + "”. " + HOSTILE);
    Http.Reply report = desk.get(verdicts + "/report");
    assertEquals(200, report.status());
    assertEquals(
        "attachment; filename*=UTF-8''verdicts.html", report.header("Content-Disposition"));
    String html = report.body();
    assertTrue(html.startsWith("<!DOCTYPE html>") && html.contains("verbatim"), html);
    assertFalse(html.contains("<script>alert") || html.contains("<img"), "escaped");
    assertFalse(html.contains("<script src") || html.contains("<link"), "stands alone");
    assertFalse(html.contains(csrf), "no secret of the visit");
    String page = desk.get(verdicts).body();
    for (String ending : List.of("/report", ".jsonl", ".csv")) {
      assertTrue(page.contains("href=\"" + verdicts + ending + "\""), ending);
    }
    assertTrue(desk.get(verdicts + ".csv").body().startsWith("number,verdict,quotation"));
    String line = desk.get(verdicts + ".jsonl").body();
    assertTrue(line.contains("\"verdict\":\"verbatim\""), line);
    assertEquals(401, served.stranger().get(verdicts + "/report").status());
    assertEquals(404, desk.get("/verify/x/report").status());
  }

  @Test
  void aDraftMayBeAFile() {
    Map<String, byte[]> parts = form("ledger");
    parts.put("upload; filename=\"draft.txt\"", ("She said: “" + QUAY + "”.").getBytes(UTF_8));
    Http.Reply sent = desk.upload("/verify", parts);
    assertEquals(303, sent.status(), sent.body());
    assertTrue(desk.get(sent.header("Location")).body().contains("verbatim"));
  }

  private Map<String, byte[]> form(String against) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("csrf", csrf.getBytes(UTF_8));
    parts.put("against", against.getBytes(UTF_8));
    return parts;
  }

  private static byte[] gzip(byte[] bytes, int times) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      for (int i = 0; i < times; i++) {
        out.write(bytes);
      }
    }
    return packed.toByteArray();
  }

  private static byte[] zip(String entry, byte[] bytes, int times) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(packed)) {
      for (String name : List.of("[Content_Types].xml", entry)) {
        out.putNextEntry(new ZipEntry(name));
        for (int i = 0; i < times; i++) {
          out.write(bytes);
        }
      }
    }
    return packed.toByteArray();
  }

  private void assertBombIsRefused(String name, byte[] bomb) {
    for (String field : List.of("source", "upload")) {
      Map<String, byte[]> parts = form("files");
      if (field.equals("upload")) {
        parts.put("source; filename=\"minutes.txt\"", "Nothing.".getBytes(UTF_8));
      } else {
        parts.put("draft", ("She said: “" + QUAY + "”.").getBytes(UTF_8));
      }
      parts.put(field + "; filename=\"" + name + "\"", bomb);
      Http.Reply reply = desk.upload("/verify", parts);
      assertEquals(400, reply.status(), field + reply.body());
      assertTrue(reply.body().contains(name + " cannot be read as a page."), reply.body());
    }
    assertEquals(200, desk.get("/search").status(), "the others are served");
  }

  /** 512 MiB in half a megabyte. */
  @Test
  void aGzipBombIsNotUnpackedToBeCompared() throws IOException {
    assertBombIsRefused("bomb.html.gz", gzip(new byte[1 << 20], 512));
  }

  @Test
  void aZipBombIsNotUnpackedToBeCompared() throws IOException {
    assertBombIsRefused("bomb.docx", zip("word/document.xml", new byte[1 << 20], 256));
  }
}
