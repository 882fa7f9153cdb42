package org.onrecord.app.mutate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.onrecord.OnRecord;

/** Makes the cases of a run and reads them, some at once. */
final class MutationRun {
  private static final int BLOCK = 40;

  /** So many blocks are read by {@code onrecord page} for one by {@code onrecord read}. */
  private static final int READ_EVERY = 6;

  private static final int INTACT = 3;

  private final Settings settings;
  private final Corpus corpus;
  private final Cases cases;
  private final PageOracle pages;
  private final Report report;
  private final AtomicLong next = new AtomicLong();
  private final AtomicLong passed = new AtomicLong();

  /**
   * Makes one.
   *
   * @param first is told of what goes wrong in a way not seen before
   * @throws IOException if there is no page, or one cannot be read
   */
  MutationRun(Settings settings, OnRecord onRecord, Consumer<Failure> first) throws IOException {
    this.settings = settings;
    this.corpus = Corpus.of(settings.places());
    this.cases = new Cases(settings.seed(), corpus, settings.mostBytes());
    this.pages = new PageOracle(onRecord);
    this.report = new Report(first);
  }

  Cases cases() {
    return cases;
  }

  /**
   * Does all of it.
   *
   * @param progress is told how many cases are done
   */
  Report run(LongConsumer progress) throws IOException, InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(settings.threads());
    try {
      List<Future<?>> workers = new ArrayList<>();
      for (int i = 0; i < settings.threads(); i++) {
        workers.add(
            pool.submit(
                () -> {
                  work(progress);
                  return null;
                }));
      }
      for (Future<?> worker : workers) {
        worker.get();
      }
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } finally {
      pool.shutdownNow();
    }
    return report;
  }

  private void work(LongConsumer progress) throws IOException {
    Path folder = Files.createTempDirectory("mutate");
    try {
      Guard guard = new Guard(settings.limitSeconds());
      List<Corpus.Sample> intact =
          Stream.generate(new PagesInTurn(corpus)::next).limit(INTACT).toList();
      FileOracle files = new FileOracle(folder, intact, guard);
      long blocks = (settings.cases() + BLOCK - 1) / BLOCK;
      for (long block = next.getAndIncrement(); block < blocks; block = next.getAndIncrement()) {
        long first = settings.first() + block * BLOCK;
        long end = Math.min(first + BLOCK, settings.first() + settings.cases());
        List<Case> some =
            LongStream.range(first, end).mapToObj(cases::of).filter(this::isWanted).toList();
        read(some, block, files, guard);
        progress.accept(passed.addAndGet(end - first));
      }
    } finally {
      delete(folder);
    }
  }

  private boolean isWanted(Case one) {
    return settings.kinds().isEmpty() || settings.kinds().contains(one.kind());
  }

  private void read(List<Case> block, long number, FileOracle files, Guard guard) {
    report.begun(block);
    Map<Long, PageOracle.Outcome> outcomes = new HashMap<>();
    for (Case one : block) {
      if (one.isPage()) {
        PageOracle.Outcome outcome = pages.read(one, files.name(one), guard);
        outcomes.put(one.number(), outcome);
        report.add(one, outcome);
      }
    }
    boolean all = number % READ_EVERY == 0;
    List<Case> beside =
        block.stream()
            .filter(one -> !one.isPage() || (all && !failed(outcomes.get(one.number()))))
            .toList();
    if (!beside.isEmpty()) {
      report.add(files.read(all ? "read" : "page", beside, outcomes));
    }
  }

  private static boolean failed(PageOracle.Outcome outcome) {
    return !outcome.failures().isEmpty();
  }

  /** The ways in which a case can be read. */
  enum Way {
    API,
    PAGE,
    READ
  }

  /** Reads one case alone, in one way after another until something goes wrong. */
  List<Failure> alone(Case one) throws IOException {
    List<Failure> failures = List.of();
    for (Way way : Way.values()) {
      failures = failures.isEmpty() ? alone(one, way) : failures;
    }
    return failures;
  }

  /** Reads one case alone. */
  List<Failure> alone(Case one, Way way) throws IOException {
    Path folder = Files.createTempDirectory("mutate");
    try {
      Guard guard = new Guard(settings.limitSeconds());
      FileOracle files = new FileOracle(folder, corpus.pages().subList(0, 1), guard);
      if (way != Way.API) {
        return files.read(way.name().toLowerCase(Locale.ROOT), List.of(one), Map.of());
      }
      return one.isPage() ? pages.read(one, files.name(one), guard).failures() : List.of();
    } finally {
      delete(folder);
    }
  }

  /** Short pages first, since they are read again and again. */
  private static final class PagesInTurn {
    private final List<Corpus.Sample> pages;
    private int next;

    PagesInTurn(Corpus corpus) {
      pages =
          corpus.pages().stream()
              .sorted(Comparator.comparingInt(page -> page.bytes().length))
              .toList();
    }

    Corpus.Sample next() {
      return pages.get(next++ % pages.size());
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
