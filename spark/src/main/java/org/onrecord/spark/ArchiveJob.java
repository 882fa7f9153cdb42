package org.onrecord.spark;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.onrecord.sources.input.Failures;
import org.onrecord.spark.folder.ArchiveException;

/**
 * Reads archives into tables of Parquet, on a cluster or in one process:
 *
 * <pre>
 * spark-submit --class org.onrecord.spark.ArchiveJob onrecord-spark-job.jar \
 *   --input hdfs:///crawl/2024/ --output hdfs:///onrecord/2024
 * </pre>
 *
 * <p>What the tables hold stands in docs/archive.md. A run that was stopped goes on when it is
 * started again: a file that is done is not read again, and nothing counts twice.
 */
public final class ArchiveJob {
  /** The exit code of a program that was stopped from outside. */
  private static final int STOPPED = 130;

  private ArchiveJob() {}

  /** Runs the job and ends the process: 0 done, 1 a file could not be read, 2 wrong usage. */
  public static void main(String[] args) {
    int code = run(args);
    if (code != 0) {
      System.exit(code);
    }
  }

  private static int run(String... args) {
    ArchiveSettings settings;
    try {
      settings = ArchiveSettings.parse(args);
    } catch (ArchiveException e) {
      RunLog.of(ArchiveSettings.LogForm.TEXT).problem(String.valueOf(e.getMessage()));
      return 2;
    }
    RunLog log = RunLog.of(settings.log());
    if (settings.log() == ArchiveSettings.LogForm.EVENTS) {
      endWithParent();
    }
    try (JavaSparkContext spark = new JavaSparkContext(configured(new SparkConf()))) {
      return new ArchiveRun(spark, settings, log).run();
    } catch (ArchiveException e) {
      log.problem(String.valueOf(e.getMessage()));
      return 2;
    } catch (IOException e) {
      log.problem(Failures.of(settings.output(), e));
      return 1;
    }
  }

  /** The program that started the job holds its standard input open as long as it lives. */
  private static void endWithParent() {
    Thread watch =
        new Thread(
            () -> {
              try {
                System.in.transferTo(OutputStream.nullOutputStream());
              } catch (IOException e) {
                return; // whoever closes it otherwise ends the process anyway
              }
              Runtime.getRuntime().exit(STOPPED);
            },
            "onrecord-parent");
    watch.setDaemon(true);
    watch.start();
  }

  /** What is not set otherwise: a run of one process listens to nobody but itself. */
  static SparkConf configured(SparkConf conf) {
    conf.setIfMissing("spark.master", "local[*]");
    conf.setIfMissing("spark.app.name", "OnRecord archive");
    // The model runs in native code; what is left for Java's second compiler never earns its time.
    conf.setIfMissing("spark.executor.extraJavaOptions", "-XX:TieredStopAtLevel=1");
    if (conf.get("spark.master").startsWith("local")) {
      conf.setIfMissing("spark.ui.enabled", "false");
      conf.setIfMissing("spark.driver.host", "127.0.0.1");
      conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
    }
    return conf;
  }
}
