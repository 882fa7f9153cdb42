package org.onrecord.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.onrecord.trace.QuotationIndex;
import org.onrecord.trace.QuotationIndexWriter;
import org.onrecord.trace.Source;
import org.onrecord.trace.Verdict;
import org.onrecord.trace.Verifier;

/**
 * How the quotation index grows with its text: {@code QuotationBenchmark FOLDER MEGABYTES…}. Text
 * is made in memory and not timed. One thread, whose processor time is told. Everything written is
 * deleted again.
 */
public final class QuotationBenchmark {
  private static final int QUERIES = 1000;
  private static final int SLOW_QUERIES = 100;
  private static final int ROUNDS = 5;
  private static final int WORDS = 20;
  private static final int EDITS = 3;
  private static final long SEED = 20260101;

  private final Path folder;
  private final long bytes;
  private final List<String> quotations = new ArrayList<>();
  private final List<String> altered = new ArrayList<>();
  private final List<String> absent = new ArrayList<>();

  private QuotationBenchmark(Path folder, long bytes) {
    this.folder = folder;
    this.bytes = bytes;
  }

  /**
   * Measures.
   *
   * @param args a folder to work in, then sizes in MB
   */
  public static void main(String[] args) throws IOException {
    System.out.println(
        "| text | index MB/s | index, share of the text | opened | 0 edits, median, p99 | 3 edits,"
            + " median, p99 | not there, median, p99 | found | Lucene index MB/s, share | 0 edits,"
            + " median, p99 | 3 edits, median, p99 | found |");
    System.out.println("|---|---|---|---|---|---|---|---|---|---|---|---|");
    new QuotationBenchmark(Path.of(args[0]).resolve("warm"), 4_000_000).run(); // not shown
    for (String megabytes : Arrays.asList(args).subList(1, args.length)) {
      long bytes = Long.parseLong(megabytes) * 1_000_000;
      String row = new QuotationBenchmark(Path.of(args[0]).resolve(megabytes), bytes).run();
      System.out.println("| " + megabytes + " MB | " + row + " |");
    }
  }

  private String run() throws IOException {
    Files.createDirectories(folder);
    try {
      return own() + " | " + rival();
    } finally {
      delete(folder);
    }
  }

  private String own() throws IOException {
    Path index = folder.resolve("index");
    WordModel model = new WordModel(SEED);
    WordModel other = new WordModel(SEED + 1);
    Random random = new Random(SEED);
    long made = 0;
    long nanos = 0;
    int number = 0;
    try (QuotationIndexWriter writer = QuotationIndexWriter.open(index)) {
      while (made < bytes) {
        String text = model.document();
        made += text.length();
        sample(text, other, random, made);
        Source source = new Source("d" + number++, "", null, text);
        long begun = now();
        writer.add(source);
        nanos += now() - begun;
      }
      long begun = now();
      writer.commit();
      nanos += now() - begun;
    }
    double share = (double) size(index) / made;
    long begun = now();
    try (QuotationIndex opened = QuotationIndex.open(index)) {
      double millis = (now() - begun) / 1e6;
      Verifier verifier = new Verifier(opened);
      List<Verdict> verdicts = new ArrayList<>();
      String times =
          times(quotations, q -> verdicts.add(verifier.verify(q).verdict()))
              + " | "
              + times(altered, q -> verdicts.add(verifier.verify(q).verdict()));
      long found = verdicts.stream().filter(v -> v != Verdict.NOT_FOUND).count();
      return format(
          "%.0f | %.2f | %.0f ms | %s | %s | %.1f %%",
          made / 1e6 / (nanos / 1e9),
          share,
          millis,
          times,
          times(absent, q -> verdicts.add(verifier.verify(q).verdict())),
          100.0 * found / (2 * ROUNDS * QUERIES));
    }
  }

  /** Keeps passages evenly over all that is made. */
  private void sample(String text, WordModel model, Random random, long made) {
    while (quotations.size() < QUERIES && made >= bytes / QUERIES * (quotations.size() + 1)) {
      String[] words = text.split("\\s+");
      int at = random.nextInt(words.length - WORDS);
      List<String> passage = new ArrayList<>(Arrays.asList(words).subList(at, at + WORDS));
      quotations.add(String.join(" ", passage));
      List<Integer> places = new ArrayList<>();
      for (int i = 1; i < WORDS - 1; i++) {
        places.add(i);
      }
      Collections.shuffle(places, random);
      for (int place : places.subList(0, EDITS)) {
        passage.set(place, model.word());
      }
      altered.add(String.join(" ", passage));
      List<String> other = new ArrayList<>();
      for (int i = 0; i < WORDS; i++) {
        other.add(model.word());
      }
      absent.add(String.join(" ", other));
    }
  }

  private String rival() throws IOException {
    try (Rival rival = new Rival(folder.resolve("lucene"))) {
      WordModel model = new WordModel(SEED);
      long made = 0;
      long nanos = 0;
      while (made < bytes) {
        String text = model.document();
        made += text.length();
        long begun = now();
        rival.add(text);
        nanos += now() - begun;
      }
      long begun = now();
      rival.finish();
      nanos += now() - begun;
      List<Integer> places = new ArrayList<>();
      String times =
          times(quotations, q -> places.add(rival.find(q, 0).size()))
              + " | "
              + times(
                  altered.subList(0, SLOW_QUERIES),
                  q -> places.add(rival.find(q, EDITS).size()));
      long found = places.stream().filter(count -> count > 0).count();
      return format(
          "%.0f, %.2f | %s | %.1f %%",
          made / 1e6 / (nanos / 1e9),
          (double) rival.bytes() / made,
          times,
          100.0 * found / places.size());
    }
  }

  /** Processor time of this thread: what others do on the machine does not count. */
  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** A query. */
  private interface Query {
    void ask(String quotation) throws IOException;
  }

  /** Median and 99th percentile of the last round; those before it warm up. */
  private static String times(List<String> quotations, Query query) throws IOException {
    double[] micros = new double[quotations.size()];
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < micros.length; i++) {
        long begun = now();
        query.ask(quotations.get(i));
        micros[i] = (now() - begun) / 1e3;
      }
    }
    Arrays.sort(micros);
    return format(
        "%.2f, %.2f ms", micros[micros.length / 2] / 1e3, micros[micros.length * 99 / 100] / 1e3);
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      long sum = 0;
      for (Path file : files.toList()) {
        sum += Files.size(file);
      }
      return sum;
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
