package org.onrecord.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.onrecord.spark.folder.ArchiveException;
import org.onrecord.spark.join.Quotations;
import org.onrecord.spark.table.Table;

/**
 * Finds the same words across all pages of archives: where they appeared first, in which wordings
 * they went on, and to whom they were given.
 *
 * <pre>
 * spark-submit --class org.onrecord.spark.QuotationsJob onrecord-spark-job.jar \
 *   --input ARCHIVE … --output FOLDER [--least N]
 * </pre>
 */
public final class QuotationsJob {
  private static final String USAGE =
      "usage: QuotationsJob --input ARCHIVE … --output FOLDER [--least N]";

  private QuotationsJob() {}

  /** Runs the job and ends the process: 0 done, 2 wrong usage. */
  public static void main(String[] args) throws IOException {
    RunLog log = RunLog.of(ArchiveSettings.LogForm.TEXT);
    try {
      Settings settings = Settings.parse(args);
      SparkConf conf = ArchiveJob.configured(new SparkConf());
      try (SparkSession spark = SparkSession.builder().config(conf).getOrCreate()) {
        run(spark, settings);
      }
    } catch (ArchiveException e) {
      log.problem(String.valueOf(e.getMessage()));
      System.exit(2);
    }
  }

  /**
   * What is to be done.
   *
   * @param archives folders
   * @param output a folder that is not there
   * @param least how often words must appear
   */
  record Settings(List<String> archives, String output, long least) {

    static Settings parse(String... args) {
      List<String> archives = new ArrayList<>();
      String output = null;
      long least = 2;
      for (int i = 0; i + 1 < args.length; i += 2) {
        switch (args[i]) {
          case "--input" -> archives.add(args[i + 1]);
          case "--output" -> output = args[i + 1];
          case "--least" -> least = number(args[i + 1]);
          default -> throw new ArchiveException("unknown: " + args[i] + "\n" + USAGE);
        }
      }
      if (archives.isEmpty() || output == null || args.length % 2 != 0) {
        throw new ArchiveException(USAGE);
      }
      return new Settings(archives, output, least);
    }

    private static long number(String text) {
      try {
        return Math.max(1, Long.parseLong(text));
      } catch (NumberFormatException e) {
        throw new ArchiveException("--least is a whole number\n" + USAGE);
      }
    }
  }

  static void run(SparkSession spark, Settings settings) {
    List<String> statements =
        settings.archives().stream()
            .map(archive -> archive + "/" + Table.STATEMENTS.folder())
            .toList();
    Quotations.Found found = new Quotations(spark, statements, settings.least()).find();
    found
        .quotations()
        .write()
        .mode(SaveMode.ErrorIfExists)
        .parquet(settings.output() + "/quotations");
    found
        .appearances()
        .write()
        .mode(SaveMode.ErrorIfExists)
        .parquet(settings.output() + "/appearances");
  }
}
