/**
 * Records as rows of Parquet, and rows as records again.
 *
 * <p>A {@link org.onrecord.spark.table.Shape} says what a value of JSON looks like, {@link
 * org.onrecord.spark.table.RecordShape} what a record looks like, and {@link
 * org.onrecord.spark.table.Table} which tables there are. Rows are trees of maps and lists, as JSON
 * is read ({@link org.onrecord.spark.table.JsonTree}): the tables hold what the record's JSON
 * holds, by the same names.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>A place is an array of two numbers in JSON and a group of {@code start} and {@code end} in
 *       Parquet, where SQL can name them.
 *   <li>Nulls and empty lists of JSON must stay what they are: a list is never left out.
 * </ul>
 */
@NullMarked
package org.onrecord.spark.table;

import org.jspecify.annotations.NullMarked;
