package org.onrecord.sources.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.StatementAssert;
import org.onrecord.page.Locator;
import org.onrecord.page.Page;
import org.onrecord.page.PageLimits;
import org.onrecord.page.UnreadablePageException;
import org.onrecord.sources.Form;
import org.onrecord.sources.FoundPage;
import org.onrecord.sources.document.Mutations;
import org.onrecord.sources.input.InputReader;
import org.onrecord.sources.input.PageInput;
import org.onrecord.text.Diagnostic;

class DocumentsInArchivesTest {
  private static final byte[] HEARING = resource("pdf/hearing.pdf");
  private static final String PDF = "HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n";

  @TempDir private Path temp;

  private static byte[] resource(String name) {
    try (InputStream in = DocumentsInArchivesTest.class.getResourceAsStream("../" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip(String... names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes("<nothing/>"));
      }
    }
    return bytes.toByteArray();
  }

  private static Page read(FoundPage page) throws IOException {
    return new InputReader(PageLimits.DEFAULT).read(new PageInput.HeldPage(page));
  }

  @ParameterizedTest
  @CsvSource({
    "pdf/hearing.pdf, application/pdf",
    "pdf/hearing.pdf, application/octet-stream",
    "pdf/hearing.pdf, image/png",
    "office/statement.docx, application/zip",
    "office/statement.odt, application/vnd.oasis.opendocument.text",
    "office/statement.epub, application/epub+zip"
  })
  void aDocumentIsAPageWhateverItsServerCallsIt(String name, String type) throws IOException {
    byte[] document = resource(name);
    String head = "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n";
    WarcBuilder warc =
        new WarcBuilder()
            .page(1)
            .response("https://example.org/file", head, document)
            .record("resource", "https://example.org/file", type, document)
            .page(2);
    for (byte[] file : List.of(warc.plain(), warc.gzipped())) {
      SequenceRun run = SequenceRun.ofWarc(temp, file);
      assertEquals(List.of(1, -1, -1, 2), run.numbers());
      assertArrayEquals(document, run.pages.get(1).bytes());
      assertArrayEquals(document, run.pages.get(2).bytes());
      assertEquals(List.of(), run.problems);
      assertEquals(0, run.passedOver);
    }
  }

  @Test
  void aPdfInAnArchiveIsReadWithItsPageNumbers() throws IOException {
    WarcBuilder warc = new WarcBuilder().response("https://example.org/h", PDF, HEARING);
    FoundPage found = SequenceRun.ofWarc(temp, warc.gzipped()).pages.get(0);
    Page page = read(found);
    assertEquals("application/pdf", page.mediaType());
    assertEquals(found.source(), page.source());
    assertEquals("https://example.org/h", page.capture().url());
    assertEquals("p. 14", page.locators().get(0).shown());
    assertTrue(page.locators().stream().allMatch(each -> each instanceof Locator.Sheet));
  }

  @Test
  void aPdfThatIsPackedOrSentInChunksIsUnpacked() throws IOException {
    byte[] chunks =
        WarcBuilder.joined(
            WarcBuilder.joined(bytes(Integer.toHexString(HEARING.length) + "\r\n"), HEARING),
            bytes("\r\n0\r\n\r\n"));
    WarcBuilder warc =
        new WarcBuilder()
            .response("https://example.org/c", PDF + "Transfer-Encoding: chunked\r\n", chunks)
            .response(
                "https://example.org/g",
                PDF + "Content-Encoding: gzip\r\n",
                WarcBuilder.gzip(HEARING));
    SequenceRun run = SequenceRun.ofWarc(temp, warc.plain());
    assertEquals(2, run.pages.size());
    for (FoundPage page : run.pages) {
      assertEquals("application/pdf", read(page).mediaType());
    }
  }

