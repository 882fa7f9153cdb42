/**
 * What an archive job reads: {@link org.onrecord.spark.input.InputPlan} finds the files and cuts
 * large ones into {@link org.onrecord.spark.input.Unit}s, {@link
 * org.onrecord.spark.input.UnitReader} turns one into records, page by page.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>A file system that fails is no damage in the archive: the unit is read again, elsewhere. So
 *       {@link org.onrecord.spark.input.HadoopFile} remembers what failed, whoever has caught it.
 * </ul>
 */
@NullMarked
package org.onrecord.spark.input;

import org.jspecify.annotations.NullMarked;
