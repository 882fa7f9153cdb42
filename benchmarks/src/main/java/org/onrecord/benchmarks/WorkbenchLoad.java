package org.onrecord.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Readers and writers at a workbench for some minutes. Each thinks between two clicks; a reader
 * asks for one view each 5 to 10 seconds, a writer looks at a statement and judges it, or adds a
 * page, each 8 to 16 seconds. It ends by itself, and asks for no more than it says.
 */
@SuppressWarnings("FutureReturnValueIgnored") // failures are told where they come
public final class WorkbenchLoad {
  private static final long SEED = 20251201;
  private static final int LONGEST_READING = 120;

  private final WorkbenchClient client;
  private final WorkbenchSample sample;
  private final Map<WorkbenchView, Latencies> views = new EnumMap<>(WorkbenchView.class);
  private final Latencies reads = new Latencies();
  private final Latencies writes = new Latencies();
  private final AtomicInteger judged = new AtomicInteger();
  private final AtomicInteger added = new AtomicInteger();
  private final List<String> errors = Collections.synchronizedList(new ArrayList<>());
  private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);
  private final long end;

  /** So that pages of a run are not those of the one before, which the ledger has. */
  private final long run = System.currentTimeMillis();

  private WorkbenchLoad(WorkbenchClient client, double minutes) {
    this.client = client;
    this.sample = WorkbenchSample.of(client);
    for (WorkbenchView view : WorkbenchView.values()) {
      views.put(view, new Latencies());
    }
    this.end = System.nanoTime() + (long) (minutes * 60e9);
  }

  /**
   * Runs.
   *
   * @param args the address that {@code onrecord serve} prints, its process's number (0 for another
   *     machine's), minutes, readers, writers
   */
  public static void main(String[] args) throws Exception {
    long process = Long.parseLong(args[1]);
    WorkbenchLoad load =
        new WorkbenchLoad(new WorkbenchClient(args[0]), Double.parseDouble(args[2]));
    System.exit(load.run(process, Integer.parseInt(args[3]), Integer.parseInt(args[4])) ? 0 : 1);
  }

  private boolean run(long process, int readers, int writers) throws Exception {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < readers; i++) {
      SplittableRandom own = random.split();
      clock.schedule(() -> read(own), own.nextInt(7_500), TimeUnit.MILLISECONDS);
    }
    for (int i = 0; i < writers; i++) {
      SplittableRandom own = random.split();
      int writer = i;
      clock.schedule(() -> write(writer, writers, own), own.nextInt(5_000), TimeUnit.MILLISECONDS);
    }
    List<Long> memory = new ArrayList<>();
    say("%6s %8s %8s %8s %8s %8s", "s", "reads", "p50 ms", "p99 ms", "writes", "MiB");
    for (int second = 0; System.nanoTime() < end; second += 10) {
      Thread.sleep(10_000);
      memory.add(memory(process));
      say(
          "%6d %8d %8.0f %8.0f %8d %8d",
          second + 10,
          reads.count(),
          reads.at(0.5),
          reads.at(0.99),
          writes.count(),
          memory.get(memory.size() - 1));
    }
    clock.shutdownNow();
    Thread.sleep(2_000);
    return tell(memory);
  }

  private boolean tell(List<Long> memory) {
    say("%-12s %8s %8s %8s %8s %8s", "view", "count", "p50 ms", "p95 ms", "p99 ms", "most ms");
    views.forEach((view, times) -> row(view.name().toLowerCase(Locale.ROOT), times));
    row("all reads", reads);
    row("writes", writes);
    say("judged %d, pages added %d, errors %d", judged.get(), added.get(), errors.size());
    List.copyOf(errors).stream().limit(10).forEach(System.out::println);
    long half = memory.stream().skip(memory.size() / 2).mapToLong(each -> each).max().orElse(0);
    long first = memory.stream().limit(memory.size() / 2).mapToLong(each -> each).max().orElse(0);
    say("memory: most %d MiB in the first half, %d MiB in the second", first, half);
    return errors.isEmpty();
  }

  private static void row(String name, Latencies times) {
    say(
        "%-12s %8d %8.1f %8.1f %8.1f %8.1f",
        name, times.count(), times.at(0.5), times.at(0.95), times.at(0.99), times.at(1));
  }

  private void later(SplittableRandom random, int least, int most, Runnable next) {
    if (System.nanoTime() < end) {
      clock.schedule(next, random.nextInt(least, most), TimeUnit.MILLISECONDS);
    }
  }

  private void read(SplittableRandom random) {
    WorkbenchView view = WorkbenchView.any(random);
    String path = view.path(sample, random);
    long before = System.nanoTime();
    client
        .page(path)
        .whenComplete(
            (answer, failure) -> {
              double took = (System.nanoTime() - before) / 1e6;
              reads.add(took);
              Objects.requireNonNull(views.get(view)).add(took);
              check(path, answer, failure, 200);
              later(random, 5_000, 10_000, () -> read(random));
            });
  }

  private boolean check(
      String path, WorkbenchClient.Answer answer, @Nullable Throwable failure, int wanted) {
    if (failure == null && answer.status() == wanted) {
      return true;
    }
    errors.add(path + ": " + (failure == null ? answer.status() + "" : failure.toString()));
    return false;
  }

  private void write(int writer, int writers, SplittableRandom random) {
    CompletableFuture<?> done =
        random.nextInt(6) == 0 ? add(random) : judge(writer, writers, random);
    done.whenComplete(
        (nothing, failure) -> {
          if (failure != null) {
            errors.add("writer " + writer + ": " + failure);
          }
          later(random, 8_000, 16_000, () -> write(writer, writers, random));
        });
  }

  /** Writers judge other statements, so that none is second. */
  private CompletableFuture<?> judge(int writer, int writers, SplittableRandom random) {
    List<String> all = sample.statements();
    int own = random.nextInt((all.size() - writer - 1) / writers) * writers + writer;
    String path = "/statement/" + all.get(own);
    String[] deeds = {
      "deed=accepted", "deed=corrected&act=denial", "deed=corrected&speaker=Vera+Lund", "deed=noted"
    };
    String deed = deeds[random.nextInt(deeds.length)] + "&note=load+" + random.nextInt(1 << 30);
    return client
        .data(path + ".json")
        .thenCompose(
            answer -> {
              check(path, answer, null, 200);
              long seen = number(answer.text(), "\"seen\":");
              return timed(path, client.form(path + "/judge", deed + "&seen=" + seen));
            })
        .thenAccept(answer -> judged(path, deed, answer));
  }

  private void judged(String path, String deed, WorkbenchClient.Answer answer) {
    // to correct what is so already is refused, and rightly
    if (answer.status() == 400 && deed.contains("corrected")) {
      return;
    }
    if (check(path + " " + deed, answer, null, 303)) {
      judged.incrementAndGet();
    }
  }

  private CompletableFuture<WorkbenchClient.Answer> timed(
      String path, CompletableFuture<WorkbenchClient.Answer> asked) {
    long before = System.nanoTime();
    return asked.whenComplete(
        (answer, failure) -> {
          if (failure != null) {
            errors.add(path + ": " + failure);
          }
          writes.add((System.nanoTime() - before) / 1e6);
        });
  }

  private CompletableFuture<?> add(SplittableRandom random) {
    int number = random.nextInt(1 << 30);
    String page =
        "<html><head><title>Quay "
            + number
            + " of "
            + run
            + "</title></head><body><article><h1>The quay, part "
            + number
            + "</h1><p>“The quay number "
            + number
            + " will be open before the storms,” said Orla Venn, the harbour master.</p><p>Tam"
            + " Brandt told reporters that nobody had asked the ferrymen of pier "
            + random.nextInt(10_000)
            + ".</p></article></body></html>";
    return timed("/add", client.file("/add", "quay-" + number + ".html", page))
        .thenCompose(
            answer ->
                check("/add", answer, null, 303)
                    ? followed(answer.location(), 0)
                    : CompletableFuture.completedFuture(null));
  }

  private CompletableFuture<Object> followed(String path, int times) {
    return client
        .data(path + ".json")
        .thenCompose(
            answer -> {
              String text = answer.text();
              if (text.contains("\"state\":\"done\"") && number(text, "\"added\":") == 1) {
                added.incrementAndGet();
                return CompletableFuture.completedFuture(null);
              }
              if (times == LONGEST_READING || text.contains("\"state\":\"failed\"")) {
                errors.add("was not added: " + text);
                return CompletableFuture.completedFuture(null);
              }
              return CompletableFuture.supplyAsync(
                      () -> path, CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS))
                  .thenCompose(again -> followed(again, times + 1));
            });
  }

  private static long number(String json, String before) {
    int from = json.indexOf(before) + before.length();
    int to = from;
    while (to < json.length() && Character.isDigit(json.charAt(to))) {
      to++;
    }
    return to == from ? 0 : Long.parseLong(json.substring(from, to));
  }

  /** What a process has in memory, in MiB; 0 where that cannot be told. */
  private static long memory(long process) throws IOException {
    Path status = Path.of("/proc", Long.toString(process), "status");
    if (process == 0 || !Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
        .findFirst()
        .orElse(0);
  }

  @SuppressWarnings("AnnotateFormatMethod")
  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
