package org.onrecord.app.archive;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.console.Console;
import org.onrecord.app.console.ExitCode;
import org.onrecord.app.console.FailureLog;
import org.onrecord.app.console.Progress;
import org.onrecord.app.console.UsageException;

/** One {@code onrecord archive}: starts Spark, and passes on what it tells. */
public final class ArchiveJob {
  private static final String CLASS = "org.onrecord.spark.ArchiveJob";

  private final Console console;
  private final ArchiveSettings settings;
  private final FailureLog log;
  private @Nullable Progress progress;
  private @Nullable String problem;

  /** Creates a job for one run. */
  public ArchiveJob(Console console, ArchiveSettings settings) {
    this.console = console;
    this.settings = settings;
    this.log = new FailureLog(console, settings.debug());
  }

  /**
   * Runs.
   *
   * @throws UsageException if the command cannot be carried out as given, as where the download is
   *     missing
   */
  public ExitCode run() {
    SparkDownload download = SparkDownload.find(console.environment());
    try (SparkProcess spark = new SparkProcess(download, options(download), CLASS, arguments())) {
      try (BufferedReader events =
          new BufferedReader(new InputStreamReader(spark.out(), StandardCharsets.UTF_8))) {
        for (String event = events.readLine(); event != null; event = events.readLine()) {
          hear(event.split("\t", -1));
        }
      }
      return end(spark);
    } catch (IOException e) {
      makeWay();
      log.fail(settings.output(), e);
      return log.exitCode();
    }
  }

  private List<String> options(SparkDownload download) throws IOException {
    List<String> options = new ArrayList<>();
    options.add("-Xmx" + (settings.memory() >> 20) + "m");
    options.add("-Dspark.master=" + settings.master());
    options.add("-Dspark.driver.memory=" + (settings.memory() >> 20) + "m");
    options.add("-Dspark.executor.heartbeatInterval=2s");
    options.add("-Donrecord.progress.seconds=1");
    if (!settings.master().startsWith("local")) {
      options.add("-Dspark.jars=" + download.job().toUri());
    }
    return options;
  }

  private List<String> arguments() {
    List<String> arguments = new ArrayList<>(List.of("--log", "events"));
    settings.inputs().forEach(input -> arguments.addAll(List.of("--input", input)));
    arguments.addAll(List.of("--output", settings.output()));
    arguments.addAll(List.of("--range-bytes", Long.toString(settings.rangeBytes())));
    arguments.addAll(List.of("--model", settings.model().id()));
    return arguments;
  }

  private void hear(String... event) {
    String told = event.length > 1 ? event[1] : "";
    switch (event[0]) {
      case "progress" -> show(event);
      case "note" -> note(told);
      case "problem" -> {
        makeWay();
        if (problem != null) {
          log.problem(problem);
        }
        problem = told;
      }
      default -> {
        // Spark's own
      }
    }
  }

  private void note(String message) {
    if (!settings.quiet()) {
      makeWay();
      console.message(message);
    }
  }

  private void show(String... event) {
    if (!settings.showsProgress() || event.length != 4) {
      return;
    }
    Progress line = progress;
    if (line == null) {
      long total = Long.parseLong(event[3]);
      line = new Progress(console.err(), total, Progress.Unit.BYTES, System::nanoTime);
      log.clearing(line);
      progress = line;
    }
    line.update(Integer.parseInt(event[1]), log.failed(), 0, Long.parseLong(event[2]));
  }

  private ExitCode end(SparkProcess spark) throws IOException {
    int code = spark.await();
    makeWay();
    String last = problem;
    if (code == ExitCode.USAGE.number() && last != null) {
      throw new UsageException(last);
    }
    if (last != null) {
      log.problem(last);
    }
    if (code > ExitCode.USAGE.number() || (code != 0 && last == null)) {
      log.problem(settings.output() + ": Spark ended with " + code);
      spark.said().forEach(console::message);
    } else if (settings.debug()) {
      spark.said().forEach(console::message);
    }
    return log.exitCode();
  }

  private void makeWay() {
    if (progress != null) {
      progress.clear();
    }
  }
}
