package org.onrecord.sources.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.onrecord.page.PageLimits;
import org.onrecord.sources.Form;
import org.onrecord.sources.ReadingLog;
import org.onrecord.sources.archive.WarcBuilder;
import org.onrecord.sources.fetch.FetchLimits;
import org.onrecord.sources.fetch.FetchSettings;

/** What goes wrong in one holder stays there, and a holder without a page says so. */
class PageStreamTest implements ReadingLog {
  private final List<String> told = new ArrayList<>();
  private final List<String> noted = new ArrayList<>();
  @TempDir private Path temp;

  /** Standard input that fails in a way nobody foresaw. */
  private static PageContainer failing(Throwable failure) {
    InputStream in =
        new InputStream() {
          @Override
          public int read() {
            return read(new byte[1], 0, 1);
          }

          @Override
          public int read(byte[] to, int offset, int length) {
            if (failure instanceof Error error) {
              throw error;
            }
            throw (RuntimeException) failure;
          }
        };
    return new PageContainer("broken", "broken", 0, Form.WARC, new PageContainer.Origin.Piped(in));
  }

  private PageContainer warc(String name, WarcBuilder warc) throws IOException {
    Path file = Files.write(temp.resolve(name), warc.plain());
    return new PageContainer(
        name, name, Files.size(file), Form.WARC, new PageContainer.Origin.Stored(file));
  }

  private static WarcBuilder info() {
    byte[] fields = "software: none\r\n".getBytes(StandardCharsets.US_ASCII);
    return new WarcBuilder().record("warcinfo", "", "application/warc-fields", fields);
  }

  private List<String> sources(FoundInput... inputs) {
    FetchSettings settings =
        new FetchSettings(
            FetchLimits.of(1 << 20), FetchSettings.Hosts.PUBLIC, FetchSettings.Links.KEPT, null);
    ContainerOpener opener = new ContainerOpener(PageLimits.DEFAULT, settings);
    List<String> sources = new ArrayList<>();
    try (PageStream stream = new PageStream(List.of(inputs), opener, PageStream.Unread.ALL, this)) {
      for (PageInput page = stream.next(); page != null; page = stream.next()) {
        sources.add(page.source());
      }
    }
    return sources;
  }

  private PageContainer feed(String items) throws IOException {
    Path file =
        Files.writeString(
            temp.resolve("feed.xml"),
            "<rss version='2.0'><channel><title>Bells</title>" + items + "</channel></rss>");
    return new PageContainer(
        "feed.xml", "feed.xml", 9, Form.FEED, new PageContainer.Origin.Stored(file));
  }

  static List<Throwable> failures() {
    return List.of(
        new StackOverflowError(),
        new OutOfMemoryError("Java heap space"),
        new IllegalStateException("a fault of a library"),
        new NoClassDefFoundError("org/example/Gone"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void whateverOneHolderFailsWithTheNextIsRead(Throwable failure) throws IOException {
    PageContainer next = warc("next.warc", new WarcBuilder().page(1));
    assertEquals(List.of(next.source() + "#0"), sources(failing(failure), next));
    assertEquals(1, told.size(), told.toString());
    assertTrue(told.get(0).startsWith("broken: "), told.toString());
  }

  @Test
  void aHolderWithNothingInItSaysSo() throws IOException {
    PageContainer next = warc("next.warc", new WarcBuilder().page(1));
    assertEquals(1, sources(feed(""), next).size());
    assertEquals(List.of("feed.xml: there is no page in it"), told);
  }

  @Test
  void anArchiveOfOtherRecordsAmongOthersIsNoFaultButAloneItIs() throws IOException {
    PageContainer other = warc("info.warc", info());
    String message = "info.warc: there is no page in it (1 other record passed over)";
    assertEquals(1, sources(other, warc("next.warc", new WarcBuilder().page(1))).size());
    assertEquals(1, sources(warc("next.warc", new WarcBuilder().page(1)), other).size());
    assertEquals(List.of(), told);
    assertEquals(List.of(message, message), noted);
    assertEquals(0, sources(other, other).size());
    assertEquals(List.of(message), told, "where there is no page at all, that is one");
  }

  @Test
  void aFeedOfHeadlinesLeadsToFollow() throws IOException {
    assertEquals(0, sources(feed("<item><title>One</title></item>")).size());
    assertEquals(
        List.of(
            "feed.xml: there is no page in it (1 entry without text; if links are followed their"
                + " pages are read)"),
        told);
  }

  @Override
  public void problem(String message) {
    told.add(message);
  }

  @Override
  public void fail(String name, Throwable cause) {
    told.add(Failures.of(name, cause));
  }

  @Override
  public void note(String message) {
    noted.add(message);
  }

  @Override
  public void passedOver(long records) {}
}
