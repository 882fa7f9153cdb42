package org.onrecord.sources.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.StatementAssert;
import org.onrecord.page.Page;
import org.onrecord.page.PageLimits;
import org.onrecord.read.PageReader;
import org.onrecord.sources.Form;
import org.onrecord.sources.FoundPage;
import org.onrecord.sources.ReadingLog;
import org.onrecord.sources.archive.SequenceRun;
import org.onrecord.sources.archive.WarcBuilder;

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

  private static FeedReader reader(String feed, ReadingLog log) throws IOException {
    byte[] bytes = feed.getBytes(StandardCharsets.UTF_8);
    return new FeedReader("feed.xml", new ByteArrayInputStream(bytes), 16 << 20, log);
  }

  private static String rss(String items) {
    return "<rss version='2.0'><channel><title>Bells</title>" + items + "</channel></rss>";
  }

  /** The text of the only entry, without the frame around it. */
  private static String body(String feed) throws IOException {
    SequenceRun run = new SequenceRun();
    try (FeedReader reader = reader(feed, run)) {
      String html = reader.next().html();
      assertEquals(List.of(), run.problems);
      return html.replaceAll("(?s).*</h1>\n|\n</article>.*", "");
    }
  }

  private static FeedEntry entry(String item) throws IOException {
    try (FeedReader reader = reader(rss("<item>" + item + "</item>"), new SequenceRun())) {
      return reader.next();
    }
  }

  @Test
  void aDoctypeWithEntitiesIsRefusedSoThatNoneReadsAFile() {
    String hostile =
        "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + RSS.substring(39);
    IOException e =
        assertThrows(IOException.class, () -> reader(hostile, new SequenceRun()).close());
    assertTrue(e.getMessage().contains("DOCTYPE"), e.getMessage());
  }

  @Test
  void aDoctypeThatNamesAFileIsPassedOverAndTheFileIsNotRead() throws IOException {
    String old =
        "<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\""
            + " \"http://nowhere.invalid/rss-0.91.dtd\">"
            + rss(
                "<item><title>Caf&eacute;</title><description>Tea &amp; caf&eacute;</description>"
                    + "</item>");
    assertEquals("<p>Tea & caf&eacute;</p>", body(old));
  }

  @Test
  void brokenXmlCostsItsEntryAndIsToldWithLineAndColumn() throws IOException {
    SequenceRun run = run(RSS.replace("</description></item>", "</descripton></item>"));
    assertEquals(1, run.pages.size(), "the entry before");
    assertEquals(1, run.problems.size(), run.problems.toString());
    String place = temp.resolve("feed.xml") + ": line 14, column 53: The element type";
    assertTrue(run.problems.get(0).startsWith(place), run.problems.get(0));
    assertTrue(run.problems.get(0).endsWith("; entry 3 is left out"), run.problems.get(0));
    SequenceRun first = run(RSS.replace("</dc:creator>", "</dc:creater>"));
    assertEquals("feed.xml#3", first.pages.get(0).source().replaceAll(".*/", ""));
    assertTrue(first.problems.get(0).contains("line 7, column "), first.problems.get(0));
  }

  @Test
  void aFeedThatBreaksOffGivesTheEntriesBefore() throws IOException {
    String feed = rss("<item><description>One.</description></item>".repeat(3));
    for (int cut = feed.indexOf("<item>") + 6; cut < feed.length() - 1; cut++) {
      SequenceRun run = run(feed.substring(0, cut));
      int whole = feed.substring(0, cut).split("</item>", -1).length - 1;
      assertTrue(run.pages.size() >= whole, "cut at " + cut);
      assertTrue(!run.problems.isEmpty(), "cut at " + cut);
    }
  }

  @Test
  void entriesBeyondTheLimitAreCountedAndThoseBeforeItRead() throws IOException {
    SequenceRun run = run(rss("<item><description>One.</description></item>".repeat(10_007)));
    assertEquals(10_000, run.pages.size());
    assertEquals(
        List.of(
            temp.resolve("feed.xml")
                + ": entry 10001 and what follows it, 7 in all, are left out: a feed is read up to"
                + " MAX_ENTRIES = 10000"),
        run.problems);
  }

  @Test
  void elementsThatLieDeepAreReadUpToALimitThatIsNamed() throws IOException {
    for (int depth : new int[] {3_000, 9_900, 20_000, 1_000_000}) {
      String deep = "<i>".repeat(depth) + "Rain." + "</i>".repeat(depth);
      SequenceRun run =
          run(
              rss(
                  "<item><description>"
                      + deep
                      + "</description></item><item><description>Next.</description></item>"));
      assertEquals(depth < 10_000 ? 2 : 1, run.pages.size(), run.problems.toString());
      assertEquals(depth < 10_000 ? 0 : 1, run.problems.size());
      run.problems.forEach(told -> assertTrue(told.contains("MAX_DEPTH = 10000"), told));
    }
  }

  @Test
  void entriesInsideEntriesAreEntries() throws IOException {
    SequenceRun run =
        run(rss("<item><description>One.</description>".repeat(500) + "</item>".repeat(500)));
    assertEquals(500, run.pages.size());
    assertTrue(run.problems.get(0).contains("entry 1 has no end"), run.problems.get(0));
    assertEquals(21, run.problems.size(), "and those beyond the most messages are counted");
    assertTrue(run.problems.get(20).endsWith(": 479 more entries like these"));
  }

  @Test
  void aFeedBeyondTheSizeOfAPageIsReadUpToThere() throws IOException {
    String feed = rss("<item><description>One.</description></item>".repeat(100));
    Path file = Files.writeString(temp.resolve("feed.xml"), feed);
    SequenceRun run = SequenceRun.of(file, Form.FEED, new PageLimits(1000, 200), (s, n) -> true);
    assertEquals(21, run.pages.size());
    assertTrue(run.problems.toString().contains("maxPageBytes = 1000"), run.problems.toString());
  }

  @Test
  void whatLooksLikeAnEntryInACommentOrInTextIsNone() throws IOException {
    String listing = "<![CDATA[<pre><item> and </item> and <item></pre>]]>";
    SequenceRun run =
        run(
            rss(
                "<!-- <item></item><item></item> --><item><description>"
                    + listing
                    + "</description></item><!-- <item/> -->"));
    assertEquals(1, run.pages.size());
    assertEquals(List.of(), run.problems);
    assertTrue(new String(run.pages.get(0).bytes(), StandardCharsets.UTF_8).contains("and <item>"));
  }

  @Test
  void whatIsNoFeedIsToldWithItsPlace() {
    for (String none : new String[] {"", "<html></html>", "rss", "<rss", "<rss>", "{}"}) {
      IOException e =
          assertThrows(IOException.class, () -> reader(none, new SequenceRun()).close(), none);
      assertTrue(e.getMessage().contains("feed"), e.getMessage());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Thu, 14 Mar 2024 06:30:00 GMT | 2024-03-14T06:30:00Z",
        "Thu, 14 Mar 2024 06:30:00 +0530 | 2024-03-14T01:00:00Z",
        "14 Mar 24 06:30 EST | 2024-03-14T11:30:00Z",
        "Thursday, 14 March 2024 06:30:00 CET | 2024-03-14T05:30:00Z",
        "2024-03-14T06:30:00+01:00 | 2024-03-14T05:30:00Z",
        "2024-03-14T06:30:00.5Z | 2024-03-14T06:30:00.500Z",
        "2024-03-14 | 2024-03-14T00:00:00Z",
        "2024-03 | 2024-03-01T00:00:00Z",
        "31 Feb 2024 06:30:00 GMT | ",
        "14 Mar 2024 06:30:00 XYZ | ",
        "14 Mar 2024 06:30:00 +9900 | ",
        "12345/4/2020 | ",
        "soon | "
      })
  void aDateOfAnyFeedIsReadOrIsNone(String written, String instant) {
    OffsetDateTime date = FeedDates.parse(written);
    assertEquals(instant, date == null ? null : date.toInstant().toString());
  }

  @Test
  void textIsWhatItsFeedSaysItIs() throws IOException {
    String atom =
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>T</title><entry>%</entry></feed>";
    String[][] cases = {
      {"<content type='text'>A &lt;b> c</content>", "<p>A &lt;b&gt; c</p>"},
      {"<content type='html'>&lt;p>A &amp;amp; b&lt;/p></content>", "<p>A &amp; b</p>"},
      {
        "<content type='xhtml'><x:div xmlns:x='http://www.w3.org/1999/xhtml'><x:p>A<x:br/>b</x:p>"
            + "<x:a/></x:div></content>",
        "<div xmlns:x=\"http://www.w3.org/1999/xhtml\"><p>A<br />b</p><a></a></div>"
      },
      {"<summary>A.</summary><content type='html'>Longer.</content>", "<p>Longer.</p>"},
      {"<content mode='base64'>SXQgcmFpbmVkLg==</content>", "<p>It rained.</p>"},
      {"<media:group><media:description>Ours.</media:description></media:group>", "<p>Ours.</p>"}
    };
    for (String[] one : cases) {
      assertEquals(one[1], body(atom.replace("%", one[0])), one[0]);
    }
  }

  @Test
  void titlesEscapedTwiceAreReadAsTheyAreMeant() throws IOException {
    String text = "<description>It rained.</description>";
    assertTrue(entry("<title>A &amp;amp; b</title>" + text).html().contains("<h1>A &amp; b</h1>"));
    assertTrue(entry("<title>A &amp; b</title>" + text).html().contains("<h1>A &amp; b</h1>"));
    String inline = entry("<title>A &lt;em>b&lt;/em> &lt;script></title>" + text).html();
    assertTrue(inline.contains("<h1>A <em>b</em> &lt;script&gt;</h1>"), inline);
    assertTrue(inline.contains("<title>A b &lt;script&gt;</title>"), inline);
  }

  @Test
  void allKindsOfRssAndAtomAreRead() throws IOException {
    String item =
        "<title>One</title><link>https://example.org/1</link>"
            + "<description>It rained.</description>";
    String rdf = "xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'";
    for (String feed :
        new String[] {
          "<rss version='0.91'><channel><item>" + item + "</item></channel></rss>",
          "<rss version='0.92'><channel><item>" + item + "</item></channel></rss>",
          "\n\n<?xml version='1.0'?><rss><channel><item>" + item + "</item></channel></rss>",
          "<rdf:RDF xmlns='http://purl.org/rss/1.0/' "
              + rdf
              + "><channel><items/></channel><item>"
              + item
              + "</item></rdf:RDF>",
          "<rdf:RDF xmlns='http://my.netscape.com/rdf/simple/0.9/' "
              + rdf
              + "><item>"
              + item
              + "</item></rdf:RDF>",
          "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry><title>One</title><link"
              + " href='https://example.org/1'/><summary>It rained.</summary></entry></feed>",
          "<a:feed xmlns:a='http://www.w3.org/2005/Atom' xml:base='https://example.org/'><a:entry>"
              + "<a:title>One</a:title><a:link href='1'/><a:summary>It rained.</a:summary>"
              + "</a:entry></a:feed>"
        }) {
      SequenceRun log = new SequenceRun();
      try (FeedReader reader = reader(feed, log)) {
        FeedEntry entry = reader.next();
        assertEquals("https://example.org/1", entry.link(), feed);
        assertTrue(entry.html().contains("<h1>One</h1>\n<p>It rained.</p>"), feed);
        assertEquals(List.of(), log.problems, feed);
      }
    }
  }

  @Test
  void theCharsetIsToldByMarkOrDeclaration() throws IOException {
    String feed =
        "<?xml version='1.0' encoding='%'?>"
            + rss("<item><description>Né “x”</description></item>");
    byte[] marked = ("\ufeff" + feed.replace("%", "UTF-16")).getBytes(StandardCharsets.UTF_16LE);
    byte[] windows = feed.replace("%", "windows-1252").getBytes(Charset.forName("windows-1252"));
    byte[] bare = feed.replace("%", "UTF-16").getBytes(StandardCharsets.UTF_16BE);
    for (byte[] bytes : List.of(marked, windows, bare)) {
      Path file = Files.write(temp.resolve("feed.xml"), bytes);
      SequenceRun run = SequenceRun.of(file, Form.FEED);
      String html = new String(run.pages.get(0).bytes(), StandardCharsets.UTF_8);
      assertTrue(html.contains("<p>Né “x”</p>"), html);
    }
  }

  private Page only(String feed) throws IOException {
    SequenceRun run = run(feed);
    assertEquals(1, run.pages.size(), run.problems.toString());
    return read(run.pages.get(0));
  }

  private static String podcast(String item) {
    return "<?xml version='1.0'?><rss version='2.0'"
        + " xmlns:media='http://search.yahoo.com/mrss/'"
        + " xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'><channel><title>Ledger</title>"
        + "<item>"
        + item
        + "</item></channel></rss>";
  }

  /** "Yesterday" is reckoned from the day where the article appeared. */
  @Test
  void aDateKeepsItsZone() throws IOException {
    String text = "<description>The ferry left.</description><pubDate>";
    assertEquals(
        "2024-03-14T23:30:00-05:00",
        only(podcast(text + "Thu, 14 Mar 2024 23:30:00 EST</pubDate>")).metadata().published());
    assertEquals(
        "2024-03-15T00:10:00+09:30",
        only(podcast(text + "2024-03-15T00:10:00+0930</pubDate>")).metadata().published());
  }

  @Test
  void textThatIsEscapedTwiceShowsNoTags() throws IOException {
    Page page =
        only(
            podcast(
                "<title>&amp;lt;b&amp;gt;Ferry&amp;lt;/b&amp;gt; &amp;amp; fog</title><description>"
                    + "&amp;lt;p&amp;gt;It left.&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;It came back &amp;amp;amp;"
                    + " stayed.&amp;lt;/p&amp;gt;</description>"));
    assertEquals("Ferry & fog", page.metadata().headline());
    assertEquals("Ferry & fog\n\nIt left.\n\nIt came back & stayed.", page.text().string());
  }

  @Test
  void aTextAboutTagsKeepsThem() throws IOException {
    String text =
        "<description>&lt;p&gt;An &amp;lt;p&amp;gt; is a paragraph.&lt;/p&gt;</description>";
    assertTrue(only(podcast(text)).text().string().contains("An <p> is a paragraph."));
  }

  @Test
  void theParagraphsOfPlainTextStayApart() throws IOException {
    for (String element :
        List.of("media:description", "itunes:summary", "itunes:subtitle", "description")) {
      String text = "The ferry left.\n\nIt came back\nat noon.";
      Page page = only(podcast("<" + element + ">" + text + "</" + element + ">"));
      assertEquals("The ferry left.\n\nIt came back at noon.", page.text().string(), element);
    }
    String inside = "<media:content><media:description>The ferry left.</media:description>";
    assertEquals("The ferry left.", only(podcast(inside + "</media:content>")).text().string());
  }

  @Test
  void theFirstRssIsAFeed() throws IOException {
    String feed =
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
            + " xmlns='http://my.netscape.com/rdf/simple/0.9/'><channel><title>Ledger</title></channel>"
            + "<item><title>Ferry</title><link>https://example.org/1</link>"
            + "<description>The ferry left.</description></item></rdf:RDF>";
    assertEquals(Form.FEED, Form.ofStart(feed.getBytes(StandardCharsets.UTF_8)));
    assertEquals("Ferry", only(feed).metadata().headline());
  }

  @Test
  void aJsonFeedIsAFeed() throws IOException {
    String feed =
        """
        {"version": "https://jsonfeed.org/version/1.1", "title": "Ledger", "language": "en",
        "items": [
         {"id": 1, "url": "https://example.org/1", "title": "Ferry & fog",
          "date_published": "2024-03-14T23:30:00-05:00", "authors": [{"name": "Ada Quill"}],
          "content_html": "<p>The ferry left.</p>"},
         {"id": "b", "external_url": "https://example.org/2", "author": {"name": "Ruth Imber"},
          "content_text": "It came < back.\\n\\nIt stayed."},
         {"id": "c", "title": "Only a title"}]}
        """;
    assertEquals(Form.FEED, Form.ofStart(feed.getBytes(StandardCharsets.UTF_8)));
    SequenceRun run = run(feed);
    assertEquals(2, run.pages.size());
    assertEquals(1, run.passedOver);
    Page first = read(run.pages.get(0));
    assertEquals("Ferry & fog", first.metadata().headline());
    assertEquals("Ledger", first.metadata().outlet());
    assertEquals(List.of("Ada Quill"), first.metadata().authors());
    assertEquals("2024-03-14T23:30:00-05:00", first.metadata().published());
    assertEquals("1", first.capture().record());
    Page second = read(run.pages.get(1));
    assertEquals("It came < back.\n\nIt stayed.", second.text().string());
    assertEquals("https://example.org/2", second.capture().url());
    assertThrows(Exception.class, () -> run(feed.substring(0, 200)));
  }
}
