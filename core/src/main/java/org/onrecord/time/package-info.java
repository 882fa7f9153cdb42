/**
 * When: the dates that a text names, and when a thing was said.
 *
 * <p>{@link org.onrecord.time.DateFinder} finds English dates ("November 17", "last month", "the
 * 1990s") with a small grammar over words and works out what they mean against the day the page
 * appeared. {@link org.onrecord.time.StatementTimes} finds which of them is when a statement was
 * made, and which stand inside what was said.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>A {@link org.onrecord.time.DateValue} is as precise as the words are: "in 2007" is a year,
 *       never its first of January.
 *   <li>A value may be missing: "yesterday" on a page without a date, "20 days before the end of
 *       the war". The place is known all the same.
 *   <li>A weekday alone is the last one before the page's day, unless the words before it speak of
 *       what is to come.
 *   <li>A season has no months: when summer is depends on where. ISO 8601-2 has numbers for
 *       seasons, 21 (spring) to 24 (winter), in the place of the month.
 * </ul>
 */
@NullMarked
package org.onrecord.time;

import org.jspecify.annotations.NullMarked;
