/**
 * Pages out of what holds several: web archives (WARC, WACZ) and feeds.
 *
 * <p>An archive is read from its start to its end, one page in memory at a time: a {@link
 * org.onrecord.sources.PageSequence} gives one page after another, and an {@link
 * org.onrecord.sources.ReadingLog} receives what could not be read. Damage in one record costs that
 * record: reading goes on with the next that can be found.
 *
 * <p>Every page has a name that leads back to it: the archive's, {@code #}, and the place of its
 * record.
 */
@NullMarked
package org.onrecord.sources;

import org.jspecify.annotations.NullMarked;
