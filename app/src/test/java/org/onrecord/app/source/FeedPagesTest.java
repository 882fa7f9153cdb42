package org.onrecord.app.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.StatementAssert;
import org.onrecord.page.Page;
import org.onrecord.page.PageLimits;
import org.onrecord.page.PageReader;

class FeedPagesTest {
  private static final String RSS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
          xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel><title>The Harbour Ledger</title><link>https://example.org/</link>
          <description>News</description><language>en-GB</language>
          <item><title>Ferry &amp; fog</title><link>https://example.org/ferry</link>
            <guid>tag:ferry</guid><dc:creator>Dorian Hale</dc:creator>
            <pubDate>Thu, 14 Mar 2024 06:30:00 GMT</pubDate>
            <description>A teaser.</description>
            <content:encoded><![CDATA[<p>“It left without us,” said Ada Quill.</p>
              <p>The ferry was back at noon.</p>]]></content:encoded></item>
          <item><title>Only a title</title><link>https://example.org/empty</link></item>
          <item><title>Third</title><guid>third</guid>
            <description>Fish &amp; chips cost more now.</description></item>
        </channel></rss>
      """;

  private static final String ATOM =
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour notes</title>
        <entry><title>Gates</title><id>urn:gates</id><updated>2024-03-15T08:00:00Z</updated>
          <link href="https://example.org/gates"/><author><name>Ruth Imber</name></author>
          <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">
            <p>The gates stay shut, said Ada Quill.</p></div></content></entry></feed>
      """;

  @TempDir private Path temp;

  private SequenceRun run(String feed) throws IOException {
    return SequenceRun.of(Files.writeString(temp.resolve("feed.xml"), feed), Form.FEED);
  }

  private static Page read(FoundPage page) throws IOException {
    PageReader reader = new PageReader(PageLimits.DEFAULT);
    return StatementAssert.assertSound(
        reader.read(page.source(), new ByteArrayInputStream(page.bytes()), page.capture()));
  }

  @Test
  void anEntryIsAPageOfWhatTheFeedHoldsOfIt() throws IOException {
    SequenceRun run = run(RSS);
    assertEquals(2, run.pages.size());
    assertEquals(1, run.passedOver, "an entry with a title only");
    Page page = read(run.pages.get(0));
    assertEquals(temp.resolve("feed.xml") + "#1", page.source());
    assertEquals("Ferry & fog", page.metadata().headline());
    assertEquals("The Harbour Ledger", page.metadata().outlet());
    assertEquals(List.of("Dorian Hale"), page.metadata().authors());
    assertEquals("2024-03-14T06:30:00Z", page.metadata().published());
    assertEquals("en-GB", page.metadata().language());
    assertTrue(page.text().string().contains("“It left without us,” said Ada Quill."));
    assertFalse(page.text().string().contains("teaser"));
    assertEquals("https://example.org/ferry", page.capture().url());
    assertEquals("tag:ferry", page.capture().record());
    assertEquals("entry", page.capture().type());
    assertTrue(read(run.pages.get(1)).text().string().contains("Fish & chips cost more now."));
  }

  @Test
  void atomIsReadAsRssIs() throws IOException {
    Page page = read(run(ATOM).pages.get(0));
    assertEquals("Gates", page.metadata().headline());
    assertEquals(List.of("Ruth Imber"), page.metadata().authors());
    assertEquals("2024-03-15T08:00:00Z", page.metadata().published());
    assertTrue(page.text().string().contains("The gates stay shut, said Ada Quill."));
  }

  @Test
  void aDoctypeIsRefusedSoThatNoEntityReadsAFile() {
    String hostile =
        "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + RSS.substring(39);
    IOException e =
        assertThrows(IOException.class, () -> Feed.read(hostile.getBytes(StandardCharsets.UTF_8)));
    assertTrue(e.getMessage().contains("DOCTYPE"), e.getMessage());
  }

  @Test
  void brokenXmlIsToldWithItsLine() {
    byte[] broken = RSS.replace("</item>", "</itm>").getBytes(StandardCharsets.UTF_8);
    IOException e = assertThrows(IOException.class, () -> Feed.read(broken));
    assertTrue(
        e.getMessage().startsWith("line 11: the feed cannot be read: The element"), e.getMessage());
  }

  @Test
  void aFileIsToldByItsBytes() throws IOException {
    assertEquals(Form.FEED, Form.of(Files.writeString(temp.resolve("a"), RSS)));
    assertEquals(Form.FEED, Form.of(Files.writeString(temp.resolve("b"), ATOM)));
    byte[] packed = WarcBuilder.gzip(RSS.getBytes(StandardCharsets.UTF_8));
    assertEquals(Form.FEED, Form.of(Files.write(temp.resolve("c"), packed)));
    assertEquals(
        Form.SITEMAP,
        Form.ofStart("<?xml version='1.0'?><!-- a --><urlset/>".getBytes(StandardCharsets.UTF_8)));
    assertEquals(Form.PAGE, Form.ofStart("<html>".getBytes(StandardCharsets.UTF_8)));
    assertEquals(Form.PAGE, Form.ofStart(new byte[0]));
    assertEquals(
        Form.WARC, Form.of(Files.write(temp.resolve("d"), new WarcBuilder().page(1).gzipped())));
  }
}
