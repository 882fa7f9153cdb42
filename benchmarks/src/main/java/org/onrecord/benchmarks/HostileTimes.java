package org.onrecord.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.onrecord.page.PageLimits;
import org.onrecord.read.PageReader;

/**
 * Processor time of one thread for each page of a folder alone, in HTML that was made to be slow:
 * jsoup's parse and OnRecord's reading, and how much longer each is than for half of the page's
 * bytes. Where that is far beyond two, time does not grow with the page's size but faster.
 */
public final class HostileTimes {
  private static final double SECOND = 1e9;

  private final PageReader reader = new PageReader(PageLimits.DEFAULT);

  private HostileTimes() {}

  /** What is timed. */
  private interface Work {
    long of(byte[] page) throws IOException;
  }

  /** Takes a folder of HTML pages. */
  public static void main(String[] args) throws IOException {
    List<Path> pages;
    try (Stream<Path> files = Files.list(Path.of(args[0]))) {
      pages = files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
    HostileTimes times = new HostileTimes();
    for (Path page : pages) {
      times.row(start(Files.readAllBytes(page), 16));
    }
    System.out.println("| page | jsoup parses | OnRecord reads | growth: jsoup | OnRecord |");
    System.out.println("|---|---:|---:|---:|---:|");
    for (Path page : pages) {
      System.out.println("| " + page.getFileName() + times.row(Files.readAllBytes(page)));
    }
  }

  private String row(byte[] page) {
    byte[] half = start(page, 2);
    double parse = seconds(this::parse, page);
    double read = seconds(this::read, page);
    return String.format(
        Locale.ROOT,
        " | %.2f s | %.2f s | %.1f | %.1f |",
        parse,
        read,
        parse / seconds(this::parse, half),
        read / seconds(this::read, half));
  }

  private static byte[] start(byte[] page, int part) {
    return Arrays.copyOf(page, page.length / part);
  }

  private long parse(byte[] page) {
    return Jsoup.parse(new String(page, StandardCharsets.UTF_8)).childNodeSize();
  }

  private long read(byte[] page) throws IOException {
    return reader.read("page.html", new ByteArrayInputStream(page)).parts().size();
  }

  /** Not a number where memory did not suffice. */
  private double seconds(Work work, byte[] page) {
    System.gc();
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    try {
      if (work.of(page) < 0) {
        throw new AssertionError("fewer than no parts");
      }
    } catch (OutOfMemoryError e) {
      return Double.NaN;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / SECOND;
  }
}