  @Test
  void whatIsNoDocumentIsPassedOverAsBefore() throws IOException {
    byte[] noise = new byte[50_000];
    new SplittableRandom(7).nextBytes(noise);
    WarcBuilder warc = new WarcBuilder().page(1);
    String[] types = {"image/png", "application/octet-stream", "video/mp4", "application/pdf"};
    for (String type : types) {
      warc.response(
          "https://example.org/x", "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n", noise);
    }
    String packed = "Content-Type: application/octet-stream\r\nContent-Encoding: gzip\r\n";
    String broken = "Content-Type: image/png\r\nTransfer-Encoding: chunked\r\n";
    warc.response("https://example.org/z", "HTTP/1.1 200 OK\r\nContent-Type: a/b\r\n", zip("a.txt"))
        .response(
            "https://example.org/t",
            "HTTP/1.1 200 OK\r\nContent-Type: application/zip\r\n",
            zip("[Content_Types].xml", "xl/workbook.xml"))
        .response("https://example.org/p", "HTTP/1.1 200 OK\r\n" + packed, WarcBuilder.gzip(noise))
        .response("https://example.org/b", "HTTP/1.1 200 OK\r\n" + broken, bytes("no chunk"))
        .response("https://example.org/n", "HTTP/1.1 404 No\r\nContent-Type: a/b\r\n", HEARING)
        .page(2);
    SequenceRun run = SequenceRun.ofWarc(temp, warc.gzipped());
    assertEquals(List.of(1, 2), run.numbers());
    assertEquals(List.of(), run.problems);
    assertEquals(types.length + 5, run.passedOver);
  }

  @Test
  void aDocumentBeyondTheLimitIsToldAndTheNextIsRead() throws IOException {
    byte[] large = WarcBuilder.joined(HEARING, new byte[100_000]);
    byte[] packed = WarcBuilder.gzip(large);
    WarcBuilder warc =
        new WarcBuilder()
            .response("https://example.org/l", PDF, large)
            .response("https://example.org/g", PDF + "Content-Encoding: gzip\r\n", packed)
            .page(2);
    Path file = Files.write(temp.resolve("a.warc"), warc.plain());
    PageLimits limits = new PageLimits(100_000, 100);
    SequenceRun run = SequenceRun.of(file, Form.WARC, limits, (source, name) -> true);
    assertEquals(List.of(2), run.numbers());
    assertEquals(2, run.problems.size());
    assertTrue(run.problems.get(0).contains("maxPageBytes = 100000"), run.problems.get(0));
    assertTrue(run.problems.get(1).contains("maxPageBytes = 100000"), run.problems.get(1));
  }

  @Test
  void aRevisitOfADocumentIsThatDocument() throws IOException {
    String digest = "WARC-Payload-Digest: sha1:ONE";
    WarcBuilder warc =
        new WarcBuilder()
            .response("https://example.org/h", PDF, HEARING, digest)
            .record(
                "revisit",
                "https://example.org/h",
                "application/http",
                bytes(PDF + "\r\n"),
                digest);
    SequenceRun run = SequenceRun.ofWarc(temp, warc.plain());
    assertEquals(2, run.pages.size());
    assertArrayEquals(HEARING, run.pages.get(1).bytes());
  }

  @Test
  void aDocumentThatTheCrawlerCutOffSaysSo() throws IOException {
    WarcBuilder warc =
        new WarcBuilder().response("https://example.org/h", PDF, HEARING, "WARC-Truncated: length");
    Page page = read(SequenceRun.ofWarc(temp, warc.plain()).pages.get(0));
    assertTrue(
        page.diagnostics().stream()
            .anyMatch(
                each ->
                    each.code() == Diagnostic.Code.TRUNCATED
                        && each.message().contains("cut off (length)")),
        page.diagnostics().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"pdf/report.pdf", "office/statement.docx"})
  void aDamagedDocumentCostsNothingElse(String name) {
    Mutations.each(
        resource(name),
        237_000,
        damaged -> {
          WarcBuilder warc =
              new WarcBuilder().page(1).response("https://example.org/d", PDF, damaged).page(2);
          SequenceRun run = SequenceRun.ofWarc(temp, warc.plain());
          assertEquals(List.of(), run.problems);
          assertEquals(List.of(1, 2), run.numbers().stream().filter(each -> each > 0).toList());
          assertEquals(3, run.pages.size() + run.passedOver);
          for (FoundPage page : run.pages) {
            try {
              StatementAssert.assertSound(read(page));
            } catch (UnreadablePageException e) {
              assertTrue(e.getMessage().startsWith(page.source() + ": "), e.getMessage());
            }
          }
        });
  }
}
