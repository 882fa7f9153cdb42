package org.onrecord.sources.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Capture;
import org.onrecord.sources.Form;
import org.onrecord.sources.FoundPage;
import org.onrecord.sources.PageSequence;
import org.onrecord.sources.ReadingLog;
import org.onrecord.sources.Wanted;

/** The entries of a feed, each as a page made of what the feed itself holds of it. */
public final class FeedPages implements PageSequence {
  private final FeedEntries feed;
  private final String name;
  private final String relativeName;
  private final Wanted wanted;
  private final ReadingLog log;
  private final LongSupplier behind;

  /**
   * Begins to read a feed.
   *
   * @param name what it is called
   * @param relativeName under which its pages are written
   * @param in unpacked bytes; closed with this
   * @param maxBytes of it that are read
   * @param wanted which pages to hand over
   * @throws IOException if it is none
   */
  public FeedPages(
      String name, String relativeName, InputStream in, int maxBytes, Wanted wanted, ReadingLog log)
      throws IOException {
    this(name, relativeName, in, () -> 0, maxBytes, wanted, log);
  }

  /**
   * Begins to read a feed from a file.
   *
   * @param behind how many of the file's bytes are read
   */
  public FeedPages(
      String name,
      String relativeName,
      InputStream in,
      LongSupplier behind,
      int maxBytes,
      Wanted wanted,
      ReadingLog log)
      throws IOException {
    PushbackInputStream start = Form.recognisable(in);
    this.feed =
        Form.isJsonFeed(start)
            ? new JsonFeedReader(name, start, maxBytes, log)
            : new FeedReader(name, start, maxBytes, log);
    this.name = name;
    this.relativeName = relativeName;
    this.behind = behind;
    this.wanted = wanted;
    this.log = log;
  }

  @Override
  public @Nullable FoundPage next() throws IOException {
    for (FeedEntry entry = feed.next(); entry != null; entry = feed.next()) {
      String source = name + "#" + entry.number();
      String relative = relativeName + "/" + entry.number();
      if (entry.html().isEmpty()) {
        log.passedOver(1);
      } else if (wanted.test(source, relative)) {
        return new FoundPage(
            source,
            relative,
            entry.html().getBytes(StandardCharsets.UTF_8),
            new Capture(entry.link(), entry.id(), "entry", null, null, null, null));
      }
    }
    return null;
  }

  @Override
  public long position() {
    return behind.getAsLong();
  }

  @Override
  public void close() throws IOException {
    feed.close();
  }
}
