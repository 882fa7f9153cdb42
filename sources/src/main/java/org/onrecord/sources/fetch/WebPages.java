package org.onrecord.sources.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Capture;
import org.onrecord.sources.ContentEncoding;
import org.onrecord.sources.Form;
import org.onrecord.sources.FoundPage;
import org.onrecord.sources.LimitedBytes;
import org.onrecord.sources.PageSequence;
import org.onrecord.sources.ReadingLog;
import org.onrecord.sources.Remedy;
import org.onrecord.sources.Wanted;
import org.onrecord.sources.WebAddress;
import org.onrecord.sources.feed.FeedEntry;
import org.onrecord.sources.feed.FeedPages;
import org.onrecord.sources.feed.FeedReader;
import org.onrecord.sources.feed.Sitemap;
import org.onrecord.text.Sha256;

/**
 * The pages at an address, or at those a feed or a sitemap leads to, fetched one by one as they are
 * asked for.
 */
public final class WebPages implements PageSequence {
  private static final int START = 2048;

  private final FetchSettings settings;
  private final Fetcher fetcher;
  private final Wanted wanted;
  private final ReadingLog log;
  private final Deque<String> queue = new ArrayDeque<>();
  private final Set<String> seen = new HashSet<>();
  private @Nullable FeedPages feed;
  private int leftOut;

  private WebPages(Web web, Wanted wanted, ReadingLog log) {
    this.settings = web.settings();
    this.fetcher = web.fetcher();
    this.wanted = wanted;
    this.log = log;
  }

  /** The pages at an address. */
  public static WebPages at(String url, Web web, Wanted wanted, ReadingLog log) {
    WebPages pages = new WebPages(web, wanted, log);
    pages.add(List.of(url));
    return pages;
  }

  /**
   * The pages at the addresses that a file leads to.
   *
   * @param bytes the feed or sitemap, unpacked
   * @param form FEED or SITEMAP
   * @throws IOException if it is none
   */
  public static WebPages linkedFrom(
      String name, byte[] bytes, Form form, Web web, Wanted wanted, ReadingLog log)
      throws IOException {
    WebPages pages = new WebPages(web, wanted, log);
    pages.add(pages.links(name, bytes, form));
    return pages;
  }

  private List<String> links(String name, byte[] bytes, Form form) throws IOException {
    if (form == Form.SITEMAP) {
      return Sitemap.links(bytes, name);
    }
    List<String> links = new ArrayList<>();
    InputStream in = new ByteArrayInputStream(bytes);
    try (FeedReader entries = new FeedReader(name, in, bytes.length, log)) {
      for (FeedEntry entry = entries.next(); entry != null; entry = entries.next()) {
        String link = entry.link();
        if (link != null && WebAddress.is(link)) {
          links.add(link);
        }
      }
    }
    return links;
  }

  private void add(List<String> links) {
    for (String link : links) {
      if (seen.size() < settings.limits().maxLinks()) {
        if (seen.add(link)) {
          queue.add(link);
        }
      } else if (!seen.contains(link)) {
        leftOut++;
      }
    }
  }

  @Override
  public @Nullable FoundPage next() {
    while (true) {
      FoundPage entry = nextEntry();
      if (entry != null) {
        return entry;
      }
      String url = queue.poll();
      if (url == null) {
        tellLeftOut();
        return null;
      }
      if (!wanted.test(url, AddressName.ofPage(url))) {
        continue;
      }
      try {
        FoundPage page = fetch(url);
        if (page != null) {
          return page;
        }
      } catch (IOException e) {
        log.problem(url + ": " + e.getMessage());
      }
    }
  }

  private @Nullable FoundPage nextEntry() {
    try {
      FoundPage entry = feed == null ? null : feed.next();
      feed = entry == null ? null : feed;
      return entry;
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory can always be read", e);
    }
  }

  private void tellLeftOut() {
    if (leftOut > 0) {
      log.problem(
          leftOut
              + " addresses were not fetched: they are more than maxLinks = "
              + settings.limits().maxLinks());
      leftOut = 0;
    }
  }

  /** The page at an address; null where it is a list of others. */
  private @Nullable FoundPage fetch(String url) throws IOException {
    Fetched page = fetcher.fetch(address(url));
    int limit = settings.limits().maxBytes();
    byte[] body = new ContentEncoding(page.contentEncoding()).decode(page.body(), limit);
    Form form = Form.ofStart(Arrays.copyOf(body, Math.min(body.length, START)));
    if (form == Form.WARC || form == Form.WACZ) {
      throw new IOException("this is a web archive; save it to a file and read that");
    }
    if (form == Form.MBOX) {
      throw new IOException("this is a mailbox; save it to a file and read that");
    }
    if (form == Form.PAGE) {
      return new FoundPage(url, AddressName.ofPage(url), body, capture(page));
    }
    byte[] list = LimitedBytes.readAll(new ByteArrayInputStream(body), limit);
    if (settings.links() == FetchSettings.Links.FOLLOWED) {
      add(links(url, list, form));
    } else if (form == Form.FEED) {
      feed =
          new FeedPages(
              url,
              AddressName.ofList(url),
              new ByteArrayInputStream(list),
              list.length,
              wanted,
              log);
    } else {
      throw new IOException(
          "this is a sitemap; " + Remedy.FOLLOW_LINKS.words() + " the pages it leads to are read");
    }
    return null;
  }

  private static URI address(String url) throws IOException {
    try {
      return new URI(url);
    } catch (URISyntaxException e) {
      throw new IOException(
          "this is no address: " + e.getReason() + " at character " + e.getIndex());
    }
  }

  private static Capture capture(Fetched page) {
    return new Capture(
        page.url().toString(),
        null,
        "fetch",
        page.date(),
        Sha256.named(page.body()),
        page.contentType(),
        null);
  }

  @Override
  public long position() {
    return 0;
  }

  @Override
  public void close() {}
}
