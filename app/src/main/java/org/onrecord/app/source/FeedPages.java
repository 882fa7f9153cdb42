package org.onrecord.app.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Capture;

/** The entries of a feed, each as a page made of what the feed itself holds of it. */
public final class FeedPages implements PageSequence {
  private final String name;
  private final String relativeName;
  private final List<Feed.Entry> entries;
  private final Wanted wanted;
  private final ReadingLog log;
  private final int size;
  private int next;

  /**
   * Reads a feed.
   *
   * @param name what it is called
   * @param relativeName under which its pages are written
   * @param bytes all of it
   * @param wanted which pages to hand over
   * @throws IOException if it is none
   */
  public FeedPages(String name, String relativeName, byte[] bytes, Wanted wanted, ReadingLog log)
      throws IOException {
    this.name = name;
    this.relativeName = relativeName;
    this.entries = Feed.read(bytes).entries();
    this.wanted = wanted;
    this.log = log;
    this.size = bytes.length;
    if (entries.size() == Feed.MAX_ENTRIES) {
      log.problem(name + ": read up to MAX_ENTRIES = " + Feed.MAX_ENTRIES + " entries");
    }
  }

  @Override
  public @Nullable FoundPage next() {
    while (next < entries.size()) {
      Feed.Entry entry = entries.get(next++);
      String source = name + "#" + next;
      if (entry.html().isEmpty()) {
        log.passedOver(1);
      } else if (wanted.test(source, relativeName + "/" + next)) {
        return new FoundPage(
            source,
            relativeName + "/" + next,
            entry.html().getBytes(StandardCharsets.UTF_8),
            new Capture(entry.link(), entry.id(), "entry", null, null, null, null));
      }
    }
    return null;
  }

  @Override
  public long position() {
    return entries.isEmpty() ? size : (long) size * next / entries.size();
  }

  @Override
  public void close() {}
}
