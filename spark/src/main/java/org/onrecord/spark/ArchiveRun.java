package org.onrecord.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SerializableWritable;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.LongAccumulator;
import org.jspecify.annotations.Nullable;
import org.onrecord.spark.folder.ArchiveFolder;
import org.onrecord.spark.folder.Settings;
import org.onrecord.spark.folder.UnitResult;
import org.onrecord.spark.input.InputPlan;
import org.onrecord.spark.input.Unit;
import org.onrecord.spark.table.Table;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag$;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

/** One run of an archive job: hands out what is not done yet, and commits what comes back. */
final class ArchiveRun {
  private static final long TELL_SECONDS = Long.getLong("onrecord.progress.seconds", 10);

  private final JavaSparkContext spark;
  private final ArchiveSettings settings;
  private final RunLog log;
  private final Configuration hadoop;
  private int unread;
  private @Nullable Exception failure;

  ArchiveRun(JavaSparkContext spark, ArchiveSettings settings, RunLog log) {
    this.spark = spark;
    this.settings = settings;
    this.log = log;
    this.hadoop = spark.hadoopConfiguration();
  }

  /**
   * Runs.
   *
   * @return 0 if all was read, 1 if something could not be
   * @throws org.onrecord.spark.folder.ArchiveException if it cannot be carried out as given
   * @throws IOException if the archive's folder cannot be read or written
   */
  int run() throws IOException {
    InputPlan.Found found = InputPlan.find(settings.inputs(), hadoop, settings.rangeBytes());
    found.problems().forEach(log::problem);
    if (found.units().isEmpty()) {
      return found.problems().isEmpty() ? 0 : 1;
    }
    ArchiveFolder folder =
        ArchiveFolder.open(
            settings.output(),
            new Settings(Session.get(settings.model()).provenance(), settings.rangeBytes()),
            hadoop);
    List<Unit> left = new ArrayList<>();
    for (Unit unit : found.units()) {
      if (!folder.isDone(unit)) {
        left.add(unit);
      }
    }
    int before = found.units().size() - left.size();
    if (before > 0) {
      log.note(before + " of " + found.units().size() + " files and ranges were read before");
    }
    if (!left.isEmpty()) {
      read(left, bytes(found.units()), folder);
    }
    folder.clear();
    tell(folder);
    return unread > 0 || !found.problems().isEmpty() ? 1 : 0;
  }

  private static long bytes(List<Unit> units) {
    return units.stream().mapToLong(Unit::bytes).sum();
  }

  private void read(List<Unit> units, long total, ArchiveFolder folder) throws IOException {
    LongAccumulator pages = spark.sc().longAccumulator("pages");
    LongAccumulator bytes = spark.sc().longAccumulator("bytes");
    String run = UUID.randomUUID().toString();
    UnitTask task =
        new UnitTask(
            spark.broadcast(new SerializableWritable<>(hadoop)),
            folder.work(run),
            settings.model(),
            attempts(),
            pages,
            bytes);
    long before = total - bytes(units);
    try (RunProgress progress =
        new RunProgress(pages, bytes, before, total, TELL_SECONDS, log::progress)) {
      spark.sc().addSparkListener(progress);
      run(units, task, result -> commit(result, run, folder, progress));
      log.progress(progress.state());
    }
    if (failure instanceof IOException e) {
      throw e;
    }
    if (failure instanceof RuntimeException e) {
      throw e;
    }
  }

  /** Takes what tasks give back. */
  private interface Receiver {
    void take(UnitResult result);
  }

  /** The scheduler's own thread must not wait for a file system, so another one commits. */
  private void run(List<Unit> units, UnitTask task, Receiver receiver) throws IOException {
    ExecutorService committer = Executors.newSingleThreadExecutor();
    try {
      JavaRDD<Unit> rdd = spark.parallelize(units, units.size());
      List<Object> partitions = new ArrayList<>();
      for (int i = 0; i < units.size(); i++) {
        partitions.add(i);
      }
      spark
          .sc()
          .runJob(
              rdd.rdd(),
              task,
              CollectionConverters.asScala(partitions).toSeq(),
              new AbstractFunction2<Object, UnitResult, BoxedUnit>() {
                @Override
                public BoxedUnit apply(Object index, UnitResult result) {
                  committer.execute(() -> receiver.take(result));
                  return BoxedUnit.UNIT;
                }
              },
              ClassTag$.MODULE$.apply(UnitResult.class));
    } finally {
      await(committer);
    }
  }

  private static void await(ExecutorService committer) throws IOException {
    committer.shutdown();
    try {
      while (!committer.awaitTermination(1, TimeUnit.MINUTES)) {
        // a slow file system
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private void commit(UnitResult result, String run, ArchiveFolder folder, RunProgress progress) {
    Unit unit = result.unit();
    String reason = result.unread();
    if (reason != null) {
      unread++;
      log.problem(unit.name() + ": " + reason);
      return;
    }
    try {
      folder.commit(new UnitResult(unit, run + "/" + result.attempt(), result.files(), null));
      progress.done(result.rows(Table.PAGES.folder()), unit.bytes());
    } catch (IOException | RuntimeException e) {
      failure = failure == null ? e : failure;
    }
  }

  /** How often Spark tries a task: once in a process of its own, unless told otherwise. */
  private int attempts() {
    String master = spark.sc().master();
    if (master.startsWith("local") && !master.startsWith("local-cluster")) {
      int comma = master.indexOf(',');
      return comma < 0
          ? 1
          : Integer.parseInt(master.substring(comma + 1, master.length() - 1).strip());
    }
    return spark.getConf().getInt("spark.task.maxFailures", 4);
  }

  private void tell(ArchiveFolder folder) {
    log.note(
        String.format(
            Locale.ROOT,
            "%s: %,d pages with %,d statements; %,d failures%s",
            settings.output(),
            folder.rows(Table.PAGES),
            folder.rows(Table.STATEMENTS),
            folder.rows(Table.FAILURES),
            unread == 0 ? "" : "; " + unread + " files could not be read; run again to try them"));
  }
}
