package org.onrecord.spark;

import java.io.IOException;
import org.apache.spark.sql.SparkSession;
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

  /** Runs the job; ends the process with 2 where its usage is wrong. */
  public static void main(String[] args) throws IOException {
    JoinJob.main(USAGE, QuotationsJob::run, args);
  }

  static void run(SparkSession spark, JoinSettings settings) {
    Quotations.Found found =
        new Quotations(spark, settings.folders(Table.STATEMENTS), settings.least()).find();
    JoinJob.write(found.quotations(), settings, "quotations");
    JoinJob.write(found.appearances(), settings, "appearances");
  }
}
