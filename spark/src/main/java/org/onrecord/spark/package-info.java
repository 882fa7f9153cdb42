/**
 * The jobs that run on Spark. {@link org.onrecord.spark.ArchiveJob} reads archives of any size into
 * tables of Parquet; {@link org.onrecord.spark.RecordsJob} gives their records back as lines of
 * JSON, and needs no cluster for it.
 */
@NullMarked
package org.onrecord.spark;

import org.jspecify.annotations.NullMarked;
