package org.onrecord.sources.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.onrecord.page.PageLimits;
import org.onrecord.sources.ByteFile;
import org.onrecord.sources.ByteRange;
import org.onrecord.sources.CountedStream;
import org.onrecord.sources.Form;
import org.onrecord.sources.LimitedBytes;
import org.onrecord.sources.PageSequence;
import org.onrecord.sources.ReadingLog;
import org.onrecord.sources.Wanted;
import org.onrecord.sources.archive.SpooledStream;
import org.onrecord.sources.archive.WaczPages;
import org.onrecord.sources.archive.WarcPages;
import org.onrecord.sources.feed.FeedPages;
import org.onrecord.sources.mail.MboxPages;

/** Opens the files that hold several pages. */
public final class PageSources {
  private PageSources() {}

  /**
   * Opens a file.
   *
   * @param name what it is called
   * @param form WARC, WACZ, FEED or MBOX
   * @param relativeName under which its pages are written
   * @param wanted which pages to hand over
   * @throws IOException if nothing of it can be read
   */
  public static PageSequence open(
      Path file,
      String name,
      Form form,
      String relativeName,
      PageLimits limits,
      Wanted wanted,
      ReadingLog log)
      throws IOException {
    return switch (form) {
      case WARC ->
          new WarcPages(
              ByteFile.of(file, name),
              relativeName,
              limits.maxPageBytes(),
              DocumentFormats.ALL,
              wanted,
              log);
      case WACZ ->
          new WaczPages(
              file,
              name,
              relativeName,
              limits.maxPageBytes(),
              limits.maxCompressedRatio(),
              DocumentFormats.ALL,
              wanted,
              log);
      case FEED ->
          feed(
              name,
              new CountedStream(Files.newInputStream(file)),
              relativeName,
              limits,
              wanted,
              log);
      case MBOX ->
          new MboxPages(
              name,
              relativeName,
              LimitedBytes.unpacked(Files.newInputStream(file)),
              limits.maxPageBytes(),
              wanted,
              log);
      case PAGE, SITEMAP -> throw new IllegalArgumentException("holds no pages: " + form);
    };
  }

  /**
   * Opens a WARC or ARC file, wherever its bytes are, to read a part of it.
   *
   * @param file closed with the pages
   * @param range where the records begin whose pages are handed over
   * @param relativeName under which its pages are written
   * @param wanted which pages to hand over
   * @throws IOException if nothing of it can be read
   */
  public static PageSequence open(
      ByteFile file,
      ByteRange range,
      String relativeName,
      PageLimits limits,
      Wanted wanted,
      ReadingLog log)
      throws IOException {
    return new WarcPages(
        file, range, relativeName, limits.maxPageBytes(), DocumentFormats.ALL, wanted, log);
  }

  /**
   * Opens what comes as a stream, such as standard input.
   *
   * @param name what it is called
   * @param stream not closed
   * @param form WARC, FEED or MBOX
   * @param relativeName under which its pages are written
   * @param wanted which pages to hand over
   * @throws IOException if nothing of it can be read, as of a WACZ, whose list stands at its end
   */
  public static PageSequence open(
      String name,
      InputStream stream,
      Form form,
      String relativeName,
      PageLimits limits,
      Wanted wanted,
      ReadingLog log)
      throws IOException {
    return switch (form) {
      case WARC ->
          new WarcPages(
              new SpooledStream(name, stream),
              relativeName,
              limits.maxPageBytes(),
              DocumentFormats.ALL,
              wanted,
              log);
      case WACZ ->
          throw new IOException("a WACZ cannot be read as a stream; save it to a file, name that");
      case FEED ->
          feed(name, new CountedStream(unclosed(stream)), relativeName, limits, wanted, log);
      case MBOX ->
          new MboxPages(
              name,
              relativeName,
              LimitedBytes.unpacked(unclosed(stream)),
              limits.maxPageBytes(),
              wanted,
              log);
      case PAGE, SITEMAP -> throw new IllegalArgumentException("holds no pages: " + form);
    };
  }

  private static PageSequence feed(
      String name,
      CountedStream stream,
      String relativeName,
      PageLimits limits,
      Wanted wanted,
      ReadingLog log)
      throws IOException {
    try {
      InputStream in = LimitedBytes.unpacked(stream);
      int most = limits.maxPageBytes();
      return new FeedPages(name, relativeName, in, stream::count, most, wanted, log);
    } catch (IOException | RuntimeException | Error e) {
      stream.close();
      throw e;
    }
  }

  private static InputStream unclosed(InputStream stream) {
    return new FilterInputStream(stream) {
      @Override
      public int read(byte[] to, int offset, int length) throws IOException {
        return in.read(to, offset, length);
      }

      @Override
      public void close() {} // not ours
    };
  }

  /**
   * All bytes of a small file, unpacked.
   *
   * @throws IOException if they are more than a page may have
   */
  public static byte[] bytes(Path file, PageLimits limits) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return bytes(in, limits);
    }
  }

  /**
   * All bytes of a short stream, unpacked.
   *
   * @throws IOException if they are more than a page may have
   */
  public static byte[] bytes(InputStream in, PageLimits limits) throws IOException {
    return LimitedBytes.readAll(in, limits.maxPageBytes());
  }
}
