package org.onrecord.app.mutate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.onrecord.OnRecord;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Where {@code benchmarks/mutate} starts. */
@Command(
    name = "benchmarks/mutate",
    description = {
      "Damages pages, archives and feeds at random, reads them, and tells what breaks.",
      "",
      "The same seed and the same pages give the same cases.",
      ""
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Exit code: 0 nothing is wrong, 1 something is, 2 wrong usage."})
final class Mutate implements Callable<Integer> {
  private static final long EVERY_SECONDS = 15;

  @Parameters(
      paramLabel = "PAGE|FOLDER",
      arity = "1..*",
      description = "Pages to be damaged: .txt, .html, .htm and .xhtml, also with .gz.")
  private List<Path> places;

  @Option(names = "--seed", paramLabel = "S", description = "Of all chance. Default: 1.")
  private long seed = 1;

  @Option(names = "--cases", paramLabel = "N", description = "How many. Default: 10000.")
  private long cases = 10_000;

  @Option(names = "--first", paramLabel = "K", description = "Number of the first. Default: 0.")
  private long first;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "Only cases with this damage, as the table names it. May be said again.")
  private List<String> kinds = List.of();

  @Option(names = "--case", paramLabel = "K", description = "Read this one alone.")
  private Long one;

  @Option(
      names = "--shrink",
      description = "With --case: take bytes away as long as it fails in the same way.")
  private boolean shrink;

  @Option(
      names = "--write",
      paramLabel = "FILE",
      description = "With --case: write its bytes into FILE, which must not be there yet.")
  private Path file;

  @Option(names = "--threads", paramLabel = "N", description = "Default: one a processor.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--limit",
      paramLabel = "SECONDS",
      description = "What takes longer counts as hanging. Default: 300.")
  private long limit = 300;

  @Option(
      names = "--most-bytes",
      paramLabel = "N",
      description = "Cut a damaged page that is longer. Default: 1000000.")
  private int mostBytes = 1_000_000;

  public static void main(String[] args) {
    System.exit(new CommandLine(new Mutate()).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (!Cases.kinds().containsAll(kinds)) {
      System.err.println("--kind is one of " + Cases.kinds());
      return 2;
    }
    try (OnRecord onRecord = OnRecord.standard()) {
      Settings settings =
          new Settings(seed, first, cases, threads, limit, mostBytes, Set.copyOf(kinds), places);
      MutationRun run = new MutationRun(settings, onRecord, Mutate::tell);
      return one != null ? alone(run) : all(run);
    }
  }

  private static void tell(Failure first) {
    System.err.println("case " + first.failed().number() + ": " + first.signature());
  }

  private int all(MutationRun run) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    AtomicLong told = new AtomicLong();
    Report report =
        run.run(
            done -> {
              long seconds = (System.nanoTime() - begun) / 1_000_000_000L;
              if (seconds >= told.get() + EVERY_SECONDS || done == cases) {
                told.set(seconds);
                System.err.println(done + " of " + cases + " cases, " + seconds + " s");
              }
            });
    report.print(System.out, seed);
    return report.failures().isEmpty() ? 0 : 1;
  }

  private int alone(MutationRun run) throws IOException {
    Case damaged = run.cases().of(one);
    List<Failure> failures = run.alone(damaged);
    System.out.println(
        "seed "
            + seed
            + ", case "
            + one
            + ": "
            + damaged.kind()
            + ", "
            + damaged.bytes().length
            + " bytes of "
            + damaged.ending());
    for (Failure failure : failures) {
      System.out.println(failure.signature() + ": " + failure.detail());
    }
    Case written =
        shrink && !failures.isEmpty()
            ? new Shrinker(run).shrink(damaged, failures.get(0).signature())
            : damaged;
    if (shrink) {
      System.out.println("shrunk to " + written.bytes().length + " bytes");
    }
    if (file != null) {
      Files.write(file, written.bytes(), StandardOpenOption.CREATE_NEW);
    }
    return failures.isEmpty() ? 0 : 1;
  }
}
