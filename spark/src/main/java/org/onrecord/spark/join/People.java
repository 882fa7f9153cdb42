package org.onrecord.spark.join;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * People across outlets. Two are one where the user's own list has said so, or where both have one
 * full name; by which of them is told, so that nobody takes a namesake for a fact. A surname alone
 * is nobody.
 */
public final class People {
  private static final String LIST = "list";
  private static final String[] HUMAN = {"person", "author"};

  private People() {}

  /**
   * Gathers them.
   *
   * @param people tables of people
   * @param statements tables of statements of the same archives
   * @return a row for each, those who say most first
   */
  public static Dataset<Row> of(SparkSession spark, List<String> people, List<String> statements) {
    Dataset<Row> said =
        spark
            .read()
            .parquet(statements.toArray(String[]::new))
            .where(col("act").isin("speech", "writing").and(col("speaker").isNotNull()))
            .groupBy(col("page.source").as("source"), col("speaker").as("id"))
            .agg(count(lit(1)).as("said"));
    Dataset<Row> appearances =
        spark
            .read()
            .parquet(people.toArray(String[]::new))
            .where(col("type").isin("person", "author", "organisation").and(named()))
            .select(
                col("page.source").as("source"),
                col("page.outlet").as("outlet"),
                col("page.published").as("published"),
                col("id"),
                col("name"),
                when(col("type").isin((Object[]) HUMAN), "person")
                    .otherwise(col("type"))
                    .as("type"),
                when(isListed(), col("identifier")).otherwise(folded()).as("who"),
                when(isListed(), LIST).otherwise("name").as("evidence"))
            .join(said, new String[] {"source", "id"}, "left");
    Dataset<Row> onPages =
        appearances
            .groupBy("type", "who", "evidence", "source")
            .agg(
                min("outlet").as("outlet"),
                min("published").as("published"),
                min("name").as("name"),
                count(lit(1)).as("onPage"),
                sum(coalesce(col("said"), lit(0))).as("said"));
    return onPages
        .groupBy("type", "who", "evidence")
        .agg(
            sort_array(collect_set("name")).as("names"),
            count_distinct(col("source")).as("pages"),
            sort_array(collect_set("outlet")).as("outlets"),
            min("published").as("first"),
            max("published").as("last"),
            sum("said").as("statements"),
            max(col("onPage").gt(1)).as("apartOnAPage"))
        .orderBy(col("statements").desc(), col("who"), col("type"), col("evidence"));
  }

  private static Column isListed() {
    return coalesce(col("identifiedBy").equalTo(LIST), lit(false));
  }

  /** Listed, a body, or somebody with more than a surname. */
  private static Column named() {
    return isListed().or(col("type").equalTo("organisation")).or(trim(col("name")).contains(" "));
  }

  private static Column folded() {
    return lower(regexp_replace(trim(col("name")), "\\s+", " "));
  }
}
