/**
 * Feeds (RSS, Atom) and sitemaps, read as a stream, entry by entry.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>Nothing that a feed names is fetched here, and no DTD is expanded.
 *   <li>Broken XML costs the entry it is in: the text is cut where entries begin before it is
 *       parsed.
 * </ul>
 */
@NullMarked
package org.onrecord.sources.feed;

import org.jspecify.annotations.NullMarked;
