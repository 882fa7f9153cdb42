/**
 * The archive as it lies in a folder of any file system: tables as folders of Parquet files, and
 * beside them what is done.
 *
 * <p>A task writes the files of its {@link org.onrecord.spark.input.Unit} into a folder of its own
 * ({@link org.onrecord.spark.folder.UnitWriter}) and tells the driver ({@link
 * org.onrecord.spark.folder.UnitResult}). The driver alone commits ({@link
 * org.onrecord.spark.folder.ArchiveFolder}): it writes one small file that says what the unit's
 * files are, and from then on the unit is done; then it moves them to their places, which can be
 * done again after a stop.
 */
@NullMarked
package org.onrecord.spark.folder;

import org.jspecify.annotations.NullMarked;
