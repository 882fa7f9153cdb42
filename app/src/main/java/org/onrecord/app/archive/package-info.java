/**
 * What a download of its own does: Spark and Parquet, which are too large for everybody's install
 * and run in a Java of their own. The download is found ({@link
 * org.onrecord.app.archive.SparkDownload}), a job of it started, and what it tells passed on.
 */
@NullMarked
package org.onrecord.app.archive;

import org.jspecify.annotations.NullMarked;
