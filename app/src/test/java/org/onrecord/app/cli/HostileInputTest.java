package org.onrecord.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.app.console.ExitCode;
import org.onrecord.sources.archive.WarcBuilder;

/**
 * Input made to do harm: it meets a limit that is named, or is read; what stands behind it is read.
 */
class HostileInputTest {
  private static final String HTTP = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

  @TempDir private Path temp;
  private Path good;

  @BeforeEach
  void makeGoodPage() throws IOException {
    good = Files.writeString(temp.resolve("zz-good.html"), WarcBuilder.html(99));
  }

  private CliRun page(String name, String html) throws IOException {
    Path file = Files.writeString(temp.resolve(name), html);
    return CliRun.of("page", file, good);
  }

  private static void assertGoodPageIsRead(CliRun run) {
    String last = run.lines().get(run.lines().size() - 1);
    assertTrue(last.contains("Harbour page 99"), run.err());
  }

  @ParameterizedTest
  @EnumSource
  void aPageOfEveryShapeIsReadAndGivesNoMoreThanItHolds(HostileShape shape) throws IOException {
    int size = 50_000;
    CliRun run = page("shape.html", shape.page(size)).ended(ExitCode.DONE);
    assertGoodPageIsRead(run);
    int given = run.lines().get(0).length();
    assertTrue(given < 40 * size, shape + " of " + size + " gave " + given);
  }

  @Test
  void aMillionNestedElements() throws IOException {
    String deep = "<p>First words.</p>" + "<div>".repeat(1_000_000) + "Last words.";
    CliRun run = page("deep.html", deep).ended(ExitCode.DONE);
    assertGoodPageIsRead(run);
    assertTrue(run.lines().get(0).contains("First words."));
  }

  @Test
  void aMillionNestedListsInJsonLd() throws IOException {
    String html =
        "<script type='application/ld+json'>"
            + "[".repeat(1_000_000)
            + "</script><p>It rained all day, said Ada Quill, who keeps the bells.</p>";
    CliRun run = page("deep.html", html).ended(ExitCode.DONE);
    assertGoodPageIsRead(run);
    assertTrue(run.lines().get(0).contains("It rained all day"));
  }

  @Test
  void anAttributeIsReadUpToTheSizeOfAPageAndRefusedBeyond() throws IOException {
    String before = "<p>The bells rang all day.</p><p title=\"";
    CliRun within = page("a.html", before + "x".repeat(15 << 20) + "\">x").ended(ExitCode.DONE);
    assertGoodPageIsRead(within);
    assertTrue(within.lines().get(0).contains("The bells rang all day."));
    CliRun beyond = page("b.html", before + "x".repeat(100 << 20) + "\">x").ended(ExitCode.FAILED);
    assertEquals(1, beyond.lines().size());
    assertGoodPageIsRead(beyond);
    assertTrue(
        beyond.err().contains("b.html: ") && beyond.err().contains("16777216"), beyond.err());
  }

