package org.onrecord.sources.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.page.Capture;
import org.onrecord.page.PageLimits;
import org.onrecord.sources.Form;
import org.onrecord.sources.FoundPage;

class WarcPagesTest {
  private static final byte[] HTTP = "HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  @TempDir private Path temp;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static WarcBuilder pages(int count) {
    WarcBuilder warc = new WarcBuilder();
    IntStream.range(0, count).forEach(number -> warc.page(number));
    return warc;
  }

  @Test
  void responsesResourcesAndConversionsArePagesAndTheRestIsCounted() {
    WarcBuilder warc =
        new WarcBuilder()
            .record("warcinfo", "", "application/warc-fields", bytes("software: none\r\n"))
            .page(1)
            .record(
                "request",
                "https://example.org/1",
                "application/http",
                bytes("GET / HTTP/1.1\r\n\r\n"))
            .record("resource", "file:///2", "text/html", bytes(WarcBuilder.html(2)))
            .record("conversion", "https://example.org/3", "text/plain", bytes("Harbour talk."))
            .response(
                "https://example.org/i",
                "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n",
                new byte[9])
            .response(
                "https://example.org/n",
                "HTTP/1.1 404 No\r\nContent-Type: text/html\r\n",
                bytes("no"))
            .response(
                "https://example.org/robots.txt",
                "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n",
                bytes("x"));
    for (byte[] file : List.of(warc.plain(), warc.gzipped(), WarcBuilder.gzip(warc.plain()))) {
      SequenceRun run = SequenceRun.ofWarc(temp, file);
      assertEquals(List.of(1, 2, -1), run.numbers());
      assertEquals(5, run.passedOver);
      assertEquals(List.of(), run.problems);
    }
  }

  @Test
  void aPageKeepsItsRecordsIdDateAndDigest() {
    WarcBuilder warc =
        new WarcBuilder()
            .page(0)
            .page(7, "WARC-Payload-Digest: sha1:ABC", "WARC-Truncated: length");
    FoundPage page = SequenceRun.ofWarc(temp, warc.plain()).pages.get(1);
    int place = warc.records().get(0).length;
    assertEquals(temp.resolve("a.warc") + "#" + place, page.source());
    assertEquals("a/" + place, page.relativeName());
    assertEquals(
        new Capture(
            "https://example.org/7",
            "urn:test:1",
            "response",
            "2024-03-14T06:30:00Z",
            "sha1:ABC",
            "text/html; charset=utf-8",
            "length"),
        page.capture());
  }

  @Test
  void aRevisitIsThePageThatItFoundUnchanged() {
    WarcBuilder warc =
        new WarcBuilder()
            .page(1, "WARC-Payload-Digest: sha1:ONE")
            .page(2, "WARC-Payload-Digest: sha1:TWO")
            .record(
                "revisit",
                "https://example.org/again",
                "application/http",
                HTTP,
                "WARC-Payload-Digest: sha1:ONE")
            .record(
                "revisit",
                "https://example.org/other",
                "application/http",
                HTTP,
                "WARC-Payload-Digest: sha1:SIX");
    for (byte[] file : List.of(warc.plain(), warc.gzipped(), WarcBuilder.gzip(warc.plain()))) {
      SequenceRun run = SequenceRun.ofWarc(temp, file);
      assertEquals(List.of(1, 2, 1), run.numbers());
      assertEquals("https://example.org/again", run.pages.get(2).capture().url());
      assertEquals("revisit", run.pages.get(2).capture().type());
      assertTrue(run.notes.get(0).contains("1 revisits of pages that this file does not hold"));
    }
  }

  @Test
  void chunkedAndPackedBodiesAreUndone() throws IOException {
    byte[] page = bytes(WarcBuilder.html(4));
    ByteArrayOutputStream chunks = new ByteArrayOutputStream();
    for (int i = 0; i < page.length; i += 50) {
      byte[] chunk = Arrays.copyOfRange(page, i, Math.min(page.length, i + 50));
      chunks.write(bytes(Integer.toHexString(chunk.length) + "\r\n"));
      chunks.write(chunk);
      chunks.write(bytes("\r\n"));
    }
    chunks.write(bytes("0\r\n\r\n"));
    ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    try (java.util.zip.DeflaterOutputStream out =
        new java.util.zip.DeflaterOutputStream(deflated)) {
      out.write(page);
    }
    String html = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
    WarcBuilder warc =
        new WarcBuilder()
            .response("u:1", html + "Transfer-Encoding: chunked\r\n", chunks.toByteArray())
            .response("u:2", html + "Content-Encoding: deflate\r\n", deflated.toByteArray())
            .response("u:3", html + "Content-Encoding: gzip\r\n", WarcBuilder.gzip(page));
    SequenceRun run = SequenceRun.ofWarc(temp, warc.plain());
    assertArrayEquals(page, run.pages.get(0).bytes());
    assertArrayEquals(page, run.pages.get(1).bytes());
    assertArrayEquals(WarcBuilder.gzip(page), run.pages.get(2).bytes(), "the reader unpacks it");
    assertEquals(3, run.pages.size());
  }

  @Test
  void brotliAndZstandardAreUnpackedWithinTheLimit() throws IOException {
    byte[] page = bytes(WarcBuilder.html(4));
    String head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: ";
    WarcBuilder warc =
        new WarcBuilder()
            .response("u:0", head + "br\r\n", brotli(page))
            .response("u:1", head + "zstd\r\n", zstandard(page))
            .response("u:2", head + "deflate, br\r\n", brotli(deflated(page)))
            .response("u:3", head + "zstd\r\n", zstandard(new byte[1 << 16]))
            .response("u:4", head + "br\r\n", Arrays.copyOf(brotli(page), page.length));
    Path file = Files.write(temp.resolve("a.warc"), warc.gzipped());
    PageLimits limits = new PageLimits(1 << 15, PageLimits.DEFAULT.maxCompressedRatio());
    SequenceRun run = SequenceRun.of(file, Form.WARC, limits, (source, name) -> true);
    assertEquals(List.of(4, 4, 4), run.whole());
    assertTrue(run.problems.get(0).contains("beyond maxPageBytes"), run.problems.toString());
    assertTrue(run.problems.get(1).contains("Brotli and damaged"), run.problems.toString());
  }

  /** A block that is stored as it is (RFC 7932, 9.2), and an empty last one. */
  private static byte[] brotli(byte[] plain) {
    int head = (plain.length - 1) << 4 | 1 << 20;
    byte[] start = {(byte) head, (byte) (head >> 8), (byte) (head >> 16)};
    return WarcBuilder.joined(WarcBuilder.joined(start, plain), new byte[] {3});
  }

  private static byte[] zstandard(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZstdOutputStream out = new ZstdOutputStream(packed)) {
      out.write(plain);
    }
    return packed.toByteArray();
  }

  private static byte[] deflated(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (java.util.zip.DeflaterOutputStream out = new java.util.zip.DeflaterOutputStream(packed)) {
      out.write(plain);
    }
    return packed.toByteArray();
  }

  @Test
  void aRevisitIsFoundByTheAddressAndTimeOrTheIdThatItRefersTo() {
    String date = "WARC-Refers-To-Date: 2024-03-14T06:30:00Z";
    String uri = "WARC-Refers-To-Target-URI: https://example.org/";
    WarcBuilder warc =
        new WarcBuilder()
            .page(1)
            .page(2)
            .record("revisit", "u:a", "application/http", HTTP, uri + "2", date)
            .record("revisit", "u:b", "application/http", HTTP, "WARC-Refers-To: <urn:test:0>")
            .record(
                "revisit", "u:c", "application/http", HTTP, uri + "1", date.replace("14T", "15T"))
            .record("revisit", "u:d", "application/http", HTTP, uri + "3", date);
    for (byte[] file : List.of(warc.plain(), warc.gzipped())) {
      SequenceRun run = SequenceRun.ofWarc(temp, file);
      assertEquals(List.of(1, 2, 2, 1), run.whole());
      assertEquals("u:a", run.pages.get(2).capture().url());
      assertTrue(run.notes.get(0).contains("2 revisits"), run.notes.toString());
    }
  }

  @Test
  void whatACrawlerKeepsBesidePagesIsNoPage() {
    WarcBuilder warc =
        new WarcBuilder()
            .record("resource", "metadata://tool.example/log", "text/plain", bytes("A log."))
            .record("resource", "dns:example.org", "text/plain", bytes("An address."))
            .record("resource", "urn:text:https://example.org/1", "text/plain", bytes("Its text."))
            .page(1);
    SequenceRun run = SequenceRun.ofWarc(temp, warc.plain());
    assertEquals(List.of(1), run.whole());
    assertEquals(3, run.passedOver);
  }

  @ParameterizedTest
  @CsvSource({"br,Brotli and damaged", "zstd,Zstandard and damaged", "x,x)"})
  void aPagePackedInAnotherWayIsToldWithTheNameOfTheWayAndTheNextIsRead(
      String encoding, String named) {
    String head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: ";
    WarcBuilder warc =
        new WarcBuilder()
            .response("u:0", head + encoding + "\r\n", new byte[] {0x28, (byte) 0xb5, 3})
            .page(1)
            .response("u:2", head + encoding + "\r\n", bytes(WarcBuilder.html(2)));
    SequenceRun run = SequenceRun.ofWarc(temp, warc.gzipped());
    assertEquals(List.of(1, 2), run.numbers(), "the last is not packed, whatever its head says");
    assertEquals(1, run.problems.size(), run.problems.toString());
    assertTrue(run.problems.get(0).contains(": byte 0: the page is packed with"));
    assertTrue(run.problems.get(0).contains(named), run.problems.get(0));
  }

  @Test
  void aRevisitOfAPageThatCannotBeReadIsToldAndTheNextIsRead() throws IOException {
    String head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: br\r\n";
    String digest = "WARC-Payload-Digest: sha1:ONE";
    WarcBuilder warc =
        new WarcBuilder()
            .response("u:0", head, new byte[9], digest)
            .record("revisit", "u:1", "application/http", HTTP, digest)
            .page(2);
    Path file = Files.write(temp.resolve("a.warc"), warc.plain());
    SequenceRun run =
        SequenceRun.of(file, Form.WARC, PageLimits.DEFAULT, (source, name) -> !name.equals("a/0"));
    assertEquals(List.of(2), run.numbers());
    assertTrue(run.problems.get(0).contains("Brotli"), run.problems.toString());
  }

  @Test
  void aRevisitTakesTheRecordThatAgreesWithItsDigestIfOneIsDamaged() {
    byte[] page = bytes(WarcBuilder.html(7));
    String digest = "WARC-Payload-Digest: " + WarcBuilder.sha256(page);
    String head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
    for (boolean isCut : new boolean[] {true, false}) {
      WarcBuilder warc =
          new WarcBuilder()
              .response("u:0", head, page, digest)
              .response("u:1", head, page, digest)
              .record("revisit", "u:2", "application/http", HTTP, digest);
      byte[] first = warc.records().get(0);
      first[first.length - 60] ^= 1;
      warc.records().set(0, isCut ? Arrays.copyOf(first, first.length - 50) : first);
      SequenceRun run = SequenceRun.ofWarc(temp, warc.plain());
      FoundPage revisit = run.pages.get(run.pages.size() - 1);
      assertEquals("u:2", revisit.capture().url(), run.problems.toString());
      assertArrayEquals(page, revisit.bytes());
      assertEquals(1, run.problems.size(), run.problems.toString());
    }
  }

  @Test
  void damageCostsTheRecordThatIsDamaged() {
    for (int spoilt = 0; spoilt < 5; spoilt++) {
      WarcBuilder warc = pages(5);
      long offset = 0;
      byte[] file = new byte[0];
      for (int i = 0; i < 5; i++) {
        byte[] member = WarcBuilder.gzip(warc.records().get(i));
        if (i == spoilt) {
          offset = file.length;
          member[60] ^= 0x55;
        }
        file = WarcBuilder.joined(file, member);
      }
      SequenceRun run = SequenceRun.ofWarc(temp, file);
      List<Integer> others = new ArrayList<>(List.of(0, 1, 2, 3, 4));
      others.remove(spoilt);
      assertEquals(others, run.numbers());
      assertEquals(1, run.problems.size(), run.problems.toString());
      assertTrue(
          run.problems
              .get(0)
              .startsWith(temp.resolve("a.warc") + ": byte " + offset + ": the gzip"),
          run.problems.get(0));
    }
  }

  @Test
  void aRecordThatBreaksOffDoesNotSwallowTheNext() {
    for (int cut = 1; cut < 600; cut += 7) {
      WarcBuilder warc = pages(4);
      byte[] whole = warc.records().get(1);
      int length = Math.min(cut, whole.length - 5);
      warc.records().set(1, Arrays.copyOf(whole, length));
      SequenceRun run = SequenceRun.ofWarc(temp, warc.plain());
      assertEquals(List.of(0, 2, 3), run.numbers(), "cut at " + length);
      assertEquals(1, run.problems.size(), run.problems.toString());
      assertEquals(List.of(0, 2, 3), SequenceRun.ofWarc(temp, warc.gzipped()).numbers());
      byte[] oneMember = WarcBuilder.gzip(warc.plain());
      run = SequenceRun.ofWarc(temp, oneMember);
      assertEquals(List.of(0, 2, 3), run.numbers(), "cut at " + length + run.problems);
    }
  }

  @Test
  void aHeadShorterThanWhatARecordBeginsWithCostsThatRecordAlone() {
    for (String head : new String[] {"W\n\n", "WA\r\n\r\n", "\u0000\n\n", "WARC\n\n"}) {
      WarcBuilder warc = pages(3);
      warc.records().set(1, bytes(head));
      for (byte[] file : new byte[][] {warc.plain(), warc.gzipped()}) {
        SequenceRun run = SequenceRun.ofWarc(temp, file);
        assertEquals(List.of(0, 2), run.numbers(), run.problems.toString());
        assertEquals(1, run.problems.size(), run.problems.toString());
        assertTrue(run.problems.get(0).contains("no record begins here"), run.problems.get(0));
      }
    }
  }

  @Test
  void anArchiveCutShortAnywhereGivesThePagesBeforeTheCut() {
    for (boolean gzip : new boolean[] {false, true}) {
      WarcBuilder warc = pages(3);
      byte[] whole = gzip ? warc.gzipped() : warc.plain();
      int first = (gzip ? WarcBuilder.gzip(warc.records().get(0)) : warc.records().get(0)).length;
      for (int cut = first + 6; cut < 2 * first - 20; cut += 11) {
        SequenceRun run = SequenceRun.ofWarc(temp, Arrays.copyOf(whole, cut));
        assertEquals(List.of(0), run.numbers(), "cut at " + cut);
        assertEquals(1, run.problems.size(), "cut at " + cut + ": " + run.problems);
      }
    }
  }

  @Test
  void wrongLengthsAreToldAndTheOthersRead() {
    for (String length : new String[] {"-1", "x", "99999999999999999999", "3", "5000000"}) {
      WarcBuilder warc = pages(3);
      String spoilt = new String(warc.records().get(1), StandardCharsets.UTF_8);
      warc.records()
          .set(1, bytes(spoilt.replaceAll("Content-Length: \\d+", "Content-Length: " + length)));
      SequenceRun run = SequenceRun.ofWarc(temp, warc.plain());
      assertEquals(List.of(0, 2), run.numbers(), length);
      assertEquals(1, run.problems.size(), run.problems.toString());
    }
  }

  @Test
  void whateverIsSpoiltPagesComeOnceAndInOrder() {
    SplittableRandom random = new SplittableRandom(20240314);
    for (int round = 0; round < 400; round++) {
      byte[] file = random.nextBoolean() ? pages(6).gzipped() : pages(6).plain();
      int changes = 1 + random.nextInt(6);
      for (int i = 0; i < changes; i++) {
        file[random.nextInt(file.length)] = (byte) random.nextInt(256);
      }
      SequenceRun run = SequenceRun.ofWarc(temp, file);
      List<String> sources = run.pages.stream().map(FoundPage::source).toList();
      assertEquals(sources.size(), new HashSet<>(sources).size(), "round " + round);
      List<Integer> numbers =
          run.numbers().stream().filter(number -> number < 6 && number >= 0).toList();
      assertEquals(numbers.stream().sorted().distinct().toList(), numbers, "round " + round);
    }
  }

  @Test
  void headsWithoutEndAreRefusedAtANamedLimit() {
    byte[] endless = new byte[3 << 20];
    Arrays.fill(endless, (byte) 'a');
    WarcBuilder warc =
        new WarcBuilder()
            .page(1)
            .bytes(WarcBuilder.joined(bytes("WARC/1.1\r\nX: "), endless))
            .page(2)
            .response("u:3", "HTTP/1.1 200 OK\r\nX: " + "a".repeat(3 << 20) + "\r\n", new byte[9])
            .page(4);
    SequenceRun run = SequenceRun.ofWarc(temp, warc.gzipped());
    assertEquals(List.of(1, 2, 4), run.numbers());
    assertEquals(2, run.problems.size(), run.problems.toString());
    run.problems.forEach(told -> assertTrue(told.contains("MAX_HEAD = 1048576"), told));
  }

  @Test
  void aPageBeyondTheLimitIsToldAndTheNextIsRead() {
    WarcBuilder warc = new WarcBuilder().page(1);
    warc.response("u:2", "HTTP/1.1 200 OK\r\n", new byte[2000]).page(3);
    Path file = temp.resolve("a.warc");
    SequenceRun.ofWarc(temp, warc.gzipped());
    SequenceRun run = SequenceRun.of(file, Form.WARC, new PageLimits(1000, 200), (s, n) -> true);
    assertEquals(List.of(1, 3), run.numbers());
    assertTrue(run.problems.get(0).contains("maxPageBytes = 1000"), run.problems.get(0));
  }

  @Test
  void pagesThatAreNotWantedAreNotHandedOver() throws IOException {
    Path file = Files.write(temp.resolve("a.warc.gz"), pages(4).gzipped());
    List<String> all =
        SequenceRun.of(file, Form.WARC).pages.stream().map(FoundPage::source).toList();
    SequenceRun run =
        SequenceRun.of(
            file, Form.WARC, PageLimits.DEFAULT, (s, n) -> !all.subList(0, 3).contains(s));
    assertEquals(List.of(3), run.numbers());
  }

  @Test
  void aMillionEmptyGzipMembersAreNoDepth() {
    byte[] empty = WarcBuilder.gzip(new byte[0]);
    byte[] many = new byte[empty.length * 200_000];
    for (int i = 0; i < many.length; i++) {
      many[i] = empty[i % empty.length];
    }
    byte[] page = pages(1).gzipped();
    SequenceRun run =
        SequenceRun.ofWarc(temp, WarcBuilder.joined(page, WarcBuilder.joined(many, page)));
    assertEquals(List.of(0, 0), run.numbers());
  }

  @Test
  void whatIsNoArchiveIsTold() {
    SequenceRun run = SequenceRun.ofWarc(temp, bytes("<html>no archive</html>"));
    assertTrue(run.problems.get(0).contains("byte 0: no record begins here"), run.problems.get(0));
    assertEquals(List.of(), run.pages);
    SequenceRun empty = SequenceRun.ofWarc(temp, new byte[0]);
    assertEquals(
        List.of(temp.resolve("a.warc") + ": there is no WARC record in it"), empty.problems);
  }
}
