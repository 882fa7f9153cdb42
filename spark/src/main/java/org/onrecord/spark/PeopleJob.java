package org.onrecord.spark;

import java.io.IOException;
import org.apache.spark.sql.SparkSession;
import org.onrecord.spark.join.People;
import org.onrecord.spark.table.Table;

/**
 * Finds who is named across the pages and outlets of archives, and by what that is known.
 *
 * <pre>
 * spark-submit --class org.onrecord.spark.PeopleJob onrecord-spark-job.jar \
 *   --input ARCHIVE … --output FOLDER
 * </pre>
 */
public final class PeopleJob {
  private static final String USAGE = "usage: PeopleJob --input ARCHIVE … --output FOLDER";

  private PeopleJob() {}

  /** Runs the job; ends the process with 2 where its usage is wrong. */
  public static void main(String[] args) throws IOException {
    JoinJob.main(USAGE, PeopleJob::run, args);
  }

  static void run(SparkSession spark, JoinSettings settings) {
    JoinJob.write(
        People.of(spark, settings.folders(Table.PEOPLE), settings.folders(Table.STATEMENTS)),
        settings,
        "people");
  }
}
