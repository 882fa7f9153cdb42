/**
 * Web archives: WARC (ISO 28500) and WACZ, read from start to end with one page in memory at a
 * time.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>Damage in one record costs that record: reading goes on with the next that can be found.
 *   <li>A page's name is the archive's, {@code #}, and the place of its record.
 * </ul>
 */
@NullMarked
package org.onrecord.sources.archive;

import org.jspecify.annotations.NullMarked;
