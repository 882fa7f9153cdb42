package org.onrecord.app.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.app.console.ExitCode;
import org.onrecord.sources.archive.WarcBuilder;
import org.onrecord.sources.fetch.LoopbackSite;

/** Archives, feeds and addresses on the whole command line. */
class ArchiveCommandTest {
  private static final String SAID = "The water rose by 2 inches";

  @TempDir private Path temp;

  private Path archive(int pages) throws IOException {
    WarcBuilder warc = new WarcBuilder();
    IntStream.range(0, pages).forEach(number -> warc.page(number));
    return Files.write(temp.resolve("a.warc.gz"), warc.gzipped());
  }

  @Test
  void anArchivesPagesAreReadInItsOrderWithTheirCaptures() throws IOException {
    Path warc = archive(3);
    CliRun run = CliRun.of("read", warc).ended(ExitCode.DONE);
    assertEquals(3, run.lines().size());
    assertTrue(run.lines().get(0).contains("\"source\":\"" + warc + "#0\""));
    assertTrue(run.lines().get(2).contains("\"record\":\"urn:test:2\""));
    assertTrue(run.err().contains("3 pages read"), run.err());
  }

  @Test
  void anArchiveOnStandardInputGivesThePagesOfTheSameFile() throws IOException {
    WarcBuilder warc = new WarcBuilder().page(0, "WARC-Payload-Digest: sha1:ONE").page(1);
    byte[] broken = warc.records().get(1);
    warc.bytes(Arrays.copyOf(broken, broken.length - 60))
        .record(
            "revisit",
            "https://example.org/again",
            "application/http",
            "HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII),
            "WARC-Payload-Digest: sha1:ONE")
        .page(4);
    for (byte[] bytes : List.of(warc.plain(), warc.gzipped(), WarcBuilder.gzip(warc.plain()))) {
      Path file = Files.write(temp.resolve("a.warc"), bytes);
      CliRun fromFile = CliRun.of("read", file).ended(ExitCode.FAILED);
      assertEquals(4, fromFile.lines().size(), fromFile.err());
      CliRun piped =
          new CliRun.Setting()
              .in(bytes)
              .run("read", "-", "--stdin-name", file)
              .ended(ExitCode.FAILED);
      assertEquals(fromFile.outText(), piped.outText());
      assertEquals(withoutTime(fromFile.err()), withoutTime(piped.err()));
    }
  }

  private static String withoutTime(String messages) {
    return messages.replaceAll("[0-9.]+ s\n", "");
  }

  @Test
  void standardInputMayBeAFeedAndIsToldWhereItCannotBeReadAsAStream() {
    String feed =
        "<rss version='2.0'><channel><title>Bells</title><item><title>One</title><description>It"
            + " rained, said Ada Quill.</description></item></channel></rss>";
    CliRun run = new CliRun.Setting().in(feed).run("read", "-").ended(ExitCode.DONE);
    assertTrue(run.lines().get(0).contains("\"source\":\"stdin#1\""), run.outText());
    CliRun sitemap =
        new CliRun.Setting().in("<urlset></urlset>").run("read", "-").ended(ExitCode.FAILED);
    assertTrue(sitemap.err().contains("stdin: this is a sitemap; with --follow"), sitemap.err());
    CliRun wacz =
        new CliRun.Setting().in("PK\3\4 datapackage.json").run("page", "-").ended(ExitCode.FAILED);
    assertTrue(wacz.err().contains("save it to a file"), wacz.err());
  }

  @Test
  void threadsDoNotChangeTheOutput() throws IOException {
    Path warc = archive(20);
    assertArrayEquals(
        CliRun.of("read", warc, "--threads", 1).out(),
        CliRun.of("read", warc, "--threads", 4).out());
  }

  @Test
  void aRunOverAnArchiveIsGoneOnWithFromEveryPlaceItCanBeCutAt() throws IOException {
    Path warc = archive(4);
    Path lines = temp.resolve("out.jsonl");
    Path partial = temp.resolve("out.jsonl.0123456789abcdef.partial");
    CliRun.of("read", warc, "-o", lines).ended(ExitCode.DONE);
    byte[] whole = Files.readAllBytes(lines);
    for (int cut = 0; cut < whole.length; cut += 397) {
      Files.delete(lines);
      Files.write(partial, Arrays.copyOf(whole, cut));
      CliRun.of("read", "--resume", warc, "-o", lines).ended(ExitCode.DONE);
      assertArrayEquals(whole, Files.readAllBytes(lines), "cut at " + cut);
    }
    CliRun run = CliRun.of("read", "--resume", warc, "-o", lines).ended(ExitCode.DONE);
    assertTrue(run.err().contains("0 pages read"), run.err());
    assertTrue(run.err().contains("4 read before"), run.err());
  }

