package org.onrecord.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.onrecord.page.Page;
import org.onrecord.page.PageLimits;
import org.onrecord.page.UnreadablePageException;
import org.onrecord.page.UnreadablePageException.Reason;
import org.onrecord.text.Diagnostic;

class GzipTest {
  private static final String TEXT = "The mill at Orrin closed on Friday, its owner said.\n";

  @Test
  void aGzippedPageIsTheSamePage() throws IOException {
    byte[] plain = TEXT.getBytes(StandardCharsets.UTF_8);
    Page page = Pages.read("mill.txt.gz", gzip(plain));
    assertEquals(TEXT, page.text().string());
    assertEquals(Pages.read("mill.txt", plain).id(), page.id());
  }

  @Test
  void membersFollowEachOther() throws IOException {
    byte[] two = join(gzip(utf8("First half, ")), gzip(utf8("second half.")));
    Page page = Pages.read("a.gz", two);
    assertEquals("First half, second half.", page.text().string());
    assertEquals(0, page.diagnostics().size());
  }

  @Test
  void paddingByZerosAfterTheEndIsNothing() throws IOException {
    Page page = Pages.read("a.gz", join(gzip(utf8(TEXT)), new byte[512]));
    assertEquals(TEXT, page.text().string());
    assertEquals(0, page.diagnostics().size());
  }

  @Test
  void aStreamThatGivesOneByteAtATimeIsReadWhole() throws IOException {
    InputStream slow =
        new ByteArrayInputStream(join(gzip(utf8("First half, ")), gzip(utf8("second half.")))) {
          @Override
          public synchronized int read(byte[] b, int off, int len) {
            return super.read(b, off, Math.min(1, len));
          }

          @Override
          public synchronized int available() {
            return 0;
          }
        };
    Page page = new PageReader(PageLimits.DEFAULT).read("a.gz", slow);
    assertEquals("First half, second half.", page.text().string());
  }

  /** Who indexes a page reads on, to know the digest of all bytes. */
  @Test
  void aStreamIsLeftOpen() throws IOException {
    InputStream stream =
        new ByteArrayInputStream(gzip(utf8(TEXT))) {
          @Override
          public void close() {
            throw new AssertionError("closed");
          }
        };
    new PageReader(PageLimits.DEFAULT).read("a.gz", stream);
    assertEquals(-1, stream.read());
  }

  @Test
  void aStreamCutShortGivesWhatWasReadAndSaysSo() throws IOException {
    StringBuilder prose = new StringBuilder();
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      prose.append((char) ('a' + random.nextInt(26)));
    }
    byte[] whole = gzip(utf8(prose.toString()));
    Page page = Pages.read("a.gz", Arrays.copyOf(whole, whole.length / 2));
    assertTrue(prose.toString().startsWith(page.text().string()));
    assertTrue(page.text().length() > 1000);
    assertEquals(Diagnostic.Code.TRUNCATED, page.diagnostics().get(0).code());
    assertEquals(page.text().length(), page.diagnostics().get(0).span().end());
  }

  @Test
  void aWrongChecksumIsReported() throws IOException {
    byte[] bytes = gzip(utf8(TEXT));
    bytes[bytes.length - 8] ^= 1;
    Page page = Pages.read("a.gz", bytes);
    assertEquals(TEXT, page.text().string());
    assertTrue(page.diagnostics().get(0).message().contains("checksum"));
  }

  @Test
  void damageFromTheStartIsRefused() throws IOException {
    byte[] bytes = gzip(utf8(TEXT));
    bytes[2] = 99;
    assertRefused(Reason.DAMAGED, "a.gz", bytes, PageLimits.DEFAULT, "damaged near byte 3");
    byte[] start = Arrays.copyOf(gzip(utf8(TEXT)), 5);
    assertRefused(Reason.DAMAGED, "a.gz", start, PageLimits.DEFAULT, "cut short at byte 5");
  }

  @Test
  void aGzipBombIsRefusedBeforeItIsUnpacked() throws IOException {
    byte[] bomb = gzip(new byte[40 << 20]);
    UnreadablePageException e =
        assertRefused(Reason.TOO_LARGE, "bomb.gz", bomb, PageLimits.DEFAULT, "maxCompressedRatio");
    assertTrue(e.getMessage().endsWith("raise the limit"));
    assertTrue(e.getMessage().startsWith("bomb.gz: "));
  }

  @Test
  void aSmallPageMayBeAsRepetitiveAsItLikes() throws IOException {
    String text = "ha ".repeat(300_000).strip();
    assertEquals(text, Pages.read("laugh.gz", gzip(utf8(text))).text().string());
  }

  @Test
  void aHigherRatioLetsARepetitivePageThrough() throws IOException {
    byte[] bytes = gzip(utf8("ha ".repeat(1_000_000)));
    assertRefused(Reason.TOO_LARGE, "laugh.gz", bytes, PageLimits.DEFAULT, "= 200");
    PageReader patient = new PageReader(new PageLimits(PageLimits.DEFAULT.maxPageBytes(), 2000));
    Page page = patient.read("laugh.gz", new ByteArrayInputStream(bytes));
    assertEquals(3_000_000, page.text().length());
  }

  @Test
  void aPageOfExactlyTheLimitIsReadAndOneByteMoreIsNot() throws IOException {
    PageLimits limits = new PageLimits(100, 200);
    byte[] exact = utf8("x".repeat(100));
    assertEquals(
        100, new PageReader(limits).read("a.txt", new ByteArrayInputStream(exact)).text().length());
    UnreadablePageException e =
        assertRefused(
            Reason.TOO_LARGE, "a.txt", utf8("x".repeat(101)), limits, "maxPageBytes = 100");
    assertTrue(e.getMessage().endsWith("raise the limit"));
    assertRefused(Reason.TOO_LARGE, "a.gz", gzip(utf8("x".repeat(101))), limits, "maxPageBytes");
  }

  @Test
  void anEndlessStreamIsRefusedAtTheLimit() {
    long[] given = new long[1];
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            given[0]++;
            return 'x';
          }

          @Override
          public int read(byte[] b, int off, int len) {
            Arrays.fill(b, off, off + len, (byte) 'x');
            given[0] += len;
            return len;
          }
        };
    PageReader reader = new PageReader(new PageLimits(1 << 20, 200));
    assertThrows(UnreadablePageException.class, () -> reader.read("endless", endless));
    assertTrue(given[0] < (1 << 20) + (1 << 14), given[0] + " bytes were taken");
  }

  private static UnreadablePageException assertRefused(
      Reason reason, String source, byte[] bytes, PageLimits limits, String says) {
    UnreadablePageException e =
        assertThrows(
            UnreadablePageException.class,
            () -> new PageReader(limits).read(source, new ByteArrayInputStream(bytes)));
    assertEquals(reason, e.reason());
    assertTrue(e.getMessage().contains(says), e.getMessage());
    return e;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] join(byte[] a, byte[] b) {
    byte[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }
}
