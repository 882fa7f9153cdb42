package org.onrecord.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.onrecord.benchmarks.QuotationSample.Quotation;

/**
 * How indexes of quotations grow with their text: {@code QuotationBenchmark FOLDER MEGABYTES…}.
 * Text is made in memory and not timed. One thread, whose processor time is told. Everything
 * written is deleted again.
 */
public final class QuotationBenchmark {
  private static final long SEED = 20260101;
  private static final int ROUNDS = 5;
  private static final int WARM_UP = 4_000_000;

  /** A round ends after so long; a slow engine is asked fewer quotations. */
  private static final double SECONDS = 10;

  private final Path folder;
  private final long units;

  private QuotationBenchmark(Path folder, long units) {
    this.folder = folder;
    this.units = units;
  }

  /** The engines in turn. */
  private enum Engine {
    ONRECORD("OnRecord"),
    SHINGLES("Lucene, shingles"),
    INTERVALS("Lucene, words");

    private final String title;

    Engine(String title) {
      this.title = title;
    }

    Finder open(Path folder) throws IOException {
      return switch (this) {
        case ONRECORD -> new OnRecordFinder(folder);
        case SHINGLES -> new ShingleFinder(folder);
        case INTERVALS -> new IntervalFinder(folder);
      };
    }
  }

  /**
   * Measures.
   *
   * @param args a folder to work in, then sizes in MB
   */
  public static void main(String[] args) throws IOException {
    System.out.println(
        "| text | engine | indexing | index, share of the text | opening | as it stands: median, p99 |"
            + " 3 words changed: median, p99 | not there: median, p99 |"
            + " found as it stands, changed | found where there is nothing |");
    System.out.println("|---|---|---|---|---|---|---|---|---|---|");
    for (Engine engine : Engine.values()) {
      new QuotationBenchmark(Path.of(args[0]).resolve("warm"), WARM_UP).run(engine); // not shown
    }
    for (String megabytes : Arrays.asList(args).subList(1, args.length)) {
      long units = Long.parseLong(megabytes) * 1_000_000;
      for (Engine engine : Engine.values()) {
        String row = new QuotationBenchmark(Path.of(args[0]).resolve(megabytes), units).run(engine);
        System.out.println("| " + megabytes + " MB | " + engine.title + " | " + row + " |");
      }
    }
  }

  private String run(Engine engine) throws IOException {
    Files.createDirectories(folder);
    try (Finder finder = engine.open(folder.resolve("index"))) {
      QuotationSample sample = new QuotationSample(SEED, units);
      WordModel model = new WordModel(SEED);
      long made = 0;
      long nanos = 0;
      while (made < units) {
        String text = model.document();
        made += text.length();
        sample.see(text);
        long begun = now();
        finder.add(text);
        nanos += now() - begun;
      }
      long begun = now();
      finder.finish();
      nanos += now() - begun;
      double share = (double) finder.bytes() / made;
      begun = now();
      finder.open();
      String indexing =
          format(
              "%.0f MB/s | %.2f | %.0f ms",
              made / 1e6 / (nanos / 1e9), share, (now() - begun) / 1e6);
      return indexing + " | " + answers(finder, sample);
    } finally {
      delete(folder);
    }
  }

  private static String answers(Finder finder, QuotationSample sample) throws IOException {
    Answers unaltered = ask(finder, sample.unaltered());
    Answers altered = ask(finder, sample.altered());
    Answers absent = ask(finder, sample.absent());
    return unaltered.times()
        + " | "
        + altered.times()
        + " | "
        + absent.times()
        + format(
            " | %.1f %%, %.1f %% | %.1f %%",
            100 * unaltered.right(), 100 * altered.right(), 100 - 100 * absent.right());
  }

  /**
   * What became of some quotations.
   *
   * @param times median and 99th percentile
   * @param right share of those found in the right document, or not found if they are not there
   */
  private record Answers(String times, double right) {}

  /** Asks in rounds, of which the last counts. */
  private static Answers ask(Finder finder, List<Quotation> quotations) throws IOException {
    double[] millis = new double[quotations.size()];
    int asked = 0;
    int right = 0;
    for (int round = 0; round < ROUNDS; round++) {
      right = 0;
      long limit = now() + (long) (SECONDS * 1e9);
      for (asked = 0; asked < millis.length && now() < limit; asked++) {
        Quotation quotation = quotations.get(asked);
        long begun = now();
        List<Finder.Found> found = finder.find(quotation.text());
        millis[asked] = (now() - begun) / 1e6;
        right += isRight(found, quotation) ? 1 : 0;
      }
    }
    double[] sorted = Arrays.copyOf(millis, asked);
    Arrays.sort(sorted);
    String times = format("%.3f, %.2f ms", sorted[asked / 2], sorted[asked * 99 / 100]);
    return new Answers(times, (double) right / asked);
  }

  private static boolean isRight(List<Finder.Found> found, Quotation quotation) {
    return quotation.document() < 0
        ? found.isEmpty()
        : found.stream()
            .anyMatch(
                each -> each.place().document() == quotation.document() && !each.text().isEmpty());
  }

  /** Processor time of this thread: what others do on the machine does not count. */
  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