  @Test
  void commentsInACircleAreCommentsWithoutAParent() throws IOException {
    StringBuilder comments = new StringBuilder();
    for (int i = 0; i < 5; i++) {
      comments
          .append(i == 0 ? "" : ",")
          .append("{\"@type\":\"Comment\",\"@id\":\"#c" + i + "\",\"text\":\"It rained " + i)
          .append(" times here.\",\"author\":{\"@type\":\"Person\",\"name\":\"Ada\"},")
          .append("\"parentItem\":{\"@id\":\"#c" + (i + 1) % 5 + "\"}}");
    }
    String html =
        "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Rain\","
            + "\"comment\":["
            + comments
            + "]}</script><h1>Rain</h1><p>It rained all day, and nobody went out to the bells.</p>";
    CliRun run = page("circle.html", html).ended(ExitCode.DONE);
    assertGoodPageIsRead(run);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ffffffffffffffffff\r\nx",
        "7fffffffffffffff\r\nx",
        "-5\r\nx",
        "zz\r\nx",
        "5\r\nabc",
        "\r\n\r\n\r\n"
      })
  void aChunkThatLiesCostsItsRecord(String chunk) throws IOException {
    WarcBuilder warc =
        new WarcBuilder()
            .page(1)
            .response(
                "u:2",
                HTTP + "Transfer-Encoding: chunked\r\n",
                chunk.getBytes(StandardCharsets.US_ASCII))
            .page(3);
    Path file = Files.write(temp.resolve("a.warc"), warc.plain());
    CliRun run = CliRun.of("page", file);
    run.ended(run.exitCode() == 0 ? ExitCode.DONE : ExitCode.FAILED);
    assertTrue(run.lines().get(0).contains("Harbour page 1"), run.err());
    assertTrue(run.lines().get(run.lines().size() - 1).contains("Harbour page 3"), run.err());
    if (run.lines().size() == 2) {
      int byteOfRecord = warc.records().get(0).length;
      assertTrue(run.err().matches("(?s).*a\\.warc(#|: byte )" + byteOfRecord + ": .*"), run.err());
    }
  }

  @Test
  void aChunkSizeWithoutEndCostsItsRecord() throws IOException {
    byte[] endless = new byte[40 << 20];
    Arrays.fill(endless, (byte) '0');
    WarcBuilder warc =
        new WarcBuilder()
            .page(1)
            .response("u:2", HTTP + "Transfer-Encoding: chunked\r\n", endless)
            .page(3);
    Path file = Files.write(temp.resolve("a.warc.gz"), warc.gzipped());
    CliRun run = CliRun.of("page", file).ended(ExitCode.FAILED);
    assertEquals(2, run.lines().size(), run.err());
    assertTrue(run.err().contains(file + ": byte "), run.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Encoding: gzip", "Content-Encoding: deflate"})
  void aBombInAnArchiveMeetsALimitWithAName(String encoding) throws IOException {
    byte[] zeros = new byte[64 << 20];
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (java.util.zip.DeflaterOutputStream out =
        encoding.endsWith("gzip")
            ? new java.util.zip.GZIPOutputStream(bomb)
            : new java.util.zip.DeflaterOutputStream(bomb)) {
      out.write(zeros);
    }
    WarcBuilder warc =
        new WarcBuilder()
            .page(1)
            .response("u:2", HTTP + encoding + "\r\n", bomb.toByteArray())
            .page(3);
    Path file = Files.write(temp.resolve("a.warc.gz"), warc.gzipped());
    CliRun run = CliRun.of("page", file).ended(ExitCode.FAILED);
    assertEquals(2, run.lines().size(), run.err());
    assertTrue(
        run.err().contains("maxPageBytes") || run.err().contains("maxCompressedRatio"), run.err());
    assertTrue(run.err().contains(file + ": byte ") || run.err().contains(file + "#"), run.err());
  }

  @Test
  void aRecordThatIsABombItselfMeetsTheLimitOfAPage() throws IOException {
    WarcBuilder warc = new WarcBuilder().page(1).response("u:2", HTTP, new byte[40 << 20]).page(3);
    Path file = Files.write(temp.resolve("a.warc.gz"), warc.gzipped());
    CliRun run = CliRun.of("page", file).ended(ExitCode.FAILED);
    assertEquals(2, run.lines().size(), run.err());
    assertTrue(run.err().contains("maxPageBytes = 16777216"), run.err());
  }

  @Test
  void recordsOfTwoWritersMixedCostOnlyThemselves() throws IOException {
    WarcBuilder warc = new WarcBuilder();
    IntStream.range(0, 5).forEach(number -> warc.page(number));
    byte[] first = warc.records().get(1);
    byte[] second = warc.records().get(2);
    int half = first.length / 2;
    byte[] mixed =
        WarcBuilder.joined(
            WarcBuilder.joined(Arrays.copyOf(first, half), second),
            Arrays.copyOfRange(first, half, first.length));
    warc.records().set(1, mixed);
    warc.records().remove(2);
    for (byte[] bytes : new byte[][] {warc.plain(), WarcBuilder.gzip(warc.plain())}) {
      Path file = Files.write(temp.resolve("a.warc"), bytes);
      CliRun run = CliRun.of("page", file).ended(ExitCode.FAILED);
      for (int number : new int[] {0, 3, 4}) {
        assertTrue(run.outText().contains("Harbour page " + number), run.err());
      }
      assertTrue(run.err().contains(file + ": byte "), run.err());
    }
  }
}
