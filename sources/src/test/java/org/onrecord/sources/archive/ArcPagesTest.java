package org.onrecord.sources.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.page.Capture;
import org.onrecord.sources.Form;

/** ARC files, which web archives wrote before WARC. */
class ArcPagesTest {
  private static final String HTTP = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n";

  @TempDir private Path temp;

  private final List<byte[]> records = new ArrayList<>();

  private void record(String head, String block) {
    byte[] bytes = block.getBytes(StandardCharsets.UTF_8);
    records.add((head + " " + bytes.length + "\n" + block + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private void page(int number) {
    record(
        "https://example.org/" + number + " 192.0.2.7 20210504081500 text/html",
        HTTP + WarcBuilder.html(number));
  }

  private byte[] plain() {
    return records.stream().reduce(new byte[0], WarcBuilder::joined);
  }

  private byte[] gzipped() {
    return records.stream().map(WarcBuilder::gzip).reduce(new byte[0], WarcBuilder::joined);
  }

  @Test
  void itsPagesAreReadWithTheirAddressAndTime() {
    record("filedesc://a.arc 0.0.0.0 20210504080000 text/plain", "1 0 Hand\nURL IP-address\n");
    page(1);
    record("dns:example.org 192.0.2.1 20210504081500 text/dns", "20210504 example.org");
    record("https://example.org/i 192.0.2.7 20210504081500 image/png", "HTTP/1.1 200 OK\r\n\r\n");
    page(2);
    for (byte[] file : List.of(plain(), gzipped(), WarcBuilder.gzip(plain()))) {
      assertEquals(Form.WARC, Form.ofStart(file));
      SequenceRun run = SequenceRun.ofWarc(temp, file);
      assertEquals(List.of(1, -1, 2), run.whole());
      assertEquals(List.of(), run.problems);
      Capture capture = run.pages.get(0).capture();
      assertEquals("https://example.org/1", capture.url());
      assertEquals("response", capture.type());
      assertEquals("2021-05-04T08:15:00Z", capture.date());
    }
  }

  @Test
  void theSecondVersionHasMoreFieldsBeforeTheLength() {
    record("filedesc://a.arc 0.0.0.0 20210504080000 text/plain 200 - - 0 a.arc", "2 0 Hand\n");
    record(
        "https://example.org/1 192.0.2.7 20210504081500 text/html 200 3a - 0 a.arc",
        HTTP + WarcBuilder.html(1));
    assertEquals(List.of(1), SequenceRun.ofWarc(temp, plain()).whole());
  }

  @Test
  void damageInOneMemberCostsItsRecord() {
    record("filedesc://a.arc 0.0.0.0 20210504080000 text/plain", "1 0 Hand\n");
    page(1);
    records.add("no head at all\n".getBytes(StandardCharsets.UTF_8));
    page(2);
    SequenceRun run = SequenceRun.ofWarc(temp, gzipped());
    assertEquals(List.of(1, 2), run.whole());
    assertTrue(run.problems.get(0).contains("no record of an ARC file"), run.problems.toString());
  }

  @Test
  void itIsKnownByItsName() {
    assertEquals(Form.WARC, Form.ofName("crawl.ARC.gz"));
    assertEquals(Form.WARC, Form.ofName("crawl.arc"));
    assertEquals(Form.PAGE, Form.ofName("search.html"));
  }
}
