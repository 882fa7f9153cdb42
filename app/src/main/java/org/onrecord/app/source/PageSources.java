package org.onrecord.app.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.onrecord.page.PageLimits;

/** Opens the files that hold several pages. */
public final class PageSources {
  private PageSources() {}

  /**
   * Opens one.
   *
   * @param form WARC, WACZ or FEED
   * @param relativeName under which its pages are written
   * @param wanted which pages to hand over
   * @throws IOException if nothing of it can be read
   */
  public static PageSequence open(
      Path file, Form form, String relativeName, PageLimits limits, Wanted wanted, ReadingLog log)
      throws IOException {
    return switch (form) {
      case WARC ->
          new WarcPages(ByteFile.of(file), relativeName, limits.maxPageBytes(), wanted, log);
      case WACZ ->
          new WaczPages(
              file, relativeName, limits.maxPageBytes(), limits.maxCompressedRatio(), wanted, log);
      case FEED -> new FeedPages(file.toString(), relativeName, bytes(file, limits), wanted, log);
      case PAGE, SITEMAP -> throw new IllegalArgumentException("holds no pages: " + form);
    };
  }

  /**
   * All bytes of a small file, unpacked.
   *
   * @throws IOException if they are more than a page may have
   */
  public static byte[] bytes(Path file, PageLimits limits) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return LimitedBytes.readAll(in, limits.maxPageBytes());
    }
  }
}