  @Test
  void intoAFolderEachPageGetsAFileNamedByItsPlace() throws IOException {
    Path out = temp.resolve("out");
    Path warc = archive(3);
    CliRun.of("read", warc, "-o", out + "/").ended(ExitCode.DONE);
    assertTrue(Files.exists(out.resolve("a.warc.gz/0.jsonl")));
    CliRun again = CliRun.of("read", "--resume", warc, "-o", out + "/").ended(ExitCode.DONE);
    assertTrue(again.err().contains("3 read before"), again.err());
    CliRun.of("read", warc, "--format", "html", "-o", temp.resolve("html") + "/")
        .ended(ExitCode.DONE);
    assertTrue(Files.readString(temp.resolve("html/index.html")).contains("a.warc.gz/0.html"));
  }

  @Test
  void archivesInAFolderAreReadAmongItsPages() throws IOException {
    archive(2);
    Files.writeString(temp.resolve("b.txt"), "“It rained,” said Ada Quill of the bells.\n");
    CliRun run = CliRun.of("read", temp).ended(ExitCode.DONE);
    assertEquals(3, run.lines().size());
  }

  @Test
  void damageIsToldWithFileAndByteAndTheExitCodeSaysIt() throws IOException {
    Path warc = archive(3);
    byte[] bytes = Files.readAllBytes(warc);
    bytes[60] ^= 0x55;
    Files.write(warc, bytes);
    CliRun run = CliRun.of("read", warc).ended(ExitCode.FAILED);
    assertEquals(2, run.lines().size());
    assertTrue(run.err().contains("onrecord: " + warc + ": byte 0: the gzip data"), run.err());
    assertTrue(run.err().contains("1 failed"), run.err());
  }

  @Test
  void manyPagesDoNotGoIntoOneHtmlReport() throws IOException {
    Path out = temp.resolve("o.html");
    CliRun run = CliRun.of("read", archive(2), "-o", out).ended(ExitCode.USAGE);
    assertTrue(run.err().contains("write a folder of them with -o DIR/"), run.err());
    assertFalse(Files.exists(out));
  }

  @Test
  void anArchiveIsNeverWrittenOver() throws IOException {
    Path warc = archive(2);
    CliRun.of("read", warc, "-o", warc).ended(ExitCode.USAGE);
    assertEquals(31, Files.readAllBytes(warc)[0]);
  }

  @Test
  void onATerminalTheProgressCountsBytes() throws IOException {
    Path warc = archive(30);
    Path out = temp.resolve("out.jsonl");
    CliRun run = new CliRun.Setting().onTerminal().run("read", warc, "-o", out);
    assertEquals(0, run.exitCode(), run.err());
    run.err()
        .lines()
        .filter(line -> line.contains(" left, "))
        .forEach(line -> assertTrue(line.contains(" % of "), line));
  }

  @Test
  void aDraftIsVerifiedAgainstAnArchiveAndAnIndexOfOne() throws IOException {
    Path warc = archive(4);
    Path draft =
        Files.writeString(
            temp.resolve("draft.txt"), "“" + SAID + ",” said Ada Quill of the harbour board.\n");
    CliRun direct = CliRun.of("verify", draft, "--against", warc).ended(ExitCode.DONE);
    assertTrue(direct.outText().contains("\"verdict\":\"verbatim\""), direct.outText());
    assertTrue(direct.outText().contains(warc + "#"), direct.outText());

    Path index = temp.resolve("x.index");
    CliRun first = CliRun.of("index", warc, "-o", index).ended(ExitCode.DONE);
    assertTrue(first.err().contains("4 added"), first.err());
    CliRun second = CliRun.of("index", warc, "-o", index).ended(ExitCode.DONE);
    assertTrue(second.err().contains("0 added"), second.err());
    assertTrue(second.err().contains("4 as before"), second.err());
    CliRun.of("verify", draft, "--against", index, "--fail-on", "altered,notFound")
        .ended(ExitCode.DONE);
    archive(2);
    CliRun third = CliRun.of("index", warc, "-o", index).ended(ExitCode.DONE);
    assertTrue(third.err().contains("2 removed"), third.err());
    CliRun gone = CliRun.of("index", "--remove", warc, "-o", index).ended(ExitCode.DONE);
    assertTrue(gone.err().contains("0 sources"), gone.err());
  }

