package org.onrecord.spark.join;

import static org.apache.spark.sql.functions.call_udf;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.hex;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.onrecord.trace.words.Wording;
import org.onrecord.verdict.Verdict;

/**
 * The same words across all pages. Two statements belong together if they have the same words, or
 * nearly the same by the ledger's measure (docs/decisions/0096), or if a chain of such pairs leads
 * from one to the other. Which came first is told by the day on which its page was published.
 */
public final class Quotations {
  private static final String WORDING = "onrecord_wording";
  private static final String VERDICT = "onrecord_verdict";
  private static final String ATTRIBUTION = "onrecord_attribution";

  /** Later than any date: what has none is no first appearance while another has one. */
  private static final String UNDATED = "~";

  private static final StructType WORDING_TYPE =
      new StructType()
          .add("node", DataTypes.LongType)
          .add("count", DataTypes.IntegerType)
          .add("sketch", DataTypes.createArrayType(DataTypes.LongType));

  private static final StructType COMPONENT_TYPE =
      new StructType().add("node", DataTypes.LongType).add("least", DataTypes.LongType);

  private final SparkSession spark;
  private final Dataset<Row> statements;
  private final long least;

  /**
   * What was found.
   *
   * @param quotations a row for each
   * @param appearances a row for each time that one appears
   */
  public record Found(Dataset<Row> quotations, Dataset<Row> appearances) {}

  /**
   * Prepares.
   *
   * @param archives tables of statements
   * @param least how often words must appear to be told of, at least 1
   */
  public Quotations(SparkSession spark, List<String> archives, long least) {
    this.spark = spark;
    this.least = least;
    spark
        .udf()
        .register(WORDING, (UDF3<String, String, String, Row>) Sameness::wording, WORDING_TYPE);
    spark
        .udf()
        .register(VERDICT, (UDF2<String, String, String>) Sameness::verdict, DataTypes.StringType);
    spark
        .udf()
        .register(
            ATTRIBUTION,
            (UDF2<String, String, String>) Sameness::attribution,
            DataTypes.StringType);
    this.statements = statements(archives);
  }

  private Dataset<Row> statements(List<String> archives) {
    return spark
        .read()
        .parquet(archives.toArray(String[]::new))
        .where(col("act").isin("speech", "writing").and(col("words").isNotNull()))
        .select(
            col("key"),
            col("page.source").as("source"),
            col("page.published").as("published"),
            col("page.outlet").as("outlet"),
            col("kind"),
            col("speakerName"),
            col("words"),
            call_udf(
                    WORDING,
                    col("words"),
                    col("speakerName"),
                    concat(col("page.source"), col("key")))
                .as("wording"))
        .where(col("wording.count").gt(0));
  }

  /** Finds them. */
  public Found find() {
    Dataset<Row> placed =
        statements
            .withColumn("node", col("wording.node"))
            .join(components(), "node", "left")
            .withColumn("quotation", coalesce(col("least"), col("node")))
            .drop("least", "wording")
            .persist();
    Dataset<Row> firsts = firsts(placed);
    Dataset<Row> variants =
        placed
            .groupBy("quotation", "node")
            .agg(min("words").as("variantWords"))
            .join(firsts, "quotation")
            .withColumn(
                "verdict",
                when(col("node").equalTo(col("first.node")), Verdict.VERBATIM.id())
                    .otherwise(call_udf(VERDICT, col("first.words"), col("variantWords"))))
            .select("quotation", "node", "verdict", "first");
    Dataset<Row> appearances =
        placed
            .join(variants, new String[] {"quotation", "node"})
            .withColumn(
                "attribution", call_udf(ATTRIBUTION, col("first.speakerName"), col("speakerName")));
    return new Found(
        quotations(appearances),
        appearances.select(
            name("quotation"),
            col("key"),
            col("source"),
            col("published"),
            col("outlet"),
            col("kind"),
            col("speakerName"),
            col("words"),
            name("node").as("variant"),
            col("verdict"),
            col("attribution")));
  }

  private static Column name(String number) {
    return hex(col(number)).as(number);
  }

  /** The first appearance of each quotation that appears often enough. */
  private Dataset<Row> firsts(Dataset<Row> placed) {
    return placed
        .groupBy("quotation")
        .agg(
            count(lit(1)).as("appearances"),
            min(struct(
                    coalesce(col("published"), lit(UNDATED)).as("day"),
                    col("source"),
                    col("key"),
                    col("words"),
                    col("speakerName"),
                    col("outlet"),
                    col("published"),
                    col("node")))
                .as("first"))
        .where(col("appearances").geq(least))
        .select("quotation", "first");
  }

  private static Dataset<Row> quotations(Dataset<Row> appearances) {
    return appearances
        .groupBy("quotation")
        .agg(
            min("first").as("first"),
            count(lit(1)).as("appearances"),
            count_distinct(col("source")).as("pages"),
            count_distinct(col("outlet")).as("outlets"),
            count_distinct(col("node")).as("variants"),
            sum(when(col("verdict").isin("altered", "notFound"), 1).otherwise(0)).as("changed"),
            sum(when(col("attribution").equalTo("another"), 1).otherwise(0)).as("reattributed"))
        .select(
            name("quotation"),
            col("first.words").as("words"),
            col("first.speakerName").as("speakerName"),
            col("first.source").as("source"),
            col("first.published").as("published"),
            col("first.outlet").as("outlet"),
            col("appearances"),
            col("pages"),
            col("outlets"),
            col("variants"),
            col("changed"),
            col("reattributed"));
  }

  /** The component of each wording that is like another. */
  private Dataset<Row> components() {
    Dataset<Row> wordings =
        statements
            .select(col("wording.node").as("node"), col("wording.sketch").as("sketch"))
            .where(size(col("sketch")).gt(0))
            .dropDuplicates("node");
    JavaRDD<Row> buckets =
        wordings
            .select(
                col("node"),
                col("sketch"),
                explode(slice(col("sketch"), 1, Wording.LOOKED_UP)).as("hash"))
            .groupBy("hash")
            .agg(collect_list(struct(col("node"), col("sketch"))).as("wordings"))
            .where(size(col("wordings")).gt(1))
            .toJavaRDD();
    PairFlatMapFunction<Row, Long, Long> edges = row -> Bucket.edges(bucket(row)).iterator();
    JavaPairRDD<Long, Long> components = Components.of(buckets.flatMapToPair(edges));
    return spark.createDataFrame(
        components.map(pair -> RowFactory.create(pair._1(), pair._2())), COMPONENT_TYPE);
  }

  private static List<Bucket.Sketched> bucket(Row row) {
    List<Bucket.Sketched> wordings = new ArrayList<>();
    List<Row> rows = row.getList(row.fieldIndex("wordings"));
    for (Row wording : rows) {
      List<Long> sketch = wording.getList(1);
      wordings.add(
          new Bucket.Sketched(
              wording.getLong(0), sketch.stream().mapToLong(Long::longValue).toArray()));
    }
    return wordings;
  }
}
