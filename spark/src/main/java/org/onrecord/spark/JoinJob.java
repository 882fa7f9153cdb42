package org.onrecord.spark;

import java.io.IOException;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.onrecord.spark.folder.ArchiveException;

/** What the jobs over archives have in common. */
final class JoinJob {
  /** The work of a job. */
  @FunctionalInterface
  interface Work {
    void run(SparkSession spark, JoinSettings settings);
  }

  private JoinJob() {}

  /** Runs a job and ends the process where its usage is wrong. */
  static void main(String usage, Work work, String... args) throws IOException {
    try {
      JoinSettings settings = JoinSettings.parse(usage, args);
      SparkConf conf = ArchiveJob.configured(new SparkConf());
      try (SparkSession spark = SparkSession.builder().config(conf).getOrCreate()) {
        work.run(spark, settings);
      }
    } catch (ArchiveException e) {
      RunLog.of(ArchiveSettings.LogForm.TEXT).problem(String.valueOf(e.getMessage()));
      System.exit(2);
    }
  }

  /** Writes a table into a folder that must not be there. */
  static void write(Dataset<Row> rows, JoinSettings settings, String table) {
    rows.write().mode(SaveMode.ErrorIfExists).parquet(settings.output() + "/" + table);
  }
}