  @Test
  void aFolderKeepsItsArchivesInTheIndex() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("news"));
    Files.move(archive(2), folder.resolve("a.warc.gz"));
    Path index = temp.resolve("x.index");
    CliRun.of("index", folder, "-o", index).ended(ExitCode.DONE);
    CliRun again = CliRun.of("index", folder, "-o", index).ended(ExitCode.DONE);
    assertTrue(again.err().contains("2 sources"), again.err());
    assertTrue(again.err().contains("0 removed"), again.err());
  }

  @Test
  void anAddressIsReadOnceItIsAllowed() {
    try (LoopbackSite site = new LoopbackSite()) {
      site.page("/story", "text/html; charset=utf-8", WarcBuilder.html(2));
      CliRun refused = CliRun.of("read", site.url("/story")).ended(ExitCode.FAILED);
      assertTrue(refused.err().contains("say --allow-private"), refused.err());
      assertEquals(List.of(), site.asked());
      CliRun read =
          CliRun.of("read", "--allow-private", "--delay", 0, site.url("/story"))
              .ended(ExitCode.DONE);
      assertTrue(read.outText().contains(SAID), read.outText());
      assertTrue(read.outText().contains("\"type\":\"fetch\""), read.outText());
    }
  }

  @Test
  void aFetchedPageIsKeptWhereAskedFor() throws IOException {
    try (LoopbackSite site = new LoopbackSite()) {
      site.at(
          "/story",
          exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"1\"");
            LoopbackSite.answer(exchange, 200, "text/html", WarcBuilder.html(1));
          });
      Path cache = temp.resolve("cache");
      CliRun.of("read", "--allow-private", "--cache", cache, site.url("/story"))
          .ended(ExitCode.DONE);
      try (Stream<Path> files = Files.list(cache)) {
        assertEquals(1, files.count());
      }
    }
  }

  @Test
  void aWrongDelayIsWrongUsage() {
    for (String delay : new String[] {"-1", "NaN", "4000"}) {
      CliRun run = CliRun.of("read", "--delay", delay, "x.txt").ended(ExitCode.USAGE);
      assertTrue(run.err().contains("is not a number of seconds, 0 to 3600"), run.err());
    }
  }

  @Test
  void aSitemapAsksForFollow() throws IOException {
    Path map = Files.writeString(temp.resolve("sitemap.xml"), "<?xml version=\"1.0\"?><urlset/>");
    CliRun run = CliRun.of("read", map).ended(ExitCode.FAILED);
    assertTrue(run.err().contains(map + ": this is a sitemap; with --follow"), run.err());
  }

  @Test
  void whatLeadsToNoPageEndsWithOneAndAMessage() throws IOException {
    String map =
        "<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>";
    Path empty = Files.writeString(temp.resolve("map.xml"), map + "</urlset>");
    Path feed = Files.writeString(temp.resolve("a.rss"), "<rss><channel></channel></rss>");
    for (Path list : new Path[] {empty, feed}) {
      for (String command : new String[] {"read", "page"}) {
        CliRun run = CliRun.of(command, "--follow", list).ended(ExitCode.FAILED);
        assertTrue(
            run.err().startsWith("onrecord: " + list + ": it leads to no page\n"), run.err());
      }
    }
    CliRun alone = CliRun.of("read", feed).ended(ExitCode.FAILED);
    assertTrue(alone.err().startsWith("onrecord: " + feed + ": there is no page in it"));
    byte[] fields = "software: none\r\n".getBytes(StandardCharsets.US_ASCII);
    WarcBuilder info = new WarcBuilder().record("warcinfo", "", "application/warc-fields", fields);
    Path warc = Files.write(temp.resolve("info.warc"), info.plain());
    CliRun none = CliRun.of("read", warc).ended(ExitCode.FAILED);
    assertTrue(none.err().contains("(1 other record passed over)"), none.err());
    Path index = temp.resolve("x.index");
    CliRun.of("index", warc, "-o", index).ended(ExitCode.FAILED);
    CliRun.of("index", warc, archive(1), "-o", index).ended(ExitCode.DONE);
  }

  @Test
  void aSitemapAtAnAddressThatLeadsNowhereEndsWithOneAndAMessage() {
    try (LoopbackSite site = new LoopbackSite()) {
      site.page(
          "/map.xml",
          "text/xml",
          "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'></urlset>");
      String url = site.url("/map.xml").toString();
      CliRun run =
          CliRun.of("read", "--allow-private", "--delay", 0, "--follow", url)
              .ended(ExitCode.FAILED);
      assertTrue(run.err().contains(url + ": it leads to no page"), run.err());
    }
  }

  @Test
  void aPageThatNeedsMoreMemoryThanThereIsCostsNoOther() throws Exception {
    WarcBuilder warc = new WarcBuilder().page(1);
    byte[] big = new byte[15 << 20];
    Arrays.fill(big, (byte) 'a');
    warc.response("u:2", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n", big).page(3);
    Path file = Files.write(temp.resolve("a.warc"), warc.plain());
    Path good = Files.writeString(temp.resolve("good.html"), WarcBuilder.html(99));
    Path err = temp.resolve("err");
    Process process =
        new ProcessBuilder(
                Stream.concat(
                        ChildJvm.command().stream(),
                        Stream.of(
                            "-Xmx40m",
                            Main.class.getName(),
                            "page",
                            file.toString(),
                            good.toString()))
                    .toList())
            .redirectError(err.toFile())
            .start();
    List<String> lines;
    try (BufferedReader out = process.inputReader()) {
      lines = out.lines().toList();
    }
    assertEquals(ExitCode.FAILED.number(), process.waitFor());
    String messages = Files.readString(err);
    assertEquals(3, lines.size(), messages);
    assertTrue(lines.get(1).contains("Harbour page 3"), messages);
    int place = warc.records().get(0).length;
    // which of its buffers no longer fits, the record's or the page's, differs from Java to Java
    String atRecord = Pattern.quote(file.toString()) + "(?:: byte |#)" + place;
    assertTrue(
        Pattern.compile(atRecord + ": it needs more memory").matcher(messages).find(), messages);
  }
}
