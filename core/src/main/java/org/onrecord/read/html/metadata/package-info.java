/**
 * What an HTML page says of itself in elements and in data (JSON-LD, microdata), and what it shows:
 * title, authors, dates, language, comments in its data.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>Where two places contradict each other, the diagnostic {@code conflictingMetadata} says
 *       which was used.
 *   <li>Data that cannot be parsed is not used, and a diagnostic says so.
 * </ul>
 */
@NullMarked
package org.onrecord.read.html.metadata;

import org.jspecify.annotations.NullMarked;
