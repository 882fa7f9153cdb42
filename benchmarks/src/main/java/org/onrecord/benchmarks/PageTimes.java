package org.onrecord.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.onrecord.page.PageLimits;
import org.onrecord.read.PageReader;

/**
 * Processor time of one thread for all pages of a folder, jsoup's parse and OnRecord's reading in
 * turn, so that what else the machine does weighs on both alike. For a look on a busy machine, and
 * beside programs that JMH cannot run.
 */
public final class PageTimes {
  private static final int WARM_UP = 15;
  private static final long NANOS = 1_000_000;

  private final PageReader reader = new PageReader(PageLimits.DEFAULT);
  private final List<byte[]> pages;

  /** Keeps the work from being optimized away. */
  private long done;

  private PageTimes(List<byte[]> pages) {
    this.pages = pages;
  }

  /** Takes a folder of pages and how many rounds count; prints the medians. */
  public static void main(String[] args) throws IOException {
    PageTimes times = new PageTimes(ReadingBenchmark.pages(Path.of(args[0])));
    int rounds = Integer.parseInt(args[1]);
    long[] parsing = new long[rounds];
    long[] reading = new long[rounds];
    double[] ratios = new double[rounds];
    for (int i = -WARM_UP; i < rounds; i++) {
      long parse = times.parse();
      long read = times.read();
      if (i >= 0) {
        parsing[i] = parse;
        reading[i] = read;
        ratios[i] = (double) read / parse;
      }
    }
    Arrays.sort(parsing);
    Arrays.sort(reading);
    Arrays.sort(ratios);
    System.out.printf(
        Locale.ROOT,
        "jsoup parses: %d pages, %d ms%nOnRecord reads: %d pages, %d ms, %.2f times as long%n",
        times.pages.size(),
        parsing[rounds / 2] / NANOS,
        times.pages.size(),
        reading[rounds / 2] / NANOS,
        ratios[rounds / 2]);
  }

  private long parse() {
    long start = now();
    for (byte[] page : pages) {
      done += Jsoup.parse(new String(page, StandardCharsets.UTF_8)).childNodeSize();
    }
    return now() - start;
  }

  private long read() throws IOException {
    long start = now();
    for (byte[] page : pages) {
      done += reader.read("page.html", new ByteArrayInputStream(page)).parts().size();
    }
    return now() - start;
  }

  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
