package org.onrecord.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.onrecord.ledger.Ledger;
import org.onrecord.ledger.entry.LedgerAddress;
import org.onrecord.ledger.hit.Hits;
import org.onrecord.ledger.query.DateRange;
import org.onrecord.ledger.query.Query;
import org.onrecord.ledger.query.Sort;
import org.onrecord.record.PageRecord;
import org.onrecord.record.RecordWriter;
import org.onrecord.statement.Act;

/**
 * How long a ledger of generated records takes to be made, opened and asked, and how large it is.
 * Times are the processor's of the one thread that works, so that a busy machine does not count;
 * with a server they are those of a clock, since much of the work is the server's.
 */
public final class LedgerTimes {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int BATCH = 128;
  private static final int ROUNDS = 5;

  private static boolean server;

  private LedgerTimes() {}

  /**
   * Measures.
   *
   * @param args a folder without a ledger or the address of a server's database, and how many
   *     statements
   */
  public static void main(String[] args) throws IOException {
    server = LedgerAddress.Server.isMeant(args[0]);
    Path file = server ? Path.of("none") : Path.of(args[0]).resolve("ledger.db");
    LedgerAddress address =
        server ? LedgerAddress.Server.of(args[0]) : LedgerAddress.File.of(file);
    long wanted = Long.parseLong(args[1]);
    Map<String, Integer> frequencies = new HashMap<>();
    long json = add(address, wanted, frequencies);
    long before = now();
    try (Ledger ledger = Ledger.open(address)) {
      say("opened in %.1f ms", since(before));
      long bytes = ledger.status().bytes();
      say("%.2f of the records' JSON", bytes / (double) json);
      if (!server) {
        long index = size(file.resolveSibling("ledger.db.index"));
        say("with the index %.2f", (bytes + index) / (double) json);
      }
      before = now();
      ledger.search(Query.builder().words("quay").build());
      say("first search in %.1f ms", since(before));
      for (double share : new double[] {0.0001, 0.001, 0.01, 0.05, 1}) {
        ask(ledger, words(frequencies, share, wanted), share);
      }
      newest(ledger);
    }
  }

  private static long add(LedgerAddress address, long wanted, Map<String, Integer> frequencies)
      throws IOException {
    LedgerGenerator generator = new LedgerGenerator();
    long json = 0;
    long statements = 0;
    double took = 0;
    try (Ledger ledger = Ledger.openOrCreate(address)) {
      while (statements < wanted) {
        List<PageRecord> batch = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
          PageRecord record = generator.next();
          batch.add(record);
          json += RecordWriter.line(record).getBytes(StandardCharsets.UTF_8).length + 1;
          statements += record.statements().size();
          record
              .statements()
              .forEach(statement -> count(record.words(statement.content()), frequencies));
        }
        long before = now();
        ledger.add(batch);
        took += since(before);
      }
      long before = now();
      ledger.prepareSearch();
      double indexed = since(before);
      say(
          "%d statements added in %.1f s (%.0f a second), index in %.1f s (both: %.0f a second)",
          statements,
          took / 1000,
          1000 * statements / took,
          indexed / 1000,
          1000 * statements / (took + indexed));
    }
    return json;
  }

  private static void count(String text, Map<String, Integer> frequencies) {
    Stream.of(text.toLowerCase(Locale.ROOT).split("[^a-z]+", -1))
        .filter(word -> word.length() > 1)
        .distinct()
        .forEach(word -> frequencies.merge(word, 1, Integer::sum));
  }

  private static List<String> words(Map<String, Integer> frequencies, double share, long all) {
    double wanted = share * all;
    return frequencies.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(
                    (a, b) ->
                        share == 1
                            ? Integer.compare(b, a)
                            : Double.compare(Math.abs(a - wanted), Math.abs(b - wanted)))
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(share == 1 ? 1 : 10)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static void ask(Ledger ledger, List<String> words, double share) throws IOException {
    List<Double> times = new ArrayList<>();
    long found = 0;
    for (int round = 0; round < ROUNDS; round++) {
      for (String word : words) {
        Query query =
            Query.builder()
                .words(word)
                .acts(Set.of(Act.SPEECH))
                .published(DateRange.parse("2006.."))
                .minReliability(0.7)
                .build();
        long before = now();
        Hits hits = ledger.search(query);
        double took = since(before);
        found += hits.statements();
        if (round > 0) {
          times.add(took);
        }
      }
    }
    say(
        "%s, %d words with %d statements each: median %.1f, p95 %.1f ms",
        share == 1 ? "the commonest" : 100 * share + " %",
        words.size(),
        found / (ROUNDS * words.size()),
        at(times, 0.5),
        at(times, 0.95));
  }

  private static void newest(Ledger ledger) throws IOException {
    List<Double> times = new ArrayList<>();
    for (int round = 0; round < 4 * ROUNDS; round++) {
      long before = now();
      ledger.search(Query.builder().by("Tam Roeley").sort(Sort.SAID).build());
      times.add(since(before));
    }
    say("newest twenty of a person: median %.1f, p95 %.1f ms", at(times, 0.5), at(times, 0.95));
  }

  private static double at(List<Double> times, double share) {
    List<Double> sorted = times.stream().sorted().toList();
    return sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size()));
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static long now() {
    return server ? System.nanoTime() : THREADS.getCurrentThreadCpuTime();
  }

  private static double since(long before) {
    return (now() - before) / 1e6;
  }

  @SuppressWarnings("AnnotateFormatMethod")
  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
